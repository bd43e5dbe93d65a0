import type { CDPSession, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { tabHref, type CourseTab } from "../web/src/course/tabs.ts";
import { courseAt } from "./courses.ts";
import { follow, openStage, type Stage } from "./stage.ts";

let stage: Stage;
let courseId: string;

beforeAll(async () => {
  stage = await openStage();
  ({ courseId } = await courseAt(stage.world, "lived", "Talende Prøvesen"));
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

/** Speaks into every field that stands there; gives how many there were. */
async function speakEverywhere(page: Page, keyboard: CDPSession): Promise<number> {
  const fields = await page.locator(speakable).filter({ visible: true }).all();
  for (const field of fields) if (await field.isEditable()) await speak(keyboard, field);
  return fields.length;
}

/** Opens one form after the other on a page, speaks into all of its fields and leaves it; gives how many fields there were. */
async function speakInForms(page: Page, keyboard: CDPSession): Promise<number> {
  const opens = page.locator("main button").filter({ visible: true });
  await opens.first().waitFor();
  let fields = await speakEverywhere(page, keyboard);
  const count = await opens.count();
  for (let at = 0; at < count; at += 1) {
    const open = opens.nth(at);
    if (!(await open.isVisible()) || !(await open.isEnabled())) continue;
    await open.click();
    const dialog = page.getByRole("dialog").filter({ visible: true });
    const cancel = page.getByRole("button", { name: "Annullér", exact: true }).filter({ visible: true }).first();
    const inDialog = (await dialog.count()) > 0;
    if (!inDialog && (await cancel.count()) === 0) continue;
    fields += await speakEverywhere(page, keyboard);
    if (!inDialog) {
      await cancel.click();
      continue;
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  }
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
