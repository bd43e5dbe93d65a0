import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { focused } from "./keys.ts";
import { choose, expectAccessible, openStage, picture, type Stage, unlockIfAsked } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  const { world } = stage;
  const answer = await world.as("administrator").patch(`/api/teams/${world.teams.north}`, { outreach: true });
  expect(answer.status).toBe(204);
});

afterAll(async () => {
  await stage.end();
});

afterEach(() => {
  expect(stage.complaints()).toEqual([]);
});

const second = "Kvinden ved søen";
const alias = "Manden med fuglene";

async function openPart(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Dele af det opsøgende arbejde" }).getByRole("link", { name }).click();
}

async function openTab(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("navigation", { name: "Dele af forløbet" }).getByRole("link", { name }).click();
}

/** Goes off the program, so that a page of one test does not ask anything in the next. */
async function leave(page: Page): Promise<void> {
  await page.goto("about:blank");
}

/** The dialog that stands open, by its title. */
function dialogOf(page: Page, name: string): Locator {
  return page.getByRole("dialog", { name });
}

async function writeConcern(page: Page): Promise<void> {
  await page.goto("/opsoegende");
  await page.getByText("Holdet har ingen opsøgende forløb endnu").waitFor();
  await openPart(page, "Bekymringer");
  await page.getByRole("button", { name: "Ny bekymring" }).click();
  const dialog = dialogOf(page, "Ny bekymring");
  await dialog.getByRole("button", { name: "Gem bekymringen" }).click();
  await dialog.getByText("Skriv et par ord her.").waitFor();
  await dialog.getByLabel("Hvad er bekymringen?").fill("Ingen har set ham siden sommer. Gardinerne er altid for.");
  await dialog.getByLabel(/^Hvor\?/).fill("Prøvevej 3, 2. sal");
  await dialog.getByLabel("Vil være anonym").check();
  expect(await dialog.getByLabel(/^Telefon/).count()).toBe(0);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Gem bekymringen" }).click();
  await page.getByText("Ingen har set ham siden sommer").waitFor();
  await expectAccessible(page);
  await picture(page, "outreach-1-concern");
}

async function makePossible(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Opret mulig borger …" }).click();
  const dialog = dialogOf(page, "Ny mulig borger");
  await dialog.getByText(/Skriv ikke navn, CPR-nummer/).waitFor();
  expect(await dialog.getByLabel(/^Hvor\?/).inputValue()).toBe("Prøvevej 3, 2. sal");
  await dialog.getByLabel("Hvad kalder I personen?").fill(alias);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Opret" }).click();
  await page.getByRole("heading", { level: 1, name: alias }).waitFor();
  await page.getByText("Mulig borger", { exact: true }).first().waitFor();
}

async function answerQuestions(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Besvar spørgsmålene" }).click();
  const panel = page.getByRole("region", { name: "De fire spørgsmål" });
  await panel.getByLabel("Hvor vil du forsøge at skabe kontakt?").fill("Ved døren");
  await panel.getByLabel("Hvordan vil du forsøge?").fill("Banke stille på og gå et skridt tilbage");
  await panel.getByLabel(/^Dage mellem forsøgene/).fill("14");
  await panel.getByLabel(/^Besvaret sammen med/).fill("Kaj Prøvesen");
  await panel.getByRole("button", { name: "Gem svarene" }).click();
  await panel.getByText(/besvaret sammen med Kaj Prøvesen/).waitFor();
  await panel.getByText("hver 14. dag").waitFor();
}

async function refuse(page: Page, safety: string): Promise<void> {
  await page.getByRole("link", { name: "Ny kontakt" }).first().click();
  await choose(page, "Hvad skete der?", "Afviste");
  await choose(page, "Hvordan sagde borgeren nej?", "Ikke nu");
  await page.getByLabel("Hvad forsøgte du?").fill("Bankede på. Han sagde nej tak gennem døren.");
  if (safety !== "") await page.getByLabel(/^Noget at passe på\?/).fill(safety);
  await page.getByRole("button", { name: "Gem kontakt" }).click();
  await page.getByText("Afviste: ikke nu").first().waitFor();
}

