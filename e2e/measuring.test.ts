import { day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { referCourse, registerCitizen, type TestCourse } from "../server/src/journal/testing/course.ts";
import { initialsOf } from "../server/src/identity/account.ts";
import { courseAt } from "./courses.ts";
import { expectAccessible, openStage, picture, scrollsSideways, type Stage } from "./stage.ts";

let stage: Stage;
let course: TestCourse;

beforeAll(async () => {
  stage = await openStage();
  course = await courseAt(stage.world, "phase1", "Målesen");
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

const answers = ["Hele tiden", "Det meste af tiden", "Lidt over halvdelen af tiden", "Lidt af tiden", "Hele tiden"];

test("the citizen answers alone on the worker's phone, the worker saves it, and home is written in two presses", async () => {
  const page = await stage.open("worker", { size: "phone", code: "tre blå stole" });
  await page.goto(`/forloeb/${course.courseId}`);
  await page.getByRole("button", { name: "Skriv en måling" }).click();
  const dialog = page.getByRole("dialog", { name: "Måling" });
  await dialog.getByText("Rettigheder: må bruges frit").click();
  await dialog.getByText(/WHO's udgivelse fra 2024/).waitFor();
  expect(await dialog.getByLabel("Hvornår i forløbet?").locator("option").count()).toBe(5);
  await dialog.getByRole("button", { name: "Lad borgeren svare selv" }).click();

  await page.getByRole("heading", { level: 1, name: /^Fem korte spørgsmål/ }).waitFor();
  expect(await page.getByText("Målesen").count()).toBe(0);
  await page.getByRole("button", { name: "Begynd" }).click();
  for (const [index, answer] of answers.entries()) {
    await page.getByText(`Spørgsmål ${index + 1} af 5`).waitFor();
    expect(await page.getByRole("heading").count()).toBe(1);
    await page.getByLabel(answer, { exact: true }).click();
    if (index === 1) {
      await expectAccessible(page);
      await picture(page, "measuring-1-question");
      // Another address, and the program begun anew, lead to the questions and nowhere else.
      await page.goto("/borgere");
      await page.getByRole("heading", { level: 1, name: /^Fem korte spørgsmål/ }).waitFor();
      expect(await page.getByText("Målesen").count()).toBe(0);
      await page.getByRole("button", { name: "Begynd" }).click();
      await page.getByText("Spørgsmål 1 af 5").waitFor();
      expect(await page.getByLabel("Hele tiden", { exact: true }).isChecked()).toBe(true);
      await page.getByRole("button", { name: "Næste" }).click();
    }
    await page.getByRole("button", { name: "Næste" }).click();
  }
  await page.getByLabel("Dine egne ord").fill("Jeg sover bedre");
  await page.getByRole("button", { name: "Jeg er færdig" }).click();
  await page.getByLabel("Medarbejderens initialer").fill("xx");
  await page.getByRole("button", { name: "Jeg har enheden igen" }).click();
  await page.getByText("Det er ikke dine initialer").waitFor();
  await expectAccessible(page);
  await picture(page, "measuring-2-back");
  await page.getByLabel("Medarbejderens initialer").fill(initialsOf(stage.world.people.worker.name));
  await page.getByRole("button", { name: "Jeg har enheden igen" }).click();

  await dialog.getByText("Borgeren har svaret selv").waitFor();
  await dialog.getByText("72 af 100").waitFor();
  await dialog.getByRole("button", { name: "Gem målingen" }).click();
  const measurements = page.getByRole("region", { name: "Målinger" });
  await measurements.getByText("svarede selv").waitFor();
  await measurements.getByText("Jeg sover bedre").waitFor();

  const life = page.getByRole("region", { name: "Bolig og arbejde" });
  await life.getByRole("button", { name: "Har bolig", exact: true }).click();
  await page.getByRole("dialog", { name: "Har bolig" }).getByRole("button", { name: "Gem", exact: true }).click();
  await life.getByText(/^Ja, skrevet om/).waitFor();
  await life.getByText(/^Spørg igen/).waitFor();
  expect(await scrollsSideways(page)).toBe(false);
  await expectAccessible(page);
  await picture(page, "measuring-3-course");
});

test("a result of another form is written without its questions, and a course without phases has no phase changes", async () => {
  const page = await stage.open("worker", { scheme: "dark" });
  await page.goto(`/forloeb/${course.courseId}`);
  await page.getByRole("button", { name: "Skriv en måling" }).click();
  const dialog = page.getByRole("dialog", { name: "Måling" });
  await dialog.getByLabel("Hvordan måles der?").selectOption("sds");
  await dialog.getByRole("button", { name: "Gem målingen" }).click();
  await dialog.getByText("Skriv mindst ét resultat.").waitFor();
  await dialog.getByLabel("Arbejde eller uddannelse").fill("11");
  await dialog.getByRole("button", { name: "Gem målingen" }).click();
  await dialog.getByText("Skriv et tal fra 0 til 10.").waitFor();
  await dialog.getByLabel("Arbejde eller uddannelse").fill("6");
  await dialog.getByLabel(/^Socialt liv/).fill("4");
  await expectAccessible(page);
  await picture(page, "measuring-4-result");
  await dialog.getByRole("button", { name: "Gem målingen" }).click();
  await page
    .getByRole("region", { name: "Målinger" })
    .getByText(/Arbejde eller uddannelse 6, Socialt liv 4/)
    .waitFor();

  const icm = await referCourse(stage.world, {
    citizenId: await registerCitizen(stage.world, "Prøvesen"),
    method: "icm",
    legalBasis: "SEL § 85 a",
    decidedOn: day("2026-11-16"),
    receivedOn: day("2026-11-16"),
    supplierWish: { wish: "", followed: true, reason: "" },
  });
  await page.goto(`/forloeb/${icm.courseId}`);
  await page.getByRole("button", { name: "Skriv en måling" }).click();
  const points = dialog.getByLabel("Hvornår i forløbet?").locator("option");
  expect(await points.allTextContents()).toEqual(["Ved start", "Undervejs", "Ved afslutning"]);
});
