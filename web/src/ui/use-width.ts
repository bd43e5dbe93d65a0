import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";

type Listener = (width: number) => void;

const listeners = new Map<Element, Listener>();
let observer: ResizeObserver | undefined;

/** One observer serves every picture on the page: a list of 120 ropes must not cost 120 observers. */
function sharedObserver(): ResizeObserver {
  observer ??= new ResizeObserver((entries) => {
    // All of them in one go, before the browser paints what it has just laid out.
    flushSync(() => {
      for (const entry of entries) listeners.get(entry.target)?.(Math.round(entry.contentRect.width));
    });
  });
  return observer;
}

/** Widths as they were last, by what was guessed for their kind: the next picture of the kind is drawn right at once. */
const latest = new Map<number, number>();

/**
 * Width of an element in CSS pixels, followed as it changes; `fixed` switches measuring off. The browser is never asked in
 * the middle of its work: it tells after its own layout, before it paints.
 */
export function useWidth<E extends Element>(
  fixed: number | undefined,
  initial: number,
): readonly [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(fixed ?? latest.get(initial) ?? initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || fixed !== undefined) return undefined;
    listeners.set(element, (told) => {
      if (told === 0) return;
      latest.set(initial, told);
      setWidth(told);
    });
    sharedObserver().observe(element);
    return () => {
      listeners.delete(element);
      sharedObserver().unobserve(element);
    };
  }, [fixed, initial]);
  return [ref, fixed ?? width];
}
