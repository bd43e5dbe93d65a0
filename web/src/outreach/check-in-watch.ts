import { useEffect, useState } from "react";
import { clockText } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/words.tsx";
import { danishTimeOf } from "../replica/clock.ts";
import { checkInHeard } from "../replica/sync-loop.ts";
import { askCheckIns, checkInsNow, forgetCheckIns, serverNow } from "./check-ins.ts";

export const askEveryMs = 60_000;
const tickMs = 5000;

/** Asks again each minute while somebody is out, when the device wakes, when the net is back, and at the server's word. */
export function useAsking(): void {
  useEffect(() => {
    void askCheckIns();
    const ask = () => void askCheckIns();
    const onWake = () => {
      if (document.visibilityState === "visible") ask();
    };
    const timer = setInterval(() => {
      const { open, stale } = checkInsNow();
      if (open.length > 0 || stale) ask();
    }, askEveryMs);
    document.addEventListener("visibilitychange", onWake);
    addEventListener("online", ask);
    addEventListener(checkInHeard, ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onWake);
      removeEventListener("online", ask);
      removeEventListener(checkInHeard, ask);
      forgetCheckIns();
    };
  }, []);
}

/** The server's time in milliseconds, counted on by this device between its answers. */
export function useServerTime(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The alarm in the title of the tab, so that it is seen behind other windows, whatever page is shown meanwhile. */
export function useAlarmTitle(title: string | undefined): void {
  useEffect(() => {
    if (title === undefined) return undefined;
    let before = document.title;
    const put = () => {
      if (document.title === title) return;
      before = document.title;
      document.title = title;
    };
    put();
    const timer = setInterval(put, 1000);
    return () => {
      clearInterval(timer);
      document.title = before;
    };
  }, [title]);
}

/** An instant as the time of day. */
export function useTime(): (instant: string) => string {
  const { language } = useLanguage();
  return (instant) => clockText(danishTimeOf(new Date(instant)), language);
}
