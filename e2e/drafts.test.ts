import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { courseAt } from "./courses.ts";
import { openStage, picture, type Stage } from "./stage.ts";

let stage: Stage;
let courseId: string;

const name = "Bo Halvskrevet Prøvesen";
/** Of whom nothing has been left half written by another test. */
const brief = "Bo Kortfattet Prøvesen";

beforeAll(async () => {
  stage = await openStage();
  ({ courseId } = await courseAt(stage.world, "phase1", "Halvskrevet Prøvesen"));
  await courseAt(stage.world, "phase1", "Kortfattet Prøvesen");
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

const note = (page: Page) => page.getByLabel("Notat");

/** As when the worker turns to something else: what is typed is sent. */
async function turnAway(page: Page): Promise<void> {
  const sent = page.waitForResponse((answer) => answer.url().endsWith("/api/drafts/sync"));
  await page.evaluate(() => dispatchEvent(new Event("blur")));
  await sent;
}

/** As when the worker comes back: a round of synchronising, and then the drafts. */
async function turnBack(page: Page): Promise<void> {
  const told = page.waitForResponse((answer) => answer.url().endsWith("/api/drafts/sync"));
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await told;
}

test("a note begun on the phone goes on at the laptop; typed apart both stay; one is laid aside; the coordinator adopts it", async () => {
  const phone = await stage.open("worker", { size: "phone" });
  await phone.goto(`/kontakt/${courseId}`);
  await note(phone).pressSequentially("Begyndt på trappen");
  await phone.getByText("Kladden bliver på enheden").waitFor();
  await turnAway(phone);

  const laptop = await stage.open("worker");
  await laptop.getByRole("heading", { name: `Kontakt: ${name}` }).waitFor();
  await picture(laptop, "drafts-today-desktop");
  await laptop.getByRole("link", { name: "Skriv videre" }).click();
  await expect.poll(() => note(laptop).inputValue()).toBe("Begyndt på trappen");

  // Apart: the phone has no net, and both go on.
  await phone.context().setOffline(true);
  await note(phone).fill("Begyndt på trappen, og så ringede telefonen");
  await note(laptop).fill("Begyndt på trappen. Han var hjemme");
  await turnAway(laptop);
  await phone.context().setOffline(false);
  await turnBack(phone);
  await phone
    .getByText(/anden enhed/)
    .first()
    .waitFor();
  expect(await note(phone).inputValue()).toBe("Begyndt på trappen, og så ringede telefonen");
  await picture(phone, "drafts-beside-phone");
  await phone.getByRole("button", { name: "Vis", exact: true }).click();
  await phone.getByRole("dialog").getByText("Begyndt på trappen. Han var hjemme").waitFor();
  await phone.getByRole("button", { name: "Brug den her" }).click();
  await expect.poll(() => note(phone).inputValue()).toBe("Begyndt på trappen. Han var hjemme");
  await phone
    .getByText(/anden enhed/)
    .first()
    .waitFor();

  // Laid aside, begun anew, and taken up again.
  await phone.getByRole("button", { name: "Læg til side" }).click();
  await expect.poll(() => note(phone).inputValue()).toBe("");
  const heading = () => phone.getByRole("heading", { level: 1 }).evaluate((one) => one === document.activeElement);
  await expect.poll(heading).toBe(true);
  const parked = phone.getByRole("link", { name: "i dag · Begyndt på trappen. Han var hjemme" });
  await parked.focus();
  await phone.keyboard.press("Enter");
  await parked.waitFor({ state: "detached" });
  await expect.poll(heading).toBe(true);
  await expect.poll(() => note(phone).inputValue()).toBe("Begyndt på trappen. Han var hjemme");
  await picture(phone, "drafts-parked-phone");
  await turnAway(phone);

  await stage.world
    .as("coordinator")
    .put(`/api/teams/${stage.world.teams.north}/absences/${stage.world.services.ids()}`, {
      seen: 0,
      accountId: stage.world.people.worker.accountId,
      from: "2026-11-20",
      to: "2026-12-01",
      deputyId: stage.world.people.colleague.accountId,
      deputyUntil: "2026-12-01",
      withdrawn: false,
    });
  const lead = await stage.open("coordinator");
  await lead.goto("/holdet");
  const left = lead.getByRole("region", { name: "Kladder efter kolleger" });
  await left
    .getByText(/med stedfortræder/)
    .first()
    .waitFor();
  expect(await lead.getByText("Han var hjemme").count()).toBe(0);
  await picture(lead, "drafts-left-desktop");
  const before = await left.getByRole("button", { name: "Overtag" }).count();
  await left.getByRole("button", { name: "Overtag" }).first().click();
  await lead.getByRole("dialog").getByRole("button", { name: "Overtag" }).click();
  await expect.poll(() => left.getByRole("button", { name: "Overtag" }).count()).toBe(before - 1);
  await lead.goto("/");
  await lead.getByText("Overtaget kladde fra Vera Prøvesen").first().waitFor();
  await lead.getByRole("button", { name: "Vis", exact: true }).first().click();
  await lead.getByRole("dialog").getByText("Begyndt på trappen").waitFor();
  await picture(lead, "drafts-adopted-desktop");
});

test("a contact is saved from I dag with three taps and a line, and takes dictation as it comes", async () => {
  const phone = await stage.open("worker", { size: "phone" });
  await phone.goto("/");
  await phone.getByRole("heading", { level: 1 }).waitFor();
  await phone.evaluate(() => {
    let taps = 0;
    addEventListener(
      "click",
      (event) => event.isTrusted && (document.documentElement.dataset["taps"] = `${(taps += 1)}`),
      true,
    );
  });
  await phone.getByRole("link", { name: "Ny kontakt" }).first().click();
  await phone
    .getByRole("link", { name: new RegExp(brief) })
    .first()
    .click();
  await note(phone).focus();
  // A keyboard that composes: the words change until they are settled, and no keys are pressed.
  const keyboard = await phone.context().newCDPSession(phone);
  for (const text of ["Vi", "Vi tal", "Vi talte om æbler"])
    await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await keyboard.send("Input.insertText", { text: "Vi talte om æbler og øl" });
  await expect.poll(() => note(phone).inputValue()).toContain("Vi talte om æbler og øl");
  await phone.getByRole("button", { name: "Gem kontakt" }).click();
  await phone.getByText("Vi talte om æbler og øl").first().waitFor();
  expect(await phone.evaluate(() => document.documentElement.dataset["taps"])).toBe("3");

  await phone.getByText("Venter på at blive sendt").waitFor({ state: "hidden" });
  // Noted in a line, it waits on I dag to be told in full.
  await phone.goto("/");
  await phone.getByRole("link", { name: `Uddyb: ${brief}` }).click();
  const more = phone.getByRole("dialog", { name: "Ret kontakten" });
  await more.getByLabel("Notat").fill("Vi talte om æbler og øl, og om hvem der hjælper med banken");
  await picture(phone, "drafts-enrich-phone");
  await more.getByRole("button", { name: "Gem kontakt" }).click();
  await more.waitFor({ state: "hidden" });
  await phone.goto("/");
  await phone.getByRole("heading", { level: 1 }).waitFor();
  await expect.poll(() => phone.getByRole("link", { name: `Uddyb: ${brief}` }).count()).toBe(0);
});
