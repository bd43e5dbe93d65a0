import { contact } from "@tovholder/domain/course/testing/drafts.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { act, referCourse, registerCitizen } from "../server/src/journal/testing/course.ts";
import { choose, expectAccessible, openStage, picture, sizes, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

/** A citizen of the worker with long support and no home. */
async function supportCourse(family: string, method: "icm" | "act" = "icm") {
  const { world } = stage;
  const citizenId = await registerCitizen(world, family);
  const course = await referCourse(world, {
    citizenId,
    method,
    legalBasis: "SEL § 85",
    receivedOn: day("2026-01-05"),
    decidedOn: day("2026-01-05"),
  });
  await act(world, course, {
    as: "worker",
    draft: contact({ contactId: world.services.ids(), on: day("2026-11-18"), text: "Kaffe på Banegården" }),
  });
  return course;
}

async function fillDay(page: Page, label: string, on: string): Promise<void> {
  await page.getByRole("dialog").getByLabel(label, { exact: true }).fill(on);
}

/** The focus stays among what is being worked on, also when the button that opened the dialog is gone. */
async function expectFocusAt(page: Page): Promise<void> {
  await expect
    .poll(() => page.locator("main :focus").count(), { message: "focus has left the page's content" })
    .toBe(1);
}

/** Names of every field and choice that a page or dialog shows. */
function fieldsOf(page: Page): Promise<string[]> {
  return page
    .locator("label, legend, select option")
    .evaluateAll((found) => found.map((one) => one.textContent?.trim() ?? ""));
}

const demands = /ædru|stof|misbrug|parat|klar til|behandling|abstin|motiv|sober|readi|rusmid|alkohol/i;

async function expectNoDemand(page: Page): Promise<void> {
  const fields = await fieldsOf(page);
  expect(fields.filter((field) => demands.test(field))).toEqual([]);
}

async function beginHome(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Begynd at følge boligen" }).click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.locator("fieldset, input:not([type=radio]), textarea, select").count()).toBe(1);
  await expectNoDemand(page);
  await dialog.getByRole("button", { name: "Begynd", exact: true }).click();
  await dialog.getByText("Vælg en af mulighederne.").waitFor();
  await choose(dialog, "Vil borgeren tage imod støtte?", "Nej, ikke nu");
  await dialog.getByText(/Så begynder vi ikke endnu/).waitFor();
  await choose(dialog, "Vil borgeren tage imod støtte?", "Ja");
  await dialog.getByRole("button", { name: "Begynd", exact: true }).click();
  await page.getByRole("heading", { name: "Hvor bor borgeren nu?" }).waitFor();
}

async function writeSituation(page: Page, where: string, since: string): Promise<void> {
  await page.getByRole("button", { name: "Skriv, hvor borgeren bor" }).click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.getByLabel("Hvor bor borgeren?").locator("option").count()).toBe(12);
  await expectNoDemand(page);
  await dialog.getByLabel("Hvor bor borgeren?").selectOption({ label: where });
  await fillDay(page, "Fra hvilken dag?", since);
  await dialog.getByRole("button", { name: "Gem", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await expectFocusAt(page);
}

interface Offer {
  readonly where: string;
  readonly on: string;
  readonly says: "Ja tak" | "Nej tak";
  readonly why: string;
}

async function offerAndAnswer(page: Page, { where, on, says, why }: Offer): Promise<void> {
  await page.getByRole("button", { name: "Skriv et boligtilbud" }).click();
  const dialog = page.getByRole("dialog");
  await choose(dialog, "Hvilken slags bolig?", "Almen bolig");
  await dialog.getByLabel(/Hvor ligger boligen/).fill(where);
  await fillDay(page, "Hvornår blev den tilbudt?", on);
  await expectNoDemand(page);
  await dialog.getByRole("button", { name: "Gem tilbuddet" }).click();
  await dialog.waitFor({ state: "hidden" });
  await expectFocusAt(page);
  await page.getByRole("button", { name: `Skriv borgerens svar: Almen bolig, ${where}` }).click();
  await dialog.getByText(/Et nej koster ingenting/).waitFor();
  await choose(dialog, "Hvad sagde borgeren?", says);
  await dialog.getByLabel(/Hvorfor/).fill(why);
  await fillDay(page, "Hvornår svarede borgeren?", on);
  await expectNoDemand(page);
  await dialog.getByRole("button", { name: "Gem svaret" }).click();
  await dialog.waitFor({ state: "hidden" });
  await expectFocusAt(page);
  await page.getByText(why).waitFor();
}

async function moveIn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Borgeren er flyttet ind" }).click();
  const dialog = page.getByRole("dialog");
  await fillDay(page, "Indflytning", "2026-03-16");
  await expectNoDemand(page);
  await dialog.getByRole("button", { name: "Gem indflytningen" }).click();
  await dialog.waitFor({ state: "hidden" });
  await expectFocusAt(page);
  await page.getByText("Valgt mellem 2 tilbudte boliger").waitFor();
  await page.getByText("Nået", { exact: true }).waitFor();
  expect(await page.getByText("Ikke endnu", { exact: true }).count()).toBe(3);
}

async function evicted(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Boligen er slut" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Støtten fortsætter, også hvis boligen går tabt.").waitFor();
  await dialog.getByLabel("Hvad skete der?").selectOption({ label: "Sat ud" });
  await fillDay(page, "Sidste dag i boligen", "2026-11-02");
  await dialog.getByRole("button", { name: "Gem", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await expectFocusAt(page);
  await page.getByText(/Slut 2. november 2026: sat ud/).waitFor();
}

test(
  "homeless, two offers, a no and a yes, a home, an eviction; and the support goes on",
  { timeout: 120_000 },
  async () => {
    const support = await supportCourse("Hjem Prøvesen");
    const page = await stage.open("worker");
    await page.goto(`/forloeb/${support.courseId}`);
    await beginHome(page);
    await expectNoDemand(page);
    await picture(page, "housing-empty-desktop");
    await writeSituation(page, "Gade, trappe eller skur", "2026-01-05");
    await writeSituation(page, "Herberg eller forsorgshjem", "2026-02-01");
    await offerAndAnswer(page, {
      where: "Nørregade",
      on: "2026-02-20",
      says: "Nej tak",
      why: "For langt fra min søster",
    });
    await offerAndAnswer(page, { where: "Søvej", on: "2026-03-02", says: "Ja tak", why: "Der er en altan" });
    await moveIn(page);
    await evicted(page);
    await writeSituation(page, "Midlertidigt hos familie eller venner", "2026-11-02");

    await page.getByText("Midlertidigt hos familie eller venner").first().waitFor();
    await page.getByRole("link", { name: "Intensive Case Management (ICM)" }).waitFor();
    await expectAccessible(page);
    await picture(page, "housing-desktop");
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await picture(page, "housing-dark");
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(sizes.phone);
    await picture(page, "housing-phone");
    await page.setViewportSize(sizes.narrow);
    await expectAccessible(page);
    await page.setViewportSize(sizes.desktop);

    // A date is mended in the ordinary way, where it is read.
    await page.getByRole("button", { name: "Ret: Borgeren er flyttet ind, Almen bolig" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Dato").fill("2026-03-15");
    await dialog.getByLabel("Hvorfor retter du?").fill("Det var om søndagen");
    await dialog.getByRole("button", { name: "Gem rettelsen" }).click();
    await page.getByText("flyttede ind 15. marts 2026").waitFor();

    await page.getByRole("link", { name: "Intensive Case Management (ICM)" }).click();
    await page.getByRole("heading", { name: "Boligen", exact: true }).waitFor();
    await page.getByText("Midlertidigt hos familie eller venner").waitFor();
    expect(await page.getByText(/^Afsluttet/).count()).toBe(0);
    await page.getByRole("link", { name: "Ny kontakt" }).first().waitFor();
    await picture(page, "housing-panel-desktop");
    const { body } = await stage.world.as("worker").get(`/api/courses/${support.courseId}`);
    expect(JSON.stringify(body)).not.toContain('"kind":"closed"');
  },
);

test("a course that the team holds is everyone's: listed, written in, and told by whom", async () => {
  const { courseId } = await supportCourse("Hold Prøvesen", "act");
  const page = await stage.open("colleague", { size: "phone" });
  await page.goto("/borgere");
  const row = page.getByRole("listitem").filter({ hasText: "Bo Hold Prøvesen" });
  await row.getByText("Holdets").waitFor();
  await picture(page, "team-held-list-phone");
  await page.goto(`/forloeb/${courseId}`);
  await page.getByRole("heading", { name: "Hele holdet har forløbet" }).waitFor();
  await page.getByText(/Vera Prøvesen, siden 5. januar 2026/).waitFor();
  await expectAccessible(page);
  await picture(page, "team-held-phone");
  await page.goto(`/kontakt/${courseId}`);
  await choose(page, /Hvordan gik det/, "Kontakt");
  await page
    .getByLabel(/Hvad talte I om|Hvad skete der|Notat/)
    .first()
    .fill("Vi fik købt ind sammen");
  await page.getByRole("button", { name: "Gem kontakt" }).click();
  await page.goto(`/forloeb/${courseId}/kontakter`);
  await page.getByText("Vi fik købt ind sammen").waitFor();
  await page.getByText(/skrevet af Kaj Prøvesen/).waitFor();
  await page.getByText(/skrevet af Vera Prøvesen/).waitFor();
  const outsider = await stage.world.as("outsider").get(`/api/courses/${courseId}`);
  expect(outsider.status).toBe(404);
});

test("a team checks its own work, with evidence, and nothing is lost", async () => {
  const page = await stage.open("coordinator");
  await page.goto("/mere");
  await page.getByRole("main").getByRole("link", { name: "Selvtjek" }).click();
  await page.getByText("Ingen af de 8 er vurderet endnu").waitFor();
  await choose(page, "Liste", "ACT: de ti minimumskrav");
  await page.getByText("Alle ti skal være opfyldt, før det er ACT.").waitFor();
  const answer = async (choice: string, evidence: string) => {
    await page.getByRole("button", { name: "Vurdér: Støtten er ikke tidsbegrænset" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Skriv om holdets arbejde, ikke om personer/).waitFor();
    await choose(dialog, "Lever holdet op til det?", choice);
    await dialog.getByRole("button", { name: "Gem svaret" }).click();
    await dialog.getByText("Skriv, hvad I bygger svaret på.").waitFor();
    await dialog.getByLabel(/Hvad bygger I svaret på/).fill(evidence);
    await dialog.getByRole("button", { name: "Gem svaret" }).click();
    await dialog.waitFor({ state: "hidden" });
    await expectFocusAt(page);
  };
  await answer("Ja", "Ingen forløb har slutdato");
  await page.getByText("1 af 10 opfyldt, 1 vurderet").waitFor();
  await stage.goTo(new Date(stage.world.clock.now().getTime() + 60_000).toISOString());
  await answer("Delvist", "To afgørelser har fået en dato");
  await page.getByText("0 af 10 opfyldt, 1 vurderet").waitFor();
  await page.getByText("1 tidligere svar").click();
  await page.getByText("Ingen forløb har slutdato").waitFor();
  await expectAccessible(page);
  await picture(page, "self-check-desktop");
  await page.setViewportSize(sizes.phone);
  await picture(page, "self-check-phone");
  const worker = await stage.open("worker");
  await worker.goto("/selvtjek");
  await choose(worker, "Liste", "ACT: de ti minimumskrav");
  await worker.getByText("To afgørelser har fået en dato").waitFor();
  expect(await worker.getByRole("button", { name: /^Vurdér/ }).count()).toBe(0);
});
