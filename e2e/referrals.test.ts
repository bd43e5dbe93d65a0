import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { TestCourse } from "../server/src/journal/testing/course.ts";
import { courseAt, waitingCourse } from "./courses.ts";
import { choose, expectAccessible, openStage, picture, type Stage } from "./stage.ts";

let stage: Stage;
let taken: TestCourse;

beforeAll(async () => {
  stage = await openStage();
  for (const name of ["Alm", "Birk", "Cypres"]) await courseAt(stage.world, "phase1", name);
  taken = await waitingCourse(stage.world, { family: "Ventesen", on: "2026-11-02" });
  await waitingCourse(stage.world, { family: "Afvisesen", on: "2026-11-12" });
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

async function lookAtForecast(page: Page): Promise<void> {
  await page.goto("/prognose");
  const planned = page.getByRole("region", { name: "De næste 26 uger efter planerne" });
  await planned.getByRole("rowheader", { name: "Vera Prøvesen" }).waitFor();
  // Four futures of ten thousand runs each, on a machine that may be busy.
  await page.getByRole("rowheader", { name: "4 henvisninger om måneden" }).waitFor({ timeout: 45_000 });
  await page.getByLabel("En fuldtidsmedarbejder mere", { exact: true }).click();
  await page.getByRole("img", { name: /Belastning i SCE. En fuldtidsmedarbejder mere/ }).waitFor();
  await expectAccessible(page);
  await picture(page, "referrals-4-forecast");
}

test("a referral is asked about, answered and given to whoever has room; another is refused; the forecast is looked at", async () => {
  const page = await stage.open("coordinator");
  await page.goto("/henvisninger");
  const waiting = page.getByRole("region", { name: "Venter på jer" });
  await waiting.getByRole("row", { name: /Bo Ventesen.*20 dage/ }).waitFor();
  await waiting.getByRole("link", { name: "Bo Ventesen" }).click();
  const opened = page.getByRole("article", { name: "Bo Ventesen" });
  await opened.getByText("Svarene peger på CTI").waitFor();
  await opened.getByRole("button", { name: "Spørg henviseren …" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Gem spørgsmålet" }).click();
  await dialog.getByText("▲ Skriv, hvad I mangler at vide.").waitFor();
  await dialog.getByLabel("Hvad mangler I at vide?").fill("Vil borgeren selv være med?");
  await dialog.getByRole("button", { name: "Gem spørgsmålet" }).click();
  await opened.getByText("Svaret er ikke noteret").waitFor();

  await opened.getByRole("button", { name: "Skriv svaret …" }).click();
  await dialog.getByLabel("Hvad svarede de?").fill("Ja, hun glæder sig");
  await dialog.getByRole("button", { name: "Gem svaret" }).click();
  await opened.getByText("Ja, hun glæder sig").waitFor();
  await picture(page, "referrals-1-answered");

  await opened.getByRole("button", { name: "Tag imod …" }).click();
  const candidates = dialog.getByRole("group", { name: "Hvem får henvisningen?" }).getByRole("radio");
  await candidates.first().waitFor();
  await expectAccessible(page);
  await picture(page, "referrals-2-candidates");
  await dialog.getByRole("radio", { name: /Vera Prøvesen.*4,5 af 10,0 SCE nu/ }).waitFor();
  const first = dialog.getByRole("listitem").first();
  await first.getByText("Plads til 9,5 SCE mere").waitFor();
  await first.getByRole("radio", { name: /Kaj Prøvesen/ }).check();
  await dialog.getByRole("button", { name: "Tag imod og giv videre" }).click();
  const given = page.getByRole("region", { name: "Givet videre, ikke begyndt" });
  await given.getByRole("row", { name: /Bo Ventesen.*Kaj Prøvesen/ }).waitFor();

  await waiting.getByRole("link", { name: "Bo Afvisesen" }).click();
  const refused = page.getByRole("article", { name: "Bo Afvisesen" });
  await refused.getByRole("button", { name: "Afvis …" }).click();
  await dialog
    .getByLabel("Hvorfor tages henvisningen ikke imod?")
    .fill("Har brug for støtte uden slutdato. Vi foreslår ICM.");
  await choose(dialog, "Hvad er afgjort?", "Ophører");
  await picture(page, "referrals-3-refusing");
  await dialog.getByRole("button", { name: "Afvis henvisningen" }).click();
  await refused.getByText(/Henvisningen er afsluttet/).waitFor();
  await page.getByText("Ingen henvisninger venter").waitFor();

  const { world } = stage;
  const told = async () => JSON.stringify((await world.as("coordinator").get(`/api/courses/${taken.courseId}`)).body);
  await expect.poll(told).toContain(`"workerId":"${world.people.colleague.accountId}"`);

  await lookAtForecast(page);
});

test("on a phone, whoever was given the referral has it among their own", async () => {
  const page = await stage.open("colleague", { size: "phone" });
  await page.goto("/borgere");
  await page
    .getByRole("link", { name: /Bo Ventesen/ })
    .first()
    .waitFor();
  await picture(page, "referrals-5-phone");
});