async function reopenCourse(page: Page): Promise<void> {
  await openTab(page, /^Overblik/);
  await page.getByRole("heading", { level: 1, name: alias }).waitFor();
}

async function agreeToMeet(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Borgeren siger ja/ }).click();
  const dialog = dialogOf(page, "Borgeren siger ja til en stabil kontakt");
  await dialog.getByText("Først: Er borgeren i målgruppen?").waitFor();
  await dialog.getByLabel("Hvad bygger du det på?").fill("Går aldrig ud og taler ikke med nogen");
  await dialog.getByRole("button", { name: "Gem vurderingen" }).click();
  await dialog.getByLabel(/^Hvad sagde borgeren/).fill("Du må godt komme tirsdag");
  await dialog.getByLabel("Hvad har I aftalt?").fill("Tirsdag kl. 10 i opgangen");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Skriv det i journalen" }).click();
  await page.getByRole("heading", { name: "Vejen i relationen" }).waitFor();
  await page.getByText("»Du må godt komme tirsdag«").first().waitFor();
}

async function walkTo(page: Page, step: string, evidence: string): Promise<void> {
  await page.getByRole("button", { name: "Skriv et trin …" }).click();
  const dialog = dialogOf(page, "Hvor på vejen er borgeren?");
  await choose(dialog, "Trin", step);
  await dialog.getByLabel("Hvad viser det?").fill(evidence);
  await dialog.getByRole("button", { name: "Gem trinnet" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.locator("[aria-current=step]").getByText(evidence).waitFor();
}

async function bridge(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Byg bro …" }).click();
  const dialog = dialogOf(page, "Byg bro");
  await dialog.getByText(/Borgeren har ikke nævnt et tilbud endnu/).waitFor();
  await expectAccessible(page);
  await dialog.getByRole("link", { name: "Gå til tilbud" }).click();
  await page.getByRole("button", { name: "Foreslå et tilbud" }).click();
  const service = dialogOf(page, "Nyt tilbud");
  await service.getByLabel("Hvad hedder tilbuddet?").fill("Værestedet Prøven");
  await choose(service, /Hvilket område/, "Netværk og sociale relationer");
  await service.getByRole("button", { name: "Gem tilbuddet" }).click();
  await page.getByRole("article", { name: "Værestedet Prøven" }).waitFor();
  await openTab(page, /^Overblik/);
  await page.getByRole("button", { name: "Byg bro …" }).click();
  await dialogOf(page, "Byg bro").getByRole("button", { name: "Begynd at bygge bro" }).click();
  await page.getByText(/Overdragelsen er færdig, når et tilbud holder/).waitFor();
  await page.getByText("ingen fælles møder endnu").waitFor();
  await expectAccessible(page);
}

/** Back to the relation when the bridge does not carry, and over it again. */
async function backAndForth(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Tilbage til relationsarbejdet …" }).click();
  const back = dialogOf(page, "Tilbage til relationsarbejdet");
  await back.getByRole("button", { name: "Gå tilbage" }).click();
  await back.getByText("Skriv et par ord her.").waitFor();
  await back.getByLabel("Hvorfor går I tilbage?").fill("Værestedet holdt lukket, og han turde ikke vente");
  await back.getByRole("button", { name: "Gå tilbage" }).click();
  await page.getByRole("button", { name: "Byg bro …" }).click();
  await dialogOf(page, "Byg bro").getByRole("button", { name: "Begynd at bygge bro" }).click();
  await page.getByRole("button", { name: "Tilbage til relationsarbejdet …" }).waitFor();
}

async function handOver(page: Page): Promise<void> {
  await openTab(page, /^Tilbud/);
  // That it holds is seen at a follow-up, so it must have begun before.
  for (const [status, seen] of [
    ["Begyndt", "Vi gik derhen sammen"],
    ["Holder", "Kommer selv hver tirsdag"],
  ] as const) {
    await page.getByRole("button", { name: "Sæt status: Værestedet Prøven" }).click();
    const dialog = dialogOf(page, "Status: Værestedet Prøven");
    await choose(dialog, /Hvor langt er det/, status);
    await dialog.getByLabel(/^Hvad ser du/).fill(seen);
    await dialog.getByRole("button", { name: "Gem status" }).click();
    await dialog.waitFor({ state: "hidden" });
  }
  await openTab(page, /^Overblik/);
  await page.getByText(/Opfølgningen viser, at kontakten til Værestedet Prøven holder/).waitFor();
  await page.getByRole("button", { name: "Afslut: overdraget …" }).click();
  const end = dialogOf(page, "Borgeren er overdraget");
  await end.getByLabel(/^Hvordan tog I afsked/).fill("Kaffe på værestedet. Han kan gå til Ole der.");
  await expectAccessible(page);
  await end.getByRole("button", { name: "Afslut forløbet" }).click();
  await page
    .getByText(/^Afsluttet .*overdraget/i)
    .first()
    .waitFor();
  await expectAccessible(page);
  await picture(page, "outreach-4-handed-over");
}

test("a neighbour calls, and seven months later the citizen is handed over", async () => {
  await stage.goTo("2026-11-23T08:00:00Z");
  const page = await stage.open("worker", { size: "phone" });
  await page.getByRole("link", { name: "Opsøgende" }).filter({ visible: true }).click();
  await writeConcern(page);
  await makePossible(page);
  await answerQuestions(page);
  await refuse(page, "Stor hund i opgangen");
  for (const on of ["2026-12-07", "2026-12-21", "2027-01-04", "2027-01-18", "2027-02-01"]) {
    await stage.returnOn(`${on}T08:00:00Z`, page, "worker");
    await refuse(page, "");
  }
  await reopenCourse(page);
  await page.getByText("Pas på (23. november 2026): Stor hund i opgangen").waitFor();
  await page.getByText(/6 forsøg siden .* er tålmodighed/).waitFor();
  await page.getByText("Tag det med til sparring").waitFor();
  await expectAccessible(page);
  await picture(page, "outreach-2-patience");

  await stage.returnOn("2027-02-17T08:00:00Z", page, "worker");
  await page.goto("/opsoegende");
  await page.getByText(/skulle være prøvet for 2 dage siden/).waitFor();
  await page.getByText(/Tag til sparring: 5 forsøg/).waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: alias, exact: true }).click();
  await agreeToMeet(page);
  await walkTo(page, "Tillid", "Lukkede op af sig selv");
  await walkTo(page, "Handling", "Ringede selv til værestedet");
  await walkTo(page, "Tillid", "Turde ikke lukke op igen");
  await walkTo(page, "Handling", "Gik med hen til værestedet");
  await bridge(page);
  await picture(page, "outreach-3-relation");
  await backAndForth(page);

  await stage.returnOn("2027-06-22T08:00:00Z", page, "worker");
  await handOver(page);
  await leave(page);
});

