import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseTabs, tabHref, type CourseTab } from "../web/src/course/tabs.ts";
import { courseAt, type Reached } from "./courses.ts";
import { layGround, outreachCourse } from "./ground.ts";
import { accessibilityFaults, follow, openStage, picture, scrollsSideways, sizes, type Stage } from "./stage.ts";
import type { Someone } from "../server/src/testing/world.ts";

let stage: Stage;
const courses: Partial<Record<Reached, string>> = {};

beforeAll(async () => {
  stage = await openStage();
  for (const reached of ["referred", "contact", "lived", "phase3", "closed"] as const) {
    courses[reached] = (await courseAt(stage.world, reached, `Prøvesen ${reached}`)).courseId;
  }
  await layGround(stage.world);
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

interface Place {
  readonly name: string;
  readonly path: string;
}

const tabs = Object.keys(courseTabs) as CourseTab[];

function coursePlaces(): readonly Place[] {
  const lived = courses.lived ?? "";
  const others = (["referred", "contact", "phase3", "closed"] as const).map((reached) => ({
    name: `course-${reached}`,
    path: tabHref(courses[reached] ?? "", "overview"),
  }));
  return [...tabs.map((tab) => ({ name: `course-${tab}`, path: tabHref(lived, tab) })), ...others];
}

const walks: readonly { readonly as: Someone; readonly where: string; readonly places: () => readonly Place[] }[] = [
  { as: "worker", where: "in a course", places: coursePlaces },
  {
    as: "worker",
    where: "round the courses",
    places: () => [
      { name: "today", path: "/" },
      { name: "citizens", path: "/borgere" },
      { name: "contact-choose", path: "/kontakt" },
      { name: "contact", path: `/kontakt/${courses.lived}` },
      ...["", "/mulige-borgere", "/bekymringer", "/omraader"].map((part) => ({
        name: `outreach${part.replace("/", "-")}`,
        path: `/opsoegende${part}`,
      })),
      { name: "course-outreach", path: tabHref(outreachCourse, "overview") },
      { name: "contact-outreach", path: `/kontakt/${outreachCourse}` },
      { name: "search", path: "/soeg" },
      { name: "device", path: "/denne-enhed" },
      { name: "outbox", path: "/ikke-modtaget" },
      { name: "not-found", path: "/findes-ikke" },
    ],
  },
  {
    as: "coordinator",
    where: "for the team",
    places: () => [
      { name: "overview", path: "/oversigt" },
      { name: "team-board", path: "/holdet" },
      { name: "handover", path: `/holdet/overdrag?fra=${stage.world.people.worker.accountId}` },
      { name: "referral", path: "/henvisning" },
      { name: "choosing", path: "/vaelg-metode" },
      { name: "import", path: "/indlaes" },
      { name: "self-check", path: "/selvtjek" },
      ...["", "/beslutninger", "/tilpasninger", "/uddannelse"].map((part) => ({
        name: `implementation${part.replace("/", "-")}`,
        path: `/implementering${part}`,
      })),
      { name: "own-trainings", path: "/min-uddannelse" },
      { name: "learning", path: "/oev-dig" },
      { name: "supervision", path: "/supervision" },
      { name: "fidelity", path: "/fidelitet" },
      { name: "results", path: "/resultater" },
      { name: "intake", path: "/henvisninger" },
      { name: "forecast", path: "/prognose" },
      { name: "more", path: "/mere" },
    ],
  },
  {
    as: "administrator",
    where: "under Administration",
    places: () =>
      ["konto", "brugere", "team", "graenser", "metoder"].map((section) => ({
        name: `administration-${section}`,
        path: `/administration/${section}`,
      })),
  },
];

/** Waits until the page has its heading and nothing is being fetched. */
async function settled(page: Page): Promise<void> {
  await page.locator("#main h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
}

/** Both sizes and both schemes; colours do not depend on the size, so two looks see them all. */
const looks = [
  ["desktop", "dark"],
  ["phone", "light"],
] as const;

/** What stands by itself on a phone and is smaller than a thumb, 44 px. Links in running text are as high as their line. */
async function smallTargets(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  await page.setViewportSize({ width: 360, height: 740 });
  const found = await tooSmall(page);
  await devtools.detach();
  return found;
}

function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Half a pixel less is as the browser rounds.
    const least = 43.5;
    const isSmall = ({ width, height }: DOMRect) => width < least || height < least;
    const all = [...document.querySelectorAll<HTMLElement>("button, a[href], summary, select, textarea, input")];
    // A choice is pressed on its label, wherever that is larger.
    const labelOf = (one: HTMLElement) => (one instanceof HTMLInputElement ? one.labels?.[0] : undefined);
    // A link may lie over the whole of what it stands in.
    const rowOf = (one: HTMLElement) =>
      getComputedStyle(one, "::after").position === "absolute" ? one.offsetParent : undefined;
    const small = all.filter((one) => {
      const boxes = [one, labelOf(one) ?? one, rowOf(one) ?? one].map((part) => part.getBoundingClientRect());
      const shown = one.checkVisibility({ visibilityProperty: true }) && boxes.some(({ width }) => width > 1);
      return shown && getComputedStyle(one).display !== "inline" && boxes.every(isSmall);
    });
    return small.map((one) => {
      const { width, height } = one.getBoundingClientRect();
      const name = one.getAttribute("aria-label") ?? labelOf(one)?.textContent ?? one.textContent;
      return `${one.localName} "${name.trim()}" is ${Math.round(width)} × ${Math.round(height)}`;
    });
  });
}

