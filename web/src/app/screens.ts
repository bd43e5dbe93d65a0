import type { Actor } from "@tovholder/domain/access/actor.ts";
import { can } from "@tovholder/domain/access/can.ts";
import { useTeams } from "../course/use-colleagues.ts";
import type { WordBook } from "../i18n/da.ts";
import { outreachTeamsOf } from "../outreach/outreach-teams.ts";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { partOf, presentPart, type Part } from "./parts.ts";
import { TodayPage } from "../today/TodayPage.tsx";
import type { Team } from "./staff.ts";

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
  /** Who may see it, given the teams as last told; the server asks the same table. Everyone signed in unless told. */
  readonly allowed?: (actor: Actor, teams: readonly Team[]) => boolean;
  readonly part: Part<ScreenProps>;
  /** Is opened so often that it is drawn while the link to it is still being pressed; it asks the server nothing by itself. */
  readonly drawnOnPress?: true;
}

/** Every screen but I dag is fetched when first opened, and kept by the service worker for offline use. */
const citizensPage = partOf<ScreenProps>(async () => (await import("../citizens/CitizensPage.tsx")).CitizensPage);
const searchPage = partOf<ScreenProps>(async () => (await import("../search/SearchPage.tsx")).SearchPage);
const morePage = partOf<ScreenProps>(async () => (await import("./MorePage.tsx")).MorePage);
const devicePage = partOf<ScreenProps>(async () => (await import("./DevicePage.tsx")).DevicePage);
const outboxPage = partOf<ScreenProps>(async () => (await import("./OutboxPage.tsx")).OutboxPage);
const outreachPage = partOf<ScreenProps>(async () => (await import("../outreach/OutreachPage.tsx")).OutreachPage);
const coursePage = partOf<ScreenProps>(async () => (await import("../course/CoursePage.tsx")).CoursePage);
const newContact = partOf<ScreenProps>(async () => (await import("../contact/NewContact.tsx")).NewContact);
const overviewPage = partOf<ScreenProps>(async () => (await import("../overview/OverviewPage.tsx")).OverviewPage);
const teamBoardPage = partOf<ScreenProps>(async () => (await import("../team-board/TeamBoardPage.tsx")).TeamBoardPage);
const handoverPage = partOf<ScreenProps>(async () => (await import("../handover/HandoverPage.tsx")).HandoverPage);
const forecastPage = partOf<ScreenProps>(async () => (await import("../forecast/ForecastPage.tsx")).ForecastPage);
const intakePage = partOf<ScreenProps>(async () => (await import("../intake/IntakePage.tsx")).IntakePage);
const referralPage = partOf<ScreenProps>(async () => (await import("../referral/ReferralPage.tsx")).ReferralPage);
const choosePage = partOf<ScreenProps>(async () => (await import("../choosing/ChoosePage.tsx")).ChoosePage);
const importPage = partOf<ScreenProps>(async () => (await import("../import/ImportPage.tsx")).ImportPage);
const selfCheckPage = partOf<ScreenProps>(async () => (await import("../self-check/SelfCheckPage.tsx")).SelfCheckPage);
const supervisionPage = partOf<ScreenProps>(
  async () => (await import("../supervision/SupervisionPage.tsx")).SupervisionPage,
);
const fidelityPage = partOf<ScreenProps>(async () => (await import("../fidelity/FidelityPage.tsx")).FidelityPage);
const resultsPage = partOf<ScreenProps>(async () => (await import("../results/ResultsPage.tsx")).ResultsPage);
const implementationPage = partOf<ScreenProps>(
  async () => (await import("../implementation/ImplementationPage.tsx")).ImplementationPage,
);
const ownTrainingsPage = partOf<ScreenProps>(
  async () => (await import("../implementation/OwnTrainingsPage.tsx")).OwnTrainingsPage,
);
const learningPage = partOf<ScreenProps>(async () => (await import("../learning/LearningPage.tsx")).LearningPage);
const administrationPage = partOf<ScreenProps>(
  async () => (await import("../administration/AdministrationPage.tsx")).AdministrationPage,
);

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
  {
    name: "today",
    path: "/",
    menu: { place: "main", href: "/" },
    allowed: carriesCourses,
    part: presentPart<ScreenProps>(TodayPage),
  },
  {
    name: "outreach",
    path: "/opsoegende/:part?",
    menu: { place: "main", href: "/opsoegende" },
    allowed: (actor, teams) => outreachTeamsOf(actor, teams).length > 0,
    part: outreachPage,
  },
  {
    name: "citizens",
    path: "/borgere",
    menu: { place: "main", href: "/borgere" },
    allowed: carriesCourses,
    part: citizensPage,
  },
  { name: "course", path: "/forloeb/:course/:tab?", part: coursePage, drawnOnPress: true },
  { name: "contact", path: "/kontakt/:course?", part: newContact },
  {
    name: "overview",
    path: "/oversigt",
    menu: { place: "main", href: "/oversigt" },
    allowed: (actor) => can(actor, "overview.read"),
    part: overviewPage,
  },
  {
    name: "teamBoard",
    path: "/holdet",
    menu: { place: "main", href: "/holdet" },
    allowed: (actor) => can(actor, "team-board.read"),
    part: teamBoardPage,
  },
  {
    name: "handover",
    path: "/holdet/overdrag",
    allowed: (actor) => can(actor, "team-board.plan"),
    part: handoverPage,
  },
  {
    name: "supervision",
    path: "/supervision/:team?",
    menu: { place: "main", href: "/supervision" },
    allowed: (actor) => can(actor, "supervision.figures"),
    part: supervisionPage,
  },
  {
    name: "fidelity",
    path: "/fidelitet",
    menu: { place: "main", href: "/fidelitet" },
    allowed: (actor) => can(actor, "fidelity.read"),
    part: fidelityPage,
  },
  {
    name: "results",
    path: "/resultater",
    menu: { place: "more", href: "/resultater" },
    mainFor: ({ roles }) => roles.includes("leader"),
    allowed: (actor) => can(actor, "results.read"),
    part: resultsPage,
  },
  {
    name: "intake",
    path: "/henvisninger/:course?",
    menu: { place: "more", href: "/henvisninger" },
    allowed: (actor) => can(actor, "team-board.plan"),
    part: intakePage,
  },
  {
    name: "forecast",
    path: "/prognose",
    menu: { place: "more", href: "/prognose" },
    allowed: (actor) => can(actor, "team-board.read"),
    part: forecastPage,
  },
  {
    name: "referral",
    path: "/henvisning",
    menu: { place: "more", href: "/henvisning" },
    allowed: (actor) => can(actor, "course.refer"),
    part: referralPage,
  },
  {
    name: "choosing",
    path: "/vaelg-metode",
    menu: { place: "more", href: "/vaelg-metode" },
    allowed: carriesCourses,
    part: choosePage,
  },
  {
    name: "import",
    path: "/indlaes",
    menu: { place: "more", href: "/indlaes" },
    allowed: (actor) => can(actor, "import.run"),
    part: importPage,
  },
  {
    name: "selfCheck",
    path: "/selvtjek",
    menu: { place: "more", href: "/selvtjek" },
    allowed: (actor) => can(actor, "self-check.read"),
    part: selfCheckPage,
  },
  {
    name: "implementation",
    path: "/implementering/:part?",
    menu: { place: "more", href: "/implementering" },
    allowed: (actor) => can(actor, "implementation.read"),
    part: implementationPage,
  },
  {
    name: "ownTrainings",
    path: "/min-uddannelse",
    menu: { place: "more", href: "/min-uddannelse" },
    allowed: (actor) => can(actor, "training.own"),
    part: ownTrainingsPage,
  },
  {
    name: "learning",
    path: "/oev-dig/*?",
    menu: { place: "more", href: "/oev-dig" },
    allowed: worksByMethods,
    part: learningPage,
  },
  {
    name: "administration",
    path: "/administration/:section?",
    menu: { place: "more", href: "/administration" },
    mainFor: (actor) => can(actor, "account.manage"),
    part: administrationPage,
  },
  { name: "search", path: "/soeg", allowed: (actor) => can(actor, "person.search"), part: searchPage },
  { name: "more", path: "/mere", part: morePage },
  { name: "device", path: "/denne-enhed", menu: { place: "more", href: "/denne-enhed" }, part: devicePage },
  { name: "outbox", path: "/ikke-modtaget", menu: { place: "more", href: "/ikke-modtaget" }, part: outboxPage },
];

/** Screens with a link in a menu that the person here may open. */
export function useMenu(place: "main" | "more"): readonly (Screen & { readonly href: string })[] {
  const actor = useActor();
  const teams = useTeams();
  return screens.flatMap((screen) => {
    const { menu, allowed, mainFor } = screen;
    const shown = menu !== undefined && mainFor?.(actor) === true ? "main" : menu?.place;
    const open = menu !== undefined && shown === place && (allowed?.(actor, teams) ?? true);
    return open ? [{ ...screen, href: menu.href }] : [];
  });
}
