import { useEffect, useState } from "react";

/**
 * Whole seconds left of a wait that begins when the part of the page that shows it does. It is counted by the page's own running
 * time: putting the clock of the device forward shortens nothing.
 */
export function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const until = performance.now() + seconds * 1000;
    const show = () => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    show();
    const timer = setInterval(show, 500);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
