import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseAt } from "./courses.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let courseId: string;

beforeAll(async () => {
  stage = await openStage();
  ({ courseId } = await courseAt(stage.world, "phase2", "Tast Prøvesen"));
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

/** What has the focus, as a screen reader names it: its label, its group, or its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return "";
    const labels = "labels" in element && element.labels instanceof NodeList ? [...element.labels] : [];
    const own = element.getAttribute("aria-label") ?? labels.map((label) => label.textContent).join(" ");
    const group = element.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
    return `${group} ${own === "" ? element.textContent : own}`.trim().replaceAll(/\s+/g, " ");
  });
}

/** Whether what has the focus can be seen to have it, and is not hidden under something that stays in place. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return "nothing has focus";
    // The face of a choice carries the ring of the radio button or the box beneath it.
    const faces = [element, element.nextElementSibling, element.parentElement].filter(
      (one) => one instanceof HTMLElement,
    );
    const ringed = faces.some((one) => {
      const style = getComputedStyle(one);
      return (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none";
    });
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    const bare =
      at === null || element.contains(at) || at.contains(element) || at.parentElement === element.parentElement;
    return ringed
      ? bare
        ? ""
        : `covered by ${at.outerHTML.slice(0, 80)}`
      : `no ring round ${element.outerHTML.slice(0, 80)}`;
  });
  expect(seen).toBe("");
}

/** Presses Tab until the focus stands on what is wanted; every stop on the way must be seen. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let stops = 0; stops < 120; stops += 1) {
    await page.keyboard.press("Tab");
    if (wanted.test(await focused(page))) {
      await expectVisibleFocus(page);
      return;
    }
  }
  throw new Error(`Tab does not come to ${wanted}; it stands on ${await focused(page)}`);
}

async function press(page: Page, wanted: RegExp, key = "Enter"): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

async function write(page: Page, wanted: RegExp, text: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.type(text);
}

/** Moves in a group of radio buttons with the arrows, as they always do. */
async function arrowTo(page: Page, group: RegExp, choice: RegExp): Promise<void> {
  await tabTo(page, group);
  for (let moves = 0; moves < 20; moves += 1) {
    if (choice.test(await focused(page)) && (await page.locator(":focus:checked").count()) === 1) return;
    await page.keyboard.press(
      moves === 0 && (await page.locator(":focus:checked").count()) === 0 ? "Space" : "ArrowDown",
    );
  }
  throw new Error(`The arrows do not come to ${choice}`);
}

async function findWithKeys(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("Tast");
  await page.getByRole("dialog").getByText("Bo Tast Prøvesen").first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Bo Tast Prøvesen" }).waitFor();
  await expect.poll(() => focused(page)).toBe("Bo Tast Prøvesen");
}

test(
  "a course is found, written in, planned, changed and interrupted without a mouse",
  { timeout: 120_000 },
  async () => {
    const page = await stage.open("worker");
    await page.getByRole("heading", { level: 1, name: /november/ }).waitFor();
    await findWithKeys(page);

    await press(page, /^Ny kontakt$/);
    await page.getByRole("heading", { level: 1, name: "Ny kontakt" }).waitFor();
    await arrowTo(page, /^Hvordan gik det/, /Forsøgt uden kontakt/);
    await write(page, /Hvad forsøgte du/, "Bankede på, ingen åbnede");
    await page.keyboard.press("Tab");
    await press(page, /^Gem kontakt$/);
    await page.getByText("Bankede på, ingen åbnede").waitFor();

    await press(page, /^Plan$/);
    await press(page, /^Vælg et fokusområde$/);
    await arrowTo(page, /^Hvilket område/, /Psykisk helbred/);
    await write(page, /^Borgerens egne ord/, "Jeg vil sove om natten");
    await write(page, /^Mål/, "Sover seks timer");
    await write(page, /^Hvorfor netop/, "Det slider");
    await press(page, /^Gem fokusområdet$/);
    await page.getByRole("article", { name: "Psykisk helbred" }).waitFor();
    await expect
      .poll(() => focused(page), { message: "focus after saving" })
      .toMatch(/^Plan for fase 2|^Vælg et fokusområde/);

    await press(page, /^Faseskift$/);
    await page.getByRole("heading", { name: "Faseskift: fase 2 til 3" }).waitFor();
    await write(page, /^Hvad siger borgeren\? Hvad virker/, "Min søster hjælper mig");
    await arrowTo(page, /^Er det gjort sammen/, /Ja, sammen/);
    await press(page, /^Gem evalueringen$/);
    await page
      .getByText(/^Evalueret /)
      .first()
      .waitFor();
    await write(page, /^Hvad har I ændret/, "Færre møder");
    await arrowTo(page, /^Er det gjort sammen/, /Ja, sammen/);
    await press(page, /^Gem tilretningen$/);
    await page
      .getByText(/^Rettet til /)
      .first()
      .waitFor();
    await press(page, /^Tag bolig med$/, "Space");
    await press(page, /^Begynd fase 3$/);
    await page.getByRole("heading", { name: "Mod slutningen" }).waitFor();
    await expect
      .poll(() => focused(page), { message: "focus after the change of phase" })
      .not.toMatch(/^Gå til indholdet/);

    await press(page, /^Overblik$/);
    await press(page, /^Afbryd forløbet …$/);
    const dialog = page.getByRole("dialog", { name: "Afbryd forløbet" });
    await dialog.waitFor();
    await arrowTo(page, /^Hvad er der sket/, /Indlagt/);
    await press(page, /^Afbryd$/);
    await page.getByText(/^Afbrudt siden/).waitFor();
    await expect.poll(() => focused(page), { message: "focus after the dialog" }).toBe("Genoptag forløbet …");
  },
);

test("a dialog keeps the focus, gives it back on Escape, and the first Tab leads past the menu", async () => {
  const page = await stage.open("worker");
  await page.goto(`/forloeb/${courseId}`);
  await page.getByRole("heading", { level: 1, name: "Bo Tast Prøvesen" }).waitFor();
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("Gå til indholdet");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await press(page, /^Afslut forløbet …$/);
  const dialog = page.getByRole("dialog", { name: "Afslut forløbet" });
  await dialog.waitFor();
  for (let stops = 0; stops < 25; stops += 1) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null,
    );
    expect(inside, await focused(page)).toBe(true);
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => focused(page)).toBe("Afslut forløbet …");
});
