import { useLayoutEffect, useRef, useState, type RefObject } from "react";

type Listener = (width: number) => void;

const listeners = new Map<Element, Listener>();
let observer: ResizeObserver | undefined;

/** One observer serves every picture on the page: a list of 120 ropes must not cost 120 observers. */
function sharedObserver(): ResizeObserver {
  observer ??= new ResizeObserver((entries) => {
    for (const entry of entries) listeners.get(entry.target)?.(Math.round(entry.contentRect.width));
  });
  return observer;
}

/** Width of an element in CSS pixels, followed as it changes; `fixed` switches measuring off. */
export function useWidth<E extends Element>(
  fixed: number | undefined,
  initial: number,
): readonly [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(fixed ?? initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || fixed !== undefined) return undefined;
    setWidth(Math.round(element.getBoundingClientRect().width) || initial);
    listeners.set(element, setWidth);
    sharedObserver().observe(element);
    return () => {
      listeners.delete(element);
      sharedObserver().unobserve(element);
    };
  }, [fixed, initial]);
  return [ref, fixed ?? width];
}
