import { createElement, useEffect, useState, type ComponentType, type ReactNode } from "react";

/** A part of the program that is fetched when it is first shown. */
export interface Part<Props> {
  /** Fetches it, once; asks again after a failure. */
  readonly fetch: () => Promise<void>;
  readonly here: () => ComponentType<Props> | undefined;
}

/**
 * Instead of React's `lazy` where people wait: a page that suspends holds what has come back until 300 ms after the picture
 * that stood in its place.
 */
export function partOf<Props>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let here: ComponentType<Props> | undefined;
  let coming: Promise<void> | undefined;
  return {
    here: () => here,
    fetch() {
      coming ??= load().then(
        (component) => {
          here = component;
        },
        (error: unknown) => {
          coming = undefined;
          throw error;
        },
      );
      return coming;
    },
  };
}

/** A part that came with the page. */
export function presentPart<Props>(component: ComponentType<Props>): Part<Props> {
  return { here: () => component, fetch: () => Promise.resolve() };
}

/** Fetches parts that are likely to be asked for, once the page in front has nothing more to do; gives how to call it off. */
export function fetchWhenIdle(parts: readonly Pick<Part<never>, "fetch">[]): () => void {
  // What does not come now is asked for again when it is needed.
  const fetchAll = () => parts.forEach((part) => void part.fetch().catch(() => undefined));
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(fetchAll, 2000);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(fetchAll);
  return () => cancelIdleCallback(asked);
}

/** The part, filled in, once it has come; `undefined` until then. Throws what kept it from coming. */
export function usePart<Props extends object>(part: Part<Props>, props: Props): ReactNode | undefined {
  const [, setArrived] = useState<Part<Props>>();
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    if (part.here() !== undefined) return;
    part.fetch().then(
      () => setArrived(part),
      (error: unknown) => setFailure({ error }),
    );
  }, [part]);
  if (failure !== undefined) throw failure.error;
  const component = part.here();
  return component === undefined ? undefined : createElement(component, props);
}
