import { setTimeout } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";
import { inShort, report } from "./rounds.ts";

/** How long a finger rests on a link when it is tapped. */
const tapMs = 90;

const restMs = 300;

interface Opened {
  readonly fromTouch: number;
  readonly fromClick: number;
}

/** Until the whole overview of a course has been painted: after a tap, and after Enter, at once and when
 * the focus has rested on the link. */
export async function openCourses(page: Page, phone: CDPSession): Promise<void> {
  await page.goto("/borgere");
  await page.locator("main a[href^='/forloeb/']").first().waitFor();
  const touched: number[] = [];
  // The program's part for courses is fetched from the device once; measured apart.
  await report("open a course from the list, from the click of a tap", async (round) => {
    const { fromTouch, fromClick } = await opened(page, round, () => tap(page, phone, round));
    touched.push(fromTouch);
    return fromClick;
  });
  console.log(`  from the touch, ${tapMs} ms before: the first ${touched[0]?.toFixed(0)} ms, ${inShort(touched)}`);
  for (const rest of [restMs, 0]) {
    await report(`open a course with Enter, ${rest} ms after its link got focus`, async (round) => {
      const enter = async () => {
        await page.locator("main a[href^='/forloeb/']").nth(round).focus();
        if (rest > 0) await setTimeout(rest);
        await page.keyboard.press("Enter");
      };
      return (await opened(page, round, enter)).fromClick;
    });
  }
}

async function opened(page: Page, round: number, act: () => Promise<void>): Promise<Opened> {
  await page.evaluate(() => history.pushState(null, "", "/borgere"));
  const link = page.locator("main a[href^='/forloeb/']").nth(round);
  await link.waitFor();
  await link.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.evaluate(() => {
    const name = document.querySelector("main h1")?.textContent;
    let touch = Number.NaN;
    addEventListener("pointerdown", () => (touch = performance.now()), { once: true, capture: true });
    const isThere = () => {
      const heading = document.querySelector("main h1");
      return (
        heading !== null && heading.textContent !== name && document.querySelector("main details summary") !== null
      );
    };
    const measured = new Promise<Opened>((resolve) => {
      const begin = () => {
        const click = performance.now();
        // The frame after the one that it stands in: by then that one has been painted.
        const look = () => (isThere() ? requestAnimationFrame(tell) : requestAnimationFrame(look));
        const tell = () => resolve({ fromTouch: performance.now() - touch, fromClick: performance.now() - click });
        look();
      };
      addEventListener("click", begin, { once: true, capture: true });
    });
    Object.assign(globalThis, { measured });
  });
  // Nobody taps in the frame that the list came in.
  await setTimeout(restMs);
  await act();
  return page.evaluate(() => (globalThis as unknown as { readonly measured: Promise<Opened> }).measured);
}

/** A finger, which does not wait for the page to have taken notice of it. */
async function tap(page: Page, phone: CDPSession, round: number): Promise<void> {
  const box = await page.locator("main a[href^='/forloeb/']").nth(round).boundingBox();
  if (box === null) throw new Error("No link to tap");
  const at = { x: box.x + Math.min(40, box.width / 2), y: box.y + box.height / 2 };
  const touch = phone.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await Promise.all([
    touch,
    setTimeout(tapMs).then(() => phone.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })),
  ]);
}
