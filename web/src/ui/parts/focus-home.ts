import { useEffect, type RefObject } from "react";

let lastFocused: EventTarget | null = null;
document.addEventListener("focusin", (event) => (lastFocused = event.target));

/**
 * Gives the focus a home when what held it goes away. A part that opens where its button stood takes the focus into its
 * first field; a part that goes away leaves it at the heading of the nearest part of the page that is still there.
 * Without it the next Tab would begin at the top of the page.
 */
export function useFocusHome(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const around = ancestorsOf(ref.current);
    if (isFocusLost()) ref.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
    return () => giveFocus(around);
  }, [ref]);
}

/** Takes the focus to a heading that arrives where what had the focus is gone. */
export function useFocusHere(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const heading = ref.current?.querySelector<HTMLElement>("h1, h2");
    if (!heading || !isFocusLost()) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [ref]);
}

/** Begins at the heading of the page again, as after a change of page. */
export function focusPage(): void {
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
}

/** What last had the focus has been taken off the page; on a page just opened nothing has had it. */
function isFocusLost(): boolean {
  const gone = lastFocused instanceof Node && !lastFocused.isConnected;
  return gone && (document.activeElement === null || document.activeElement === document.body);
}

/** From the nearest to the farthest. */
export function ancestorsOf(element: HTMLElement | null): readonly HTMLElement[] {
  const parent = element?.parentElement ?? null;
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}

/** Only when nothing has the focus now. */
export function giveFocus(around: readonly HTMLElement[]): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const headings = around
    .filter((one) => one.isConnected && one !== document.body)
    .map((one) => one.querySelector<HTMLElement>("h1, h2, h3, h4"));
  const heading = headings.find((one) => one !== null);
  if (heading === undefined || heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
