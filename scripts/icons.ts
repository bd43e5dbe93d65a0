/**
 * Draws the icons of an installed program from the two drawings in `web/public`: `node scripts/icons.ts`, when one of those
 * has changed. Chromium wants PNGs of 192 and 512 points, Safari one of 180 without transparent corners.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";

const folder = join(import.meta.dirname, "../web/public");

const icons = [
  { from: "icon.svg", to: "any-192.png", size: 192 },
  { from: "icon.svg", to: "any-512.png", size: 512 },
  { from: "icon-maskable.svg", to: "maskable-192.png", size: 192 },
  { from: "icon-maskable.svg", to: "maskable-512.png", size: 512 },
  { from: "icon-maskable.svg", to: "apple-180.png", size: 180 },
];

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const { from, to, size } of icons) {
  const drawing = await readFile(join(folder, from), "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await writeFile(join(folder, "icons", to), await page.screenshot({ omitBackground: true }));
}
await browser.close();