test("who is not in the team finds nothing, not even in search", async () => {
  for (const someone of ["leader", "outsider"] as const) {
    const page = await stage.open(someone);
    expect(await page.getByRole("link", { name: "Opsøgende" }).count()).toBe(0);
    await page.goto("/opsoegende");
    await page.getByRole("heading", { level: 1, name: "Siden findes ikke" }).waitFor();
    const answer = await page.request.get(`/api/outreach/teams/${stage.world.teams.north}/today`);
    expect(answer.status()).toBe(someone === "leader" ? 403 : 404);
    if (someone === "leader") {
      await leave(page);
      continue;
    }
    await page.goto("/soeg");
    const answered = page.waitForResponse("**/api/persons/search");
    await page.getByRole("combobox").fill("Manden med");
    await answered;
    expect(await page.getByText(alias).count()).toBe(0);
    await leave(page);
  }
});

test("when time passes, the colleague hears it, in words", async () => {
  await stage.goTo("2027-06-23T08:00:00Z");
  const page = await stage.open("worker", { size: "phone" });
  await page.goto("/opsoegende/mulige-borgere");
  await page.getByRole("button", { name: "Ny mulig borger" }).click();
  const made = dialogOf(page, "Ny mulig borger");
  await made.getByLabel("Hvad kalder I personen?").fill(second);
  await made.getByLabel(/^Hvor\?/).fill("Bænken ved søen");
  await made.getByRole("button", { name: "Opret" }).click();
  await page.getByRole("link", { name: second, exact: true }).waitFor();
  await openPart(page, "I dag");
  await page.getByRole("button", { name: `Tag ud til ${second}` }).click();
  const dialog = dialogOf(page, "Tag ud på besøg");
  await dialog.getByText(/også hvis din telefon mister nettet/).waitFor();
  await choose(dialog, "Hvor længe er du væk?", "En halv time");
  await dialog.getByLabel("Hvem holder øje?").selectOption({ label: "Kaj Prøvesen" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Tag ud" }).click();
  await page.getByText(/Tilbage senest kl. 10.30/).waitFor();
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => focused(page)).toMatch(/^Tag ud til/);
  await page.getByText(/30 minutter tilbage · Kaj Prøvesen holder øje/).waitFor();
  await expectAccessible(page);
  await picture(page, "outreach-5-out");

  const other = await stage.open("colleague");
  await other.getByText(/Du holder øje: Vera Prøvesen er ude/).waitFor();
  await stage.goTo("2027-06-23T08:31:00Z");
  // The phone wakes: the state is asked again.
  await other.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  // Both have been left alone so long that they are locked. The alarm goes all the same, without a name.
  await other.getByRole("alert").getByText("en kollega, du holder øje med, skulle være tilbage kl. 10.30").waitFor();
  await expect.poll(() => other.title()).toBe("ALARM: en kollega er ikke tilbage");
  await picture(other, "outreach-6-alarm-locked");
  await unlockIfAsked(other);
  await other.getByRole("alert").getByText("Alarm: Vera Prøvesen skulle være tilbage kl. 10.30").waitFor();
  await expect.poll(() => other.title()).toBe("ALARM: Vera Prøvesen er ikke tilbage");
  await expectAccessible(other);
  await picture(other, "outreach-6-alarm");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.getByText("Lås op, og meld dig tilbage").waitFor();
  await unlockIfAsked(page);
  await page.getByText(/Du skulle være tilbage kl. 10.30/).waitFor();

  await page.getByRole("button", { name: "Jeg er tilbage" }).click();
  await page.getByText("Godt. Du er meldt tilbage").waitFor();
  await other.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await other.getByRole("alert").waitFor({ state: "detached" });
});

test("what is typed while an area is being saved stays in the form, and changes the same area", async () => {
  const page = await stage.open("worker");
  await page.goto("/opsoegende/omraader");
  await page.getByRole("button", { name: "Nyt område" }).first().click();
  const dialog = dialogOf(page, "Nyt område");
  const note = dialog.getByLabel(/^Hvad er godt at vide/);
  await dialog.getByLabel("Navn").fill("Prøvehavnen");
  const { promise: typed, resolve: answer } = Promise.withResolvers<void>();
  await page.route("**/areas/*", async (route) => {
    await typed;
    await route.continue();
  });
  await dialog.getByRole("button", { name: "Gem området" }).click();
  await note.fill("Folk er der om aftenen");
  answer();
  await page.getByText("Det, du har skrevet siden, står her endnu").waitFor();
  expect(await note.inputValue()).toBe("Folk er der om aftenen");
  await dialog.getByRole("button", { name: "Gem området" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Folk er der om aftenen").waitFor();
  expect(await page.getByRole("heading", { name: "Prøvehavnen" }).count()).toBe(1);
  await leave(page);
});
