import { courseRecordSchema } from "@tovholder/domain/sync/protocol.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { act, type TestCourse } from "../server/src/journal/testing/course.ts";
import { courseAt } from "./courses.ts";
import { expectAccessible, follow, openStage, picture, type Stage } from "./stage.ts";

let stage: Stage;
let course: TestCourse;

beforeAll(async () => {
  stage = await openStage();
  course = await courseAt(stage.world, "phase1", "Uenige Prøvesen");
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

async function entries() {
  const { body } = await stage.world.as("worker").get(`/api/courses/${course.courseId}`);
  return courseRecordSchema.parse(body).entries;
}

test("two who change the same field are shown each other's words, and the later one chooses", async () => {
  const page = await stage.open("worker", { size: "phone" });
  await page.goto(`/forloeb/${course.courseId}/plan`);
  await page.getByRole("button", { name: /^Ret / }).first().click();
  await page.context().setOffline(true);
  await page.getByLabel("Mål", { exact: true }).fill("Mit mål");
  // What is saved is tried at once, and again when the network is back.
  const tried = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/api/sync/push"));
  await page.getByRole("button", { name: "Gem fokusområdet" }).click();
  await tried;
  await page.getByText("Fokusområdet er gemt").first().waitFor();

  const chosen = (await entries()).map(({ says }) => says).find((says) => says.kind === "focus-chosen");
  if (chosen?.kind !== "focus-chosen") throw new Error("No focus was chosen");
  const { focusId, dimension, reason, strategy, words } = chosen;
  const theirs = { focusId, dimension, reason, strategy, words, goal: "Koordinatorens mål" };
  await act(stage.world, course, { as: "coordinator", draft: { type: "changeFocus", ...theirs } });

  await page.context().setOffline(false);
  await follow(page, "/ikke-modtaget");
  const mine = page.getByRole("region", { name: "Det, du skrev" });
  await mine.getByText("Mit mål").waitFor();
  await page.getByRole("region", { name: "Det, der står nu" }).getByText("Koordinatorens mål").waitFor();
  await expectAccessible(page);
  await picture(page, "conflict-phone");
  await page.getByRole("button", { name: "Ret dem sammen" }).click();
  const goal = page.getByLabel("Mål", { exact: true });
  expect(await goal.inputValue()).toBe("Koordinatorens mål\n\nMit mål");
  await goal.fill("Et mål, som begge kan være med på");
  await page.getByRole("button", { name: "Gem mit" }).click();
  await mine.waitFor({ state: "hidden" });
  await expect
    .poll(async () => JSON.stringify((await entries()).at(-1)?.says))
    .toContain("Et mål, som begge kan være med på");
  stage.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
});

test("a form that a colleague was quicker than shows what they wrote, and is saved knowingly", async () => {
  const page = await stage.open("worker", { size: "phone" });
  const member = { memberId: stage.world.services.ids(), name: "Mette Prøvesen", relation: "Søster" };
  const shape = { ...member, ring: "private" as const, dimensions: [], contactDetails: "" };
  const added = { type: "addMember", ...shape, strength: 2, on: day("2026-11-20") } as const;
  await act(stage.world, course, { as: "worker", draft: added });
  await page.goto(`/forloeb/${course.courseId}/netvaerk`);
  await page.getByRole("button", { name: "Ret: Mette Prøvesen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Relation" }).fill("Storesøster");
  await act(stage.world, course, {
    as: "coordinator",
    draft: { type: "changeMember", ...shape, relation: "Halvsøster" },
  });
  const heard = page.waitForResponse((answer) => answer.url().endsWith("/api/sync/pull"));
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await heard;
  const save = dialog.getByRole("button", { name: "Gem", exact: true });
  await save.click();
  await dialog.getByRole("region", { name: "Det, der står nu" }).getByText("Halvsøster").waitFor();
  await dialog.getByRole("region", { name: "Det, du skrev" }).getByText("Storesøster").waitFor();
  await expectAccessible(page);
  await dialog.getByRole("region", { name: "Det, der står nu" }).scrollIntoViewIfNeeded();
  await picture(page, "conflict-form-phone");
  await save.click();
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(async () => JSON.stringify((await entries()).at(-1)?.says)).toContain("Storesøster");
});
