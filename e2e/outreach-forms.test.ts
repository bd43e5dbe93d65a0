import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { layGround } from "./ground.ts";
import { expectAccessible, openStage, picture, type Stage, unlockIfAsked } from "./stage.ts";

let stage: Stage;
let team: string;

beforeAll(async () => {
  stage = await openStage();
  team = `/api/outreach/teams/${stage.world.teams.north}`;
  await layGround(stage.world);
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

interface Form {
  readonly page: string;
  readonly opener: string;
  /** What must be chosen beside the text. */
  readonly choose?: (dialog: Locator) => Promise<unknown>;
  readonly field: (dialog: Locator) => Locator;
  readonly save: string;
  readonly sentTo: string;
  /** Where the server tells what there is. */
  readonly list: () => string;
}

const labelled = (label: string | RegExp) => (dialog: Locator) => dialog.getByLabel(label);

/** Forms that make something new. */
const forms = {
  area: {
    page: "omraader",
    opener: "Nyt område",
    field: labelled("Navn"),
    save: "Gem området",
    sentTo: "**/areas/*",
    list: () => `${team}/areas`,
  },
  visit: {
    page: "omraader",
    opener: "Skriv et besøg … Havnen",
    choose: (dialog) => dialog.getByLabel("Alene", { exact: true }).click(),
    field: labelled(/^Hvad så I\?/),
    save: "Gem besøget",
    sentTo: "**/visits",
    list: () => `${team}/visits`,
  },
  partner: {
    page: "omraader",
    opener: "Ny samarbejdspartner",
    field: labelled("Navn"),
    save: "Gem",
    sentTo: "**/partners/*",
    list: () => `${team}/partners`,
  },
  briefing: {
    page: "omraader",
    opener: "Skriv en briefing … Biblioteket",
    field: labelled(/^Hvad fortalte I/),
    save: "Gem briefingen",
    sentTo: "**/briefings",
    list: () => `${team}/partners`,
  },
  document: {
    page: "omraader",
    opener: "Skriv en ny udgave … Rammen for arbejdet",
    field: (dialog) => dialog.getByRole("textbox").first(),
    save: "Gem udgaven",
    sentTo: "**/documents/*",
    list: () => `${team}/documents/framing`,
  },
  concern: {
    page: "bekymringer",
    opener: "Ny bekymring",
    field: labelled("Hvad er bekymringen?"),
    save: "Gem bekymringen",
    sentTo: "**/concerns/*",
    list: () => `${team}/concerns`,
  },
  "possible citizen": {
    page: "mulige-borgere",
    opener: "Ny mulig borger",
    field: labelled("Hvad kalder I personen?"),
    save: "Opret",
    sentTo: "**/possible-citizens",
    list: () => `${team}/possible-citizens`,
  },
  "check-in": {
    page: "",
    opener: "Tag ud til Manden med fuglene",
    choose: (dialog) => dialog.getByLabel("Hvem holder øje?").selectOption({ index: 1 }),
    field: labelled(/^Andet, kollegaen skal vide/),
    save: "Tag ud",
    sentTo: "**/check-ins",
    list: () => "/api/check-ins",
  },
} satisfies Readonly<Record<string, Form>>;

/** Forms that are gone when their act is done. */
const acts: Readonly<Record<string, Form>> = {
  concern: forms.concern,
  outcome: {
    page: "bekymringer",
    opener: "Førte til besøg …",
    field: labelled(/^Hvad skete der\?/),
    save: "Gem",
    sentTo: "**/outcome",
    list: () => `${team}/concerns`,
  },
  "possible citizen": forms["possible citizen"],
  "check-in": forms["check-in"],
};

async function fill({ choose, field }: Form, dialog: Locator, text: string): Promise<void> {
  await choose?.(dialog);
  await field(dialog).fill(text);
}

async function openForm(page: Page, { page: part, opener }: Form): Promise<Locator> {
  await page.goto(`/opsoegende/${part}`);
  await unlockIfAsked(page);
  await page.getByRole("button", { name: opener, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  return dialog;
}

/** How often the server tells of a text, to who is at the page. */
async function timesTold(page: Page, { list }: Form, text: string): Promise<number> {
  const answer = await page.request.get(list());
  return (await answer.text()).split(text).length - 1;
}

/** The server takes what is sent next, but its answer never comes. */
async function loseAnswer(page: Page, { sentTo }: Form): Promise<void> {
  await page.route(
    sentTo,
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
}

// Each as somebody else, since a draft follows its writer to the next browser.
test("what the server has taken but never answered is one thing when it is sent again after a reload", async () => {
  const page = await stage.open("worker");
  for (const [name, form] of Object.entries<Form>(forms)) {
    const text = `Kun en gang: ${name}`;
    const dialog = await openForm(page, form);
    await fill(form, dialog, text);
    await loseAnswer(page, form);
    const save = dialog.getByRole("button", { name: form.save, exact: true });
    await save.click();
    await dialog.getByText("Der er ikke forbindelse til serveren").first().waitFor();
    expect(await timesTold(page, form, text), name).toBe(1);
    await openForm(page, form);
    await dialog.getByText(/Kladden bliver på enheden/).waitFor();
    await save.click();
    await dialog.waitFor({ state: "hidden" });
    expect(await timesTold(page, form, text), name).toBe(1);
  }
  await page.goto("about:blank");
  stage.expectComplaint(/ERR_CONNECTION_RESET/);
});

test("while an act that ends its form is being sent nothing can be typed that would be gone, and a refused one is typed on", async () => {
  const page = await stage.open("colleague");
  for (const [name, form] of Object.entries(acts)) {
    const text = `Holdt: ${name}`;
    const dialog = await openForm(page, form);
    const field = form.field(dialog);
    await fill(form, dialog, text);
    const { promise: typed, resolve: answer } = Promise.withResolvers<void>();
    await page.route(
      form.sentTo,
      async (route) => {
        await typed;
        await route.abort("connectionreset");
      },
      { times: 1 },
    );
    const save = dialog.getByRole("button", { name: form.save, exact: true });
    await save.click();
    await dialog.getByRole("status").getByText("Felterne kan ikke ændres imens").waitFor();
    await field.focus();
    await page.keyboard.type(" tabt");
    expect(await field.inputValue(), name).toBe(text);
    for (const other of await dialog.locator("input[type=checkbox], input[type=radio]:not(:checked)").all()) {
      await other.dispatchEvent("click");
      expect(await other.isChecked(), name).toBe(false);
    }
    await expectAccessible(page);
    await picture(page, `outreach-held-${name}`);
    answer();
    await dialog.getByText("Der er ikke forbindelse til serveren").first().waitFor();
    expect(await field.evaluate((element) => element === document.activeElement), name).toBe(true);
    await page.keyboard.press("End");
    await page.keyboard.type(" og skrevet videre");
    await save.click();
    await dialog.waitFor({ state: "hidden" });
    expect(await timesTold(page, form, `${text} og skrevet videre`), name).toBe(1);
    expect(await timesTold(page, form, "tabt"), name).toBe(0);
  }
  await page.goto("about:blank");
  stage.expectComplaint(/ERR_CONNECTION_RESET/);
});

test("who has come back from a visit whose answer was lost is told so, and goes out anew", async () => {
  const coordinator = stage.world.as("coordinator");
  const page = await stage.open("coordinator");
  const form = forms["check-in"];
  const dialog = await openForm(page, form);
  await fill(form, dialog, "Ude igen");
  await loseAnswer(page, form);
  const save = dialog.getByRole("button", { name: form.save, exact: true });
  await save.click();
  await dialog.getByText("Der er ikke forbindelse til serveren").waitFor();
  const { body } = await coordinator.get(form.list());
  const [, checkInId] = /"checkInId":"([^"]+)"[^{}]*"Ude igen"/.exec(JSON.stringify(body)) ?? [];
  expect((await coordinator.post(`/api/check-ins/${checkInId}/done`)).status).toBe(204);
  await openForm(page, form);
  await save.click();
  await dialog.getByText("Du er meldt tilbage fra det besøg.", { exact: false }).waitFor();
  await expectAccessible(page);
  await save.click();
  await dialog.waitFor({ state: "hidden" });
  expect(await timesTold(page, form, "Ude igen")).toBe(1);
  await page.goto("about:blank");
  stage.expectComplaint(/ERR_CONNECTION_RESET|409/);
});
