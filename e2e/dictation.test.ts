import type { CDPSession, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { tabHref, type CourseTab } from "../web/src/course/tabs.ts";
import { courseAt, waitingCourse } from "./courses.ts";
import { layGround, outreachCourse } from "./ground.ts";
import { follow, openStage, type Stage } from "./stage.ts";

let stage: Stage;
let courseId: string;
let waiting: string;

beforeAll(async () => {
  stage = await openStage();
  ({ courseId } = await courseAt(stage.world, "lived", "Talende Prøvesen"));
  ({ courseId: waiting } = await waitingCourse(stage.world, { family: "Ventende Prøvesen", on: "2026-11-02" }));
  await layGround(stage.world);
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

/** Fields for text, as a worker can speak into them. Dates, numbers and codes have keyboards of their own. */
const speakable = "textarea, input[type=text]:not([inputmode=numeric]):not([inputmode=decimal]), input[type=search]";

/** As a phone's keyboard writes what it hears: the words change until they are settled, and no keys are pressed. */
async function speak(keyboard: CDPSession, field: Locator): Promise<void> {
  await field.focus();
  for (const text of ["Vi", "Vi tal", "Vi talte om æbler"])
    await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await keyboard.send("Input.insertText", { text: "Vi talte om æbler og øl" });
  await expect.poll(() => field.inputValue()).toContain("Vi talte om æbler og øl");
}

/** When nothing is being fetched or sent any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
}

/** Speaks into every field that stands there; gives how many there were. */
async function speakEverywhere(there: Page | Locator, keyboard: CDPSession): Promise<number> {
  const fields = await there.locator(speakable).filter({ visible: true }).all();
  for (const field of fields) if (await field.isEditable()) await speak(keyboard, field);
  return fields.length;
}

/** Opens one form after the other on a page, speaks into all of its fields and leaves it; gives how many fields there were. */
async function speakInForms(page: Page, keyboard: CDPSession): Promise<number> {
  const opens = page.locator("main button").filter({ visible: true });
  await opens.or(page.locator(speakable)).first().waitFor();
  let fields = await speakEverywhere(page, keyboard);
  for (let at = 0; at < (await opens.count()); at += 1) fields += await speakInForm(page, keyboard, opens.nth(at));
  return fields;
}

async function speakInForm(page: Page, keyboard: CDPSession, open: Locator): Promise<number> {
  // Where a draft was thrown away its button is gone too.
  const opens = await open.evaluateAll(([one]) => one?.matches(":enabled:not([aria-disabled=true])") === true);
  if (!opens) return 0;
  await open.click();
  // Some act at once, such as beginning a meeting; its answer takes a form that is opened meanwhile away with the page.
  await settled(page);
  const dialog = page.getByRole("dialog").filter({ visible: true });
  const cancel = page.getByRole("button", { name: "Annullér", exact: true }).filter({ visible: true }).first();
  const inDialog = (await dialog.count()) > 0;
  if (!inDialog && (await cancel.count()) === 0) return 0;
  const fields = await speakEverywhere(inDialog ? dialog : page, keyboard);
  if (inDialog) {
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  } else await cancel.click();
  return fields;
}

test("what the phone's keyboard hears stands in every text field of a course", async () => {
  const page = await stage.open("worker", { size: "phone" });
  const keyboard = await page.context().newCDPSession(page);
  const found: Record<string, number> = {};
  for (const path of [`/kontakt/${courseId}`, "/soeg", "/henvisning"]) {
    await follow(page, path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    found[path.split("/")[1] ?? ""] = await speakEverywhere(page, keyboard);
  }
  for (const tab of ["overview", "plan", "contacts", "network", "transition"] satisfies CourseTab[]) {
    await follow(page, tabHref(courseId, tab));
    await page.getByRole("heading", { level: 1 }).waitFor();
    found[tab] = await speakInForms(page, keyboard);
  }
  // Nothing would fail where no field was found.
  expect(Object.entries(found).filter(([, fields]) => fields === 0)).toEqual([]);
  expect(Object.values(found).reduce((sum, fields) => sum + fields, 0)).toBeGreaterThan(50);
});

/** Goes to a page that is not there first, so that nothing of the page before is taken for the next. */
async function arrive(page: Page, path: string): Promise<void> {
  const nowhere = page.getByRole("heading", { level: 1, name: "Siden findes ikke" });
  await follow(page, "/findes-ikke");
  await nowhere.waitFor();
  await follow(page, path);
  await nowhere.waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await settled(page);
  await page.evaluate(() => document.querySelectorAll("main details").forEach((one) => one.setAttribute("open", "")));
}

/** A page, and how many fields it has at least, so that none passes empty. */
type Place = readonly [path: string, fields: number];

/** Speaks on one page after the other; gives those that had fewer fields than they should. */
async function speakOn(page: Page, places: readonly Place[]): Promise<string[]> {
  const keyboard = await page.context().newCDPSession(page);
  const lacking: string[] = [];
  for (const [path, fields] of places) {
    await arrive(page, path);
    const found = await speakInForms(page, keyboard);
    if (found < fields) lacking.push(`${path} has ${found}`);
  }
  return lacking;
}

test("and in those of the outreach team", async () => {
  const page = await stage.open("worker", { size: "phone" });
  const lacking = await speakOn(page, [
    ["/opsoegende", 2],
    ["/opsoegende/mulige-borgere", 5],
    ["/opsoegende/bekymringer", 8],
    ["/opsoegende/omraader", 20],
    [tabHref(outreachCourse, "overview"), 15],
    [`/kontakt/${outreachCourse}`, 2],
  ]);
  expect(lacking).toEqual([]);
});

test("and in those of the coordinator", async () => {
  const page = await stage.open("coordinator", { size: "phone" });
  const lacking = await speakOn(page, [
    [`/holdet/overdrag?fra=${stage.world.people.worker.accountId}`, 1],
    [`/henvisninger/${waiting}`, 4],
    // The meeting is begun there, and is under way the second time.
    ["/supervision", 2],
    ["/supervision", 2],
    ["/selvtjek", 3],
    ["/implementering", 6],
    ["/implementering/beslutninger", 3],
    ["/implementering/tilpasninger", 4],
    ["/implementering/uddannelse", 2],
  ]);
  expect(lacking).toEqual([]);
  await arrive(page, "/fidelitet");
  await page.getByText("Supervision i teamet hver uge").first().click();
  await page
    .getByRole("button", { name: /^Giv din vurdering/ })
    .first()
    .click();
  const reason = page.getByRole("dialog").getByLabel("Hvad bygger du det på?");
  await speak(await page.context().newCDPSession(page), reason);
});
