import { execFileSync } from "node:child_process";
import { mkdtemp, rm, statfs, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import type { BenchUser } from "./data.ts";
import { allThere, cookieOf, enter, executablePath, phone, withServer } from "./phone.ts";

/**
 * A phone whose disk is really full: a browser whose profile lies on a file system of its own, filled to the last byte while
 * a contact is being written. Says what became of it. Needs to mount, so run it as root.
 */
const disk = await mkdtemp(path.join(tmpdir(), "tovholder-small-"));
const filling = path.join(disk, "filling");
execFileSync("mount", ["-t", "tmpfs", "-o", "size=80m", "tmpfs", disk]);
try {
  await withServer(rehearse);
} finally {
  execFileSync("umount", ["--lazy", disk]);
  await rm(disk, { recursive: true });
}

async function rehearse(url: string, worker: BenchUser): Promise<void> {
  const context = await chromium.launchPersistentContext(path.join(disk, "profile"), {
    executablePath,
    args: ["--no-sandbox", "--disable-dev-shm-usage", `--disk-cache-dir=${tmpdir()}/tovholder-cache`],
    baseURL: url,
    ...phone,
  });
  await context.addCookies([cookieOf(worker, url)]);
  const page = await context.newPage();
  // As browsers let an installed program.
  const browser = await context.newCDPSession(page);
  await browser.send("Browser.grantPermissions", { origin: url, permissions: ["durableStorage"] });
  await enter(page, worker);
  await page.getByRole("button", { name: "Lås med kode" }).click();
  await allThere(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto("/borgere");
  await page.locator("main a[href^='/forloeb/']").first().click();
  await page.getByRole("link", { name: "Ny kontakt" }).click();
  const note = page.getByLabel("Notat");
  await note.fill("Skrevet før disken blev fuld");
  await page.getByText("Kladden bliver på enheden").waitFor();

  await fillUp();
  const written = await writeUntilRefused(page);
  tell("the form says", await page.getByText("Enheden har ikke plads til kladden").innerText());
  await fillUp();
  await page.getByRole("button", { name: "Gem kontakt" }).click();
  const refusal = page.getByText("Enheden kunne ikke gemme.", { exact: false }).first();
  await refusal.waitFor();
  tell("saving says", await refusal.innerText());
  if ((await note.inputValue()) !== written) throw new Error("The text did not stay in the form");

  await page.getByRole("button", { name: "Fortsæt i siden her" }).click();
  await page.getByText("Enheden havde ikke plads").waitFor();
  await page.getByRole("button", { name: "Gem kontakt" }).click();
  await page.waitForURL("**/kontakter");
  await page.getByText(written.slice(0, 60)).first().waitFor();
  const course = new URL(page.url()).pathname.split("/")[2] ?? "";
  tell("with the server", (await isRecorded(page, course, written)) ? "the contact, once" : "NOTHING");

  await rm(filling);
  const after = await context.newPage();
  await after.goto("/borgere");
  const lock = after.getByLabel("Kode", { exact: true });
  const gone = after.getByText("Det, der lå her, er slettet fra enheden");
  await lock.or(gone).first().waitFor();
  tell(
    "with room again, in a new page, the browser has",
    (await gone.isVisible()) ? "emptied the store" : "kept the store",
  );
  await context.close();
}

/** Asks the server as the page does; it may take some tries until what was saved has been sent. */
async function isRecorded(page: Page, course: string, text: string): Promise<boolean> {
  for (let round = 0; round < 40; round += 1) {
    const answer = await page.request.get(`/api/courses/${course}`);
    if ((await answer.text()).split(text.slice(0, 60)).length === 2) return true;
    await page.waitForTimeout(250);
  }
  return false;
}

async function fillUp(): Promise<void> {
  await rm(filling, { force: true });
  const { bavail, bsize } = await statfs(disk);
  // The browser takes of the same room meanwhile; short of it, the disk is as full as it shall be.
  await writeFile(filling, Buffer.alloc(bavail * bsize)).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  });
}

/** A full disk may still have room in the files that the browser has begun. */
async function writeUntilRefused(page: Page): Promise<string> {
  const note = page.getByLabel("Notat");
  for (let round = 1; round <= 60; round += 1) {
    const text = `Skrevet på en fuld disk, ${round}. gang. ${"Hun fortalte om sin uge. ".repeat(200)}`;
    await note.fill(text);
    await page
      .getByText(/Kladden bliver på enheden|Enheden har ikke plads til kladden/)
      .first()
      .waitFor();
    await page.waitForTimeout(700);
    if (await page.getByText("Enheden har ikke plads til kladden").isVisible()) return text;
    await fillUp();
  }
  throw new Error("The disk was never full");
}

function tell(what: string, text: string): void {
  console.log(`${what}: ${text}`);
}