async function faultsOf(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  const note = (where: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${name}, ${where}: ${fault}`));
  if ((await page.getByRole("heading", { level: 1 }).count()) !== 1) note("page", ["not one h1"]);
  if (!/\S · Tovholder$/.test(await page.title())) note("page", [`is called ${await page.title()}`]);
  if ((await page.locator("html").getAttribute("lang")) !== "da") note("page", ["is not said to be Danish"]);
  for (const [size, scheme] of looks) {
    await page.setViewportSize(sizes[size]);
    await page.emulateMedia({ colorScheme: scheme });
    note(`${size} ${scheme}`, await accessibilityFaults(page));
    await picture(page, `${name}-${size}-${scheme}`);
  }
  note("360 px", await smallTargets(page));
  await page.setViewportSize(sizes.narrow);
  if (await scrollsSideways(page)) note("320 px", ["scrolls sideways"]);
  await page.setViewportSize(sizes.desktop);
  return faults;
}

test.each(walks)("every page that the $as meets $where can be used by everyone", async ({ as, places }) => {
  const page = await stage.open(as, { code: undefined });
  const faults: string[] = [];
  for (const { name, path } of places()) {
    await follow(page, path);
    await settled(page);
    faults.push(...(await faultsOf(page, name)));
  }
  expect(faults).toEqual([]);
});

test("no screen is left out", () => {
  const list = readFileSync(new URL("../web/src/app/screens.ts", import.meta.url), "utf8");
  const known = [...list.matchAll(/ path: "([^"]+)"/g)].map(([, path = ""]) => path);
  const visited = walks.flatMap(({ places }) => places().map(({ path }) => path.replace(/\?.*/, "")));
  expect(known.length).toBeGreaterThan(5);
  for (const path of known) {
    const like = new RegExp(`^${path.replaceAll(/\/:\w+\?/g, "(/[^/]+)?").replaceAll(/:\w+/g, "[^/]+")}$`);
    expect(
      visited.some((one) => like.test(one.replace(/\?.*/, ""))),
      path,
    ).toBe(true);
  }
});

const papers: readonly {
  readonly what: string;
  readonly as: Someone;
  readonly path: () => string;
  readonly title: string;
}[] = [
  { what: "overview", as: "coordinator", path: () => "/oversigt", title: "Oversigt over faser" },
  { what: "agenda", as: "coordinator", path: () => "/supervision", title: "Supervision" },
  { what: "fidelity", as: "coordinator", path: () => "/fidelitet", title: "Fidelitet" },
  { what: "plan", as: "worker", path: () => tabHref(courses.lived ?? "", "plan"), title: "Plan for Bo Prøvesen lived" },
];

test.each(papers)("the $what comes out on paper, without menus", async ({ what, as, path, title }) => {
  const page = await stage.open(as, { code: undefined });
  await page.goto(path());
  await settled(page);
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0);
  await picture(page, `paper-${what}`);
  expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
});
