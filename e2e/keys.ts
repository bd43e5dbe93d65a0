import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What has the focus, as a screen reader names it: its label, its group, or its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return "";
    const labels = "labels" in element && element.labels instanceof NodeList ? [...element.labels] : [];
    const named = document.getElementById(element.getAttribute("aria-labelledby") ?? "")?.textContent;
    const own = element.getAttribute("aria-label") ?? named ?? labels.map((label) => label.textContent).join(" ");
    const group = element.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
    return `${group} ${own === "" ? element.textContent : own}`.trim().replaceAll(/\s+/g, " ");
  });
}

/** Whether what has the focus can be seen to have it, and is not hidden under something that stays in place. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return "nothing has focus";
    // The face of a choice carries the ring of the radio button or the box beneath it.
    const faces = [element, element.nextElementSibling, element.parentElement].filter(
      (one) => one instanceof HTMLElement,
    );
    const ringed = faces.some((one) => {
      const style = getComputedStyle(one);
      return (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none";
    });
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    const bare =
      at === null || element.contains(at) || at.contains(element) || at.parentElement === element.parentElement;
    return ringed
      ? bare
        ? ""
        : `covered by ${at.outerHTML.slice(0, 80)}`
      : `no ring round ${element.outerHTML.slice(0, 80)}`;
  });
  expect(seen).toBe("");
}

/** Something has the focus: what had it may be gone, but the next Tab does not begin at the top of the page. */
export async function expectFocusKept(page: Page, when: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement === document.body), { message: `focus is lost ${when}` })
    .toBe(false);
}

/** Presses Tab until the focus stands on what is wanted; every stop on the way must be seen. */
export async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let stops = 0; stops < 120; stops += 1) {
    await page.keyboard.press("Tab");
    if (wanted.test(await focused(page))) {
      await expectVisibleFocus(page);
      return;
    }
  }
  throw new Error(`Tab does not come to ${wanted}; it stands on ${await focused(page)}`);
}

export async function press(page: Page, wanted: RegExp, key = "Enter"): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

export async function write(page: Page, wanted: RegExp, text: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.type(text);
}

/** Moves in a group of radio buttons with the arrows, as they always do. */
export async function arrowTo(page: Page, group: RegExp, choice: RegExp): Promise<void> {
  await tabTo(page, group);
  for (let moves = 0; moves < 20; moves += 1) {
    if (choice.test(await focused(page)) && (await page.locator(":focus:checked").count()) === 1) return;
    await page.keyboard.press(
      moves === 0 && (await page.locator(":focus:checked").count()) === 0 ? "Space" : "ArrowDown",
    );
  }
  throw new Error(`The arrows do not come to ${choice}`);
}
