import type { Locator, Page, Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { choose, expectAccessible, follow, openStage, picture, scrollsSideways, sizes, type Stage } from "./stage.ts";

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

function panel(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

/** One scene by the keyboard: the choice, what comes of it, and on. */
async function answer(page: Page, scene: string, choice: string): Promise<void> {
  const shown = panel(page, scene);
  await shown.getByRole("button", { name: choice }).press("Enter");
  await shown.getByRole("button", { name: "Gå videre" }).press("Enter");
  await shown.waitFor({ state: "detached" });
}

async function ahead(page: Page, rhythm: string): Promise<void> {
  const weeks = panel(page, "Almindelige uger");
  await choose(weeks, "Hvor tit mødes I?", rhythm);
  await weeks.getByRole("button", { name: /^Gå .*sker/ }).press("Enter");
  await weeks.waitFor({ state: "detached" });
}

test("a worker new to CTI goes through a whole course, is stopped by its rules, and nothing of it is kept", async () => {
  const page = await stage.open("worker", { code: undefined, size: "phone" });
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Mine borgere" }).click();
  await page.getByRole("heading", { level: 1, name: "Mine borgere" }).waitFor();
  const sent: string[] = [];
  const listen = (request: Request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`);
  await follow(page, "/oev-dig");
  page.on("request", listen);
  await page.getByRole("heading", { level: 1, name: "Øv dig" }).waitFor();
  await expectAccessible(page);
  await picture(page, "learning-1-stories");
  await page.getByRole("button", { name: "Begynd: Bents egen dør" }).press("Enter");
  await panel(page, "Den første kontakt").waitFor();
  await page.getByText("Øvelse: intet gemmes").waitFor();
  await picture(page, "learning-2-scene");

  await answer(page, "Den første kontakt", "Tag hen på herberget");
  await panel(page, "Almindelige uger").waitFor();
  await expectAccessible(page);
  await picture(page, "learning-3-weeks");
  await ahead(page, "Hver uge");
  const told = panel(page, "Han spørger, hvor længe du bliver");
  await told.getByRole("button", { name: "Sig, at du bliver" }).press("Enter");
  await told.getByText("Imod metoden").waitFor();
  await answer(page, "Han spørger, hvor længe du bliver", "Sig det, som det er");
  await ahead(page, "Hver uge");

  const keys = panel(page, "Nøglerne: fase 1 begynder");
  await keys.getByRole("button", { name: "Tag alle fire" }).press("Enter");
  await keys.getByText("Reglen stopper dig").waitFor();
  await expectAccessible(page);
  await picture(page, "learning-4-refused");
  await answer(page, "Nøglerne: fase 1 begynder", "Begynd fase 1 med de to ting");
  await page.getByText("Jeg tør ikke åbne dem alene.").first().waitFor();
  await ahead(page, "Hver uge");
  await answer(page, "Hvem er der allerede?", "Tegn kortet sammen");
  await page.getByRole("navigation", { name: "Øvelsens forløb" }).getByRole("link", { name: "Netværk" }).click();
  await page.getByText("Mette Øvelse").filter({ visible: true }).first().waitFor();
  await picture(page, "learning-5-network");
  expect(await scrollsSideways(page)).toBe(false);

  await ahead(page, "Hver uge");
  await answer(page, "Vasketøj og viceværten", "Gå ned sammen");
  await ahead(page, "Hver uge");
  // The plan is agreed on the real page, and the scene sees it.
  await page.getByRole("navigation", { name: "Øvelsens forløb" }).getByRole("link", { name: "Plan" }).click();
  await page.getByRole("button", { name: "Aftal planen …" }).click();
  await picture(page, "learning-6-plan");
  await page.getByRole("button", { name: "Planen er aftalt" }).click();
  await panel(page, "Planen").getByText("Det har du selv gjort på siderne.").waitFor();
  await panel(page, "Planen").getByRole("button", { name: "Gå videre" }).press("Enter");

  // Left and come back to: it is where it was.
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Mine borgere" }).click();
  await page.getByRole("heading", { level: 1, name: "Mine borgere" }).waitFor();
  expect(await page.getByText("Bent Øvelse").count()).toBe(0);
  await page.goBack();
  await ahead(page, "Hver uge");
  await answer(page, "Døren er lukket", "Læg en seddel");
  await ahead(page, "Hver uge");
  await answer(page, "Brevene", "Gå med");
  await ahead(page, "Hver uge");
  await answer(page, "Tre måneder er gået", "Skift til fase 2");
  await ahead(page, "Hver anden uge");
  await answer(page, "Krisen", "Skru op");
  await ahead(page, "Hver anden uge");
  await answer(page, "Mette ringer", "Mød dem begge");
  await ahead(page, "Hver anden uge");
  await answer(page, "Holder planen?", "Gå planen igennem");
  await ahead(page, "Hver anden uge");
  await answer(page, "Fase 3: du skifter rolle", "Skift til fase 3");
  await ahead(page, "En gang om måneden");
  await answer(page, "Han ringer fem gange", "Saml Bent");
  await ahead(page, "En gang om måneden");
  await answer(page, "En måned før", "Skriv aftalen");
  await ahead(page, "En gang om måneden");
  await answer(page, "Den sidste dag", "Se tilbage sammen");
  const review = panel(page, "Gennemgang");
  await review.getByText("Ét til tre fokusområder i hver fase").waitFor();
  expect(await review.getByText("Ikke opfyldt").count()).toBe(0);
  await page.setViewportSize(sizes.desktop);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await picture(page, "learning-7-review");

  // Outreach ends in two ways only, also in an exercise.
  await review.getByRole("button", { name: "Øv dig igen" }).press("Enter");
  await page.getByRole("button", { name: "Begynd: Kirstens dør på klem" }).press("Enter");
  await answer(page, "En bekymring", "Svar på de fire spørgsmål");
  await ahead(page, "Hver uge");
  await answer(page, "Første gang ved døren", "Gå to");
  await ahead(page, "Hver uge");
  const no = panel(page, "Et nej");
  await no.getByRole("button", { name: "Afslut: hun ønsker det ikke" }).press("Enter");
  await no.getByText("Reglen stopper dig").waitFor();
  await expectAccessible(page);
  await picture(page, "learning-8-outreach");

  page.off("request", listen);
  const about = sent.filter(
    (one) => one.includes("/api/sync/push") || one.includes("velse") || /Bent|Kirsten/.test(one),
  );
  expect(about).toEqual([]);
  expect(await keptOnDevice(page)).not.toContain("velse");
});

/** Everything in the stores of this device, as text. */
async function keptOnDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const names = await indexedDB.databases();
    const texts = names.map(
      ({ name = "" }) =>
        new Promise<string>((resolve) => {
          const asked = indexedDB.open(name);
          asked.addEventListener("success", () => {
            const db = asked.result;
            const stores = [...db.objectStoreNames];
            const all: unknown[] = [];
            if (stores.length === 0) resolve("");
            const tx = db.transaction(stores);
            for (const store of stores) {
              const read = tx.objectStore(store).getAll();
              read.addEventListener("success", () => all.push(read.result));
            }
            tx.addEventListener("complete", () => {
              db.close();
              resolve(JSON.stringify(all));
            });
          });
        }),
    );
    return (await Promise.all(texts)).join("\n");
  });
}
