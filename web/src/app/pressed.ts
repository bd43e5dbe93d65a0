import { useEffect, useState } from "react";

/** How long after the finger has gone a link counts as pressed: its click comes at once, or the finger slid off it. */
const clickWithinMs = 500;

/**
 * Where the link leads that is under the finger or the mouse button now, as a path of the program; `undefined` when nothing
 * is pressed, or when the press became a scroll. A press lasts about a tenth of a second before it is a click.
 */
export function usePressed(): string | undefined {
  const [pressed, setPressed] = useState<string>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = (event: PointerEvent) => {
      clearTimeout(timer);
      setPressed(pathUnder(event));
    };
    const letGo = () => setPressed(undefined);
    const release = () => {
      timer = setTimeout(letGo, clickWithinMs);
    };
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("pointercancel", letGo);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", letGo);
    };
  }, []);
  return pressed;
}

/**
 * A press with another button, or with a key that opens a new tab, leaves this page where it is. What reads the question of an
 * address would read that of the page in front.
 */
function pathUnder(event: PointerEvent): string | undefined {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey || !(target instanceof Element)) return undefined;
  const link = target.closest("a[href]");
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.target !== "") return undefined;
  return link.search === "" && location.search === "" ? link.pathname : undefined;
}
