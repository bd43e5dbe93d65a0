import { useEffect, useState } from "react";

/** How long after the finger has gone a link counts as pressed: its click comes at once, or the finger slid off it. */
const clickWithinMs = 500;

/** How long the keyboard's focus stays on a link before its page is worth drawing: who tabs on is not kept waiting. */
const restsAfterMs = 150;

/** Where the worker is about to go, as a path of the program. */
export interface Next {
  readonly path: string | undefined;
  /** By the keyboard's focus, from which one may as well go elsewhere. */
  readonly rests: boolean;
}

/**
 * The link under the finger or the mouse button, or the one that the keyboard's focus rests on; without a path when there is
 * none, or when the press became a scroll. A press lasts about a tenth of a second before it is a click.
 */
export function useNext(): Next {
  const [next, setNext] = useState<Next>({ path: undefined, rests: false });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const become = (one: Next, afterMs: number) => {
      clearTimeout(timer);
      if (afterMs === 0) setNext(one);
      else timer = setTimeout(() => setNext(one), afterMs);
    };
    const nowhere = { path: undefined, rests: false };
    const letGo = () => become(nowhere, 0);
    const press = (event: PointerEvent) => become({ path: pathUnder(event), rests: false }, 0);
    const release = () => become(nowhere, clickWithinMs);
    const rest = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(":focus-visible"))
        become({ path: pathOf(target), rests: true }, restsAfterMs);
    };
    const leave = ({ target }: FocusEvent) => {
      if (target instanceof HTMLAnchorElement) letGo();
    };
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("pointercancel", letGo);
    document.addEventListener("focusin", rest);
    document.addEventListener("focusout", leave);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", letGo);
      document.removeEventListener("focusin", rest);
      document.removeEventListener("focusout", leave);
    };
  }, []);
  return next;
}

/** A press with another button, or with a key that opens a new tab, leaves this page where it is. */
function pathUnder({ target, button, ctrlKey, metaKey, shiftKey, altKey }: PointerEvent): string | undefined {
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey || !(target instanceof Element)) return undefined;
  return pathOf(target);
}

/** What reads the question of an address would read that of the page in front. */
function pathOf(element: Element): string | undefined {
  const link = element.closest("a[href]");
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.target !== "") return undefined;
  return link.search === "" && location.search === "" ? link.pathname : undefined;
}
