import { useEffect, useSyncExternalStore } from "react";
import { useWords } from "../i18n/words.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { askEveryMs, useAlarmTitle, useServerTime, useTime } from "./check-in-watch.ts";
import { askCheckIns, checkInsNow, isLate, subscribeCheckIns } from "./check-ins.ts";

/** On the lock: that somebody should have been back. A lock must not silence an alarm; who it is stands behind it. */
export function LockedAlarm() {
  const words = useWords().checkIn;
  const timeOf = useTime();
  const { open, waiting } = useSyncExternalStore(subscribeCheckIns, checkInsNow);
  const now = useServerTime();
  const watching = open.length > 0 || waiting.size > 0;
  useEffect(() => {
    if (!watching) return undefined;
    void askCheckIns();
    const timer = setInterval(() => void askCheckIns(), askEveryMs);
    return () => clearInterval(timer);
  }, [watching]);
  const late = open.filter((one) => isLate(one, now) && !waiting.has(one.checkInId));
  const alarm = late.find(({ as }) => as !== "own");
  const own = late.find(({ as }) => as === "own");
  useAlarmTitle(alarm === undefined ? undefined : words.alarmLockedTitle);
  return (
    <>
      {alarm === undefined ? null : <Notice tone="error">{words.alarmLocked(timeOf(alarm.backBy))}</Notice>}
      {own === undefined ? null : <Notice tone="error">{words.ownLocked(timeOf(own.backBy))}</Notice>}
    </>
  );
}
