import { useEffect, type RefObject } from "react";

/**
 * Gives the focus a home when what held it goes away: the heading of the nearest part of the page that is still there.
 * Without it the next Tab would begin at the top of the page.
 */
export function useFocusHome(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const around = ancestorsOf(ref.current);
    return () => giveFocus(around);
  }, [ref]);
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
