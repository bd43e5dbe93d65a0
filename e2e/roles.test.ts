import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { glossary } from "@tovholder/domain/words/glossary.ts";
import { da } from "../web/src/i18n/da.ts";
import { en } from "../web/src/i18n/en.ts";
import type { Someone } from "../server/src/testing/world.ts";
import { courseAt } from "./courses.ts";
import { follow, openStage, picture, type Stage } from "./stage.ts";

let stage: Stage;
let courseId: string;

beforeAll(async () => {
  stage = await openStage();
  ({ courseId } = await courseAt(stage.world, "lived"));
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

/** Those who may read the courses of Team Nord. */
const readers = new Set<Someone>(["supervisor", "worker", "coordinator"]);

/** Those who may look a person up. */
const searchers = new Set<Someone>(["supervisor", "outsider", "worker", "coordinator"]);

interface Menu {
  readonly as: Someone;
  /** Heading of the page that the day begins on. */
  readonly begins: RegExp;
  readonly main: readonly string[];
  readonly more: readonly string[];
  /** A page that is not for them, and looks like what is not there. */
  readonly barred?: string;
}

const own = ["I dag", "Mine borgere", "Oversigt", "Supervision"];
const day = /november/;

/** Least rights first: what is wrong for those who may little is seldom met by those who may much. */
const menus: readonly Menu[] = [
  {
    as: "administrator",
    begins: /^Administration$/,
    main: ["Administration"],
    more: ["Indlæs liste"],
    barred: "/oversigt",
  },
  {
    as: "leader",
    begins: /^Oversigt over faser$/,
    main: ["Oversigt", "Holdet", "Supervision", "Fidelitet", "Resultater"],
    more: ["Prognose", "Selvtjek", "Implementering", "Min uddannelse", "Administration"],
    barred: "/henvisning",
  },
  {
    as: "supervisor",
    begins: /^Oversigt over faser$/,
    main: ["Oversigt", "Holdet", "Supervision", "Fidelitet"],
    more: ["Resultater", "Prognose", "Selvtjek", "Implementering", "Min uddannelse", "Øv dig", "Administration"],
  },
  {
    as: "outsider",
    begins: day,
    main: own,
    more: ["Ny henvisning", "Vælg metode", "Selvtjek", "Min uddannelse", "Øv dig", "Administration"],
  },
  {
    as: "worker",
    begins: day,
    main: own,
    more: ["Ny henvisning", "Vælg metode", "Selvtjek", "Min uddannelse", "Øv dig", "Administration"],
    barred: "/indlaes",
  },
  {
    as: "coordinator",
    begins: day,
    main: ["I dag", "Mine borgere", "Oversigt", "Holdet", "Supervision", "Fidelitet"],
    more: [
      "Ny henvisning",
      "Vælg metode",
      "Indlæs liste",
      "Resultater",
      "Henvisninger",
      "Prognose",
      "Selvtjek",
      "Implementering",
      "Min uddannelse",
      "Øv dig",
      "Administration",
    ],
  },
];

async function linksOf(page: Page, name: string): Promise<readonly string[]> {
  const menu = page.getByRole("navigation", { name }).first();
  await menu.waitFor();
  const texts = await menu.getByRole("link").allInnerTexts();
  return texts.map((text) => text.trim());
}

/** Leaders and administrators may look up nobody, so neither the button nor the keys are theirs. */
async function search(page: Page, allowed: boolean): Promise<void> {
  await page.keyboard.press("Control+k");
  if (!allowed) {
    await page.keyboard.press("Tab");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.getByRole("button", { name: /Søg/ }).count()).toBe(0);
    return;
  }
  await page
    .getByRole("searchbox")
    .or(page.getByRole("combobox", { name: /Søg/ }))
    .first()
    .fill("prøv");
  await page
    .getByRole("dialog")
    .getByText(/fundet|Ingen person eller handling passer/)
    .first()
    .waitFor();
}

test.each(menus)("the $as meets what is theirs and nothing else", async ({ as, begins, main, more, barred }) => {
  const page = await stage.open(as, { code: undefined });
  await page.getByRole("heading", { level: 1, name: begins }).waitFor();
  await picture(page, `role-${as}-start`);
  expect(await linksOf(page, "Hovedmenu")).toEqual(["Tovholder", ...main, "Mere"]);
  await page.goto("/mere");
  const links = await linksOf(page, "Mere");
  expect(links.toSorted()).toEqual(
    [...main, ...more, "På denne enhed", "Ikke modtaget", "API og dokumentation"].toSorted(),
  );
  for (const name of links.filter((link) => link !== "API og dokumentation")) {
    await page.getByRole("navigation", { name: "Mere" }).getByRole("link", { name, exact: true }).click();
    await page.waitForURL((url) => url.pathname !== "/mere");
    const heading = page.getByRole("heading", { level: 1 });
    await heading.waitFor();
    expect(await heading.innerText(), name).not.toBe("Siden findes ikke");
    await page.goBack();
  }
  await search(page, searchers.has(as));
  if (barred !== undefined) {
    await page.goto(barred);
    await page.getByRole("heading", { level: 1, name: "Siden findes ikke" }).waitFor();
  }
  await page.goto(`/forloeb/${courseId}`);
  if (readers.has(as)) {
    await page.getByRole("heading", { level: 1, name: "Bo Prøvesen" }).waitFor();
    return;
  }
  await page.getByText("Du har ikke adgang til forløbet, eller det findes ikke").waitFor();
  expect(await page.getByText("Bo Prøvesen").count()).toBe(0);
  stage.expectComplaint(/404/);
});

/** Every finished sentence of a word book; the ones made of parts are functions. */
function sentences(book: unknown): readonly string[] {
  if (typeof book === "string") return [book];
  return typeof book === "object" && book !== null ? Object.values(book).flatMap(sentences) : [];
}

function danishOnly(): ReadonlySet<string> {
  const labels = Object.values(glossary).flatMap((codes) => Object.values(codes));
  const english = new Set([...sentences(en), ...labels.map((label) => label.en)]);
  const danish = [...sentences(da), ...labels.map((label) => label.da)];
  return new Set(danish.filter((word) => !english.has(word)));
}

test("everything is said in English to those who chose it", async () => {
  const page = await stage.open("coordinator", { code: undefined });
  await page.goto("/mere");
  await page.getByLabel("English", { exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "More" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  const leftovers: string[] = [];
  const danish = danishOnly();
  const tabs = ["", "/plan", "/kontakter", "/netvaerk", "/faseskift", "/dokumenter", "/adgang"];
  const paths = [
    "/",
    "/borgere",
    "/oversigt",
    "/holdet",
    "/henvisninger",
    "/prognose",
    "/fidelitet",
    "/resultater",
    "/henvisning",
    "/indlaes",
    "/administration",
    "/soeg",
    "/ikke-modtaget",
  ];
  for (const path of [...paths, ...tabs.map((tab) => `/forloeb/${courseId}${tab}`), `/kontakt/${courseId}`]) {
    await follow(page, path);
    await page.locator("#main h1").first().waitFor();
    await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
    const shown = await page
      .locator("h1, h2, h3, h4, label, legend, button, summary, th, dt, a, output")
      .allInnerTexts();
    leftovers.push(...shown.filter((text) => danish.has(text.trim())).map((text) => `${path}: ${text.trim()}`));
  }
  await picture(page, "english-contact");
  expect(leftovers).toEqual([]);
});
