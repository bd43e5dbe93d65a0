import type { Actor } from "@tovholder/domain/access/actor.ts";
import { can } from "@tovholder/domain/access/can.ts";
import { lazy, type ComponentType } from "react";
import type { WordBook } from "../i18n/da.ts";
import { outreachTeamsOf } from "../outreach/outreach-teams.ts";
import { TodayPage } from "../today/TodayPage.tsx";

/** What every screen is given: the parts of its address. */
export interface ScreenProps {
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** One page of the program. Add a row here, and the router, the menus, ⌘K and the document title know it. */
export interface Screen {
  /** Its name in `words.app.screens`. */
  readonly name: keyof WordBook["app"]["screens"];
  readonly path: string;
  /** Where a link to it stands, and the address of that link; without it the screen is reached from elsewhere. */
  readonly menu?: { readonly place: "main" | "more"; readonly href: string };
  /** For whom a link of the second menu belongs in the first: it is what they come for. */
  readonly mainFor?: (actor: Actor) => boolean;
  /** Who may see it; the server asks the same table. Everyone signed in unless told. */
  readonly allowed?: (actor: Actor) => boolean;
  readonly component: ComponentType<ScreenProps>;
}

/** Every screen but I dag is fetched when first opened, and kept by the service worker for offline use. */
const CitizensPage = lazy(async () => ({ default: (await import("../citizens/CitizensPage.tsx")).CitizensPage }));
const SearchPage = lazy(async () => ({ default: (await import("../search/SearchPage.tsx")).SearchPage }));
const MorePage = lazy(async () => ({ default: (await import("./MorePage.tsx")).MorePage }));
const DevicePage = lazy(async () => ({ default: (await import("./DevicePage.tsx")).DevicePage }));
const OutboxPage = lazy(async () => ({ default: (await import("./OutboxPage.tsx")).OutboxPage }));
const OutreachPage = lazy(async () => ({ default: (await import("../outreach/OutreachPage.tsx")).OutreachPage }));
const CoursePage = lazy(async () => ({ default: (await import("../course/CoursePage.tsx")).CoursePage }));
const NewContact = lazy(async () => ({ default: (await import("../contact/NewContact.tsx")).NewContact }));
const OverviewPage = lazy(async () => ({ default: (await import("../overview/OverviewPage.tsx")).OverviewPage }));
const TeamBoardPage = lazy(async () => ({ default: (await import("../team-board/TeamBoardPage.tsx")).TeamBoardPage }));
const HandoverPage = lazy(async () => ({ default: (await import("../handover/HandoverPage.tsx")).HandoverPage }));
const ForecastPage = lazy(async () => ({ default: (await import("../forecast/ForecastPage.tsx")).ForecastPage }));
const IntakePage = lazy(async () => ({ default: (await import("../intake/IntakePage.tsx")).IntakePage }));
const ReferralPage = lazy(async () => ({ default: (await import("../referral/ReferralPage.tsx")).ReferralPage }));
const ChoosePage = lazy(async () => ({ default: (await import("../choosing/ChoosePage.tsx")).ChoosePage }));
const ImportPage = lazy(async () => ({ default: (await import("../import/ImportPage.tsx")).ImportPage }));
const SelfCheckPage = lazy(async () => ({ default: (await import("../self-check/SelfCheckPage.tsx")).SelfCheckPage }));
const SupervisionPage = lazy(async () => ({
  default: (await import("../supervision/SupervisionPage.tsx")).SupervisionPage,
}));
const FidelityPage = lazy(async () => ({ default: (await import("../fidelity/FidelityPage.tsx")).FidelityPage }));
const ResultsPage = lazy(async () => ({ default: (await import("../results/ResultsPage.tsx")).ResultsPage }));
const ImplementationPage = lazy(async () => ({
  default: (await import("../implementation/ImplementationPage.tsx")).ImplementationPage,
}));
const OwnTrainingsPage = lazy(async () => ({
  default: (await import("../implementation/OwnTrainingsPage.tsx")).OwnTrainingsPage,
}));
const LearningPage = lazy(async () => ({ default: (await import("../learning/LearningPage.tsx")).LearningPage }));
const AdministrationPage = lazy(async () => ({
  default: (await import("../administration/AdministrationPage.tsx")).AdministrationPage,
}));

/** Who has courses of their own to look after. Others begin where their work is: see `homeOf`. */
export function carriesCourses({ roles }: Actor): boolean {
  return roles.includes("worker") || roles.includes("coordinator");
}

/** Who works with citizens by a method, or supervises those who do: for them there is something to practise. */
function worksByMethods(actor: Actor): boolean {
  return carriesCourses(actor) || actor.roles.includes("supervisor");
}

/** The page that a person's day begins on. */
export function homeOf(actor: Actor): string {
  if (carriesCourses(actor)) return "/";
  return can(actor, "overview.read") ? "/oversigt" : "/administration";
}

export const screens: readonly Screen[] = [
  { name: "today", path: "/", menu: { place: "main", href: "/" }, allowed: carriesCourses, component: TodayPage },
  {
    name: "outreach",
    path: "/opsoegende/:part?",
    menu: { place: "main", href: "/opsoegende" },
    allowed: (actor) => outreachTeamsOf(actor).length > 0,
    component: OutreachPage,
  },
  {
    name: "citizens",
    path: "/borgere",
    menu: { place: "main", href: "/borgere" },
    allowed: carriesCourses,
    component: CitizensPage,
  },
  { name: "course", path: "/forloeb/:course/:tab?", component: CoursePage },
  { name: "contact", path: "/kontakt/:course?", component: NewContact },
  {
    name: "overview",
    path: "/oversigt",
    menu: { place: "main", href: "/oversigt" },
    allowed: (actor) => can(actor, "overview.read"),
    component: OverviewPage,
  },
  {
    name: "teamBoard",
    path: "/holdet",
    menu: { place: "main", href: "/holdet" },
    allowed: (actor) => can(actor, "team-board.read"),
    component: TeamBoardPage,
  },
  {
    name: "handover",
    path: "/holdet/overdrag",
    allowed: (actor) => can(actor, "team-board.plan"),
    component: HandoverPage,
  },
  {
    name: "supervision",
    path: "/supervision/:team?",
    menu: { place: "main", href: "/supervision" },
    allowed: (actor) => can(actor, "supervision.figures"),
    component: SupervisionPage,
  },
  {
    name: "fidelity",
    path: "/fidelitet",
    menu: { place: "main", href: "/fidelitet" },
    allowed: (actor) => can(actor, "fidelity.read"),
    component: FidelityPage,
  },
  {
    name: "results",
    path: "/resultater",
    menu: { place: "more", href: "/resultater" },
    mainFor: ({ roles }) => roles.includes("leader"),
    allowed: (actor) => can(actor, "results.read"),
    component: ResultsPage,
  },
  {
    name: "intake",
    path: "/henvisninger/:course?",
    menu: { place: "more", href: "/henvisninger" },
    allowed: (actor) => can(actor, "team-board.plan"),
    component: IntakePage,
  },
  {
    name: "forecast",
    path: "/prognose",
    menu: { place: "more", href: "/prognose" },
    allowed: (actor) => can(actor, "team-board.read"),
    component: ForecastPage,
  },
  {
    name: "referral",
    path: "/henvisning",
    menu: { place: "more", href: "/henvisning" },
    allowed: (actor) => can(actor, "course.refer"),
    component: ReferralPage,
  },
  {
    name: "choosing",
    path: "/vaelg-metode",
    menu: { place: "more", href: "/vaelg-metode" },
    allowed: carriesCourses,
    component: ChoosePage,
  },
  {
    name: "import",
    path: "/indlaes",
    menu: { place: "more", href: "/indlaes" },
    allowed: (actor) => can(actor, "import.run"),
    component: ImportPage,
  },
  {
    name: "selfCheck",
    path: "/selvtjek",
    menu: { place: "more", href: "/selvtjek" },
    allowed: (actor) => can(actor, "self-check.read"),
    component: SelfCheckPage,
  },
  {
    name: "implementation",
    path: "/implementering/:part?",
    menu: { place: "more", href: "/implementering" },
    allowed: (actor) => can(actor, "implementation.read"),
    component: ImplementationPage,
  },
  {
    name: "ownTrainings",
    path: "/min-uddannelse",
    menu: { place: "more", href: "/min-uddannelse" },
    allowed: (actor) => can(actor, "training.own"),
    component: OwnTrainingsPage,
  },
  {
    name: "learning",
    path: "/oev-dig/*?",
    menu: { place: "more", href: "/oev-dig" },
    allowed: worksByMethods,
    component: LearningPage,
  },
  {
    name: "administration",
    path: "/administration/:section?",
    menu: { place: "more", href: "/administration" },
    mainFor: (actor) => can(actor, "account.manage"),
    component: AdministrationPage,
  },
  { name: "search", path: "/soeg", allowed: (actor) => can(actor, "person.search"), component: SearchPage },
  { name: "more", path: "/mere", component: MorePage },
  { name: "device", path: "/denne-enhed", menu: { place: "more", href: "/denne-enhed" }, component: DevicePage },
  { name: "outbox", path: "/ikke-modtaget", menu: { place: "more", href: "/ikke-modtaget" }, component: OutboxPage },
];

/** Screens with a link in a menu that this person may open. */
export function menuFor(actor: Actor, place: "main" | "more"): readonly (Screen & { readonly href: string })[] {
  return screens.flatMap((screen) => {
    const { menu, allowed, mainFor } = screen;
    const shown = menu !== undefined && mainFor?.(actor) === true ? "main" : menu?.place;
    return menu !== undefined && shown === place && (allowed?.(actor) ?? true) ? [{ ...screen, href: menu.href }] : [];
  });
}
