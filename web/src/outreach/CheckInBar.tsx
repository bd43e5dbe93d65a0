import { useState, useSyncExternalStore } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import { ExtendCheckIn } from "./CheckInForm.tsx";
import { useAlarmTitle, useAsking, useServerTime, useTime } from "./check-in-watch.ts";
import { checkInsNow, isLate, serverNow, sayBack, subscribeCheckIns } from "./check-ins.ts";
import type { CheckIn } from "./check-ins.ts";
import styles from "./CheckIn.module.css";

/** In the frame of every page: that one is out, whom one watches over, and the alarm when time has passed. */
export function CheckInBar() {
  const words = useWords().checkIn;
  useAsking();
  const { open, stale } = useSyncExternalStore(subscribeCheckIns, checkInsNow);
  const now = useServerTime();
  const late = (one: CheckIn) => isLate(one, now);
  const alarms = open.filter((one) => one.as !== "own" && late(one));
  useAlarmTitle(alarms[0] === undefined ? undefined : words.alarmTitle(alarms[0].name));
  if (open.length === 0) return null;
  return (
    <section aria-label={words.region} className={styles["bar"]} data-print="no">
      {alarms.map((one) => (
        <Alarm key={one.checkInId} one={one} />
      ))}
      {open
        .filter(({ as }) => as === "own")
        .map((one) => (
          <Own key={one.checkInId} one={one} late={late(one)} now={now} />
        ))}
      {open
        .filter((one) => one.as === "colleague" && !late(one))
        .map((one) => (
          <Watched key={one.checkInId} one={one} />
        ))}
      {stale ? (
        <p>
          <Mark tone="warn">{words.stale}</Mark>
        </p>
      ) : null}
    </section>
  );
}

interface OneProps {
  readonly one: CheckIn;
}

function Own({ one, late, now }: OneProps & { readonly late: boolean; readonly now: number }) {
  const words = useWords().checkIn;
  const { language } = useLanguage();
  const time = useTime();
  const [extending, setExtending] = useState(false);
  const until = time(one.backBy);
  const minutes = Math.floor((Date.parse(one.backBy) - Math.max(now, serverNow())) / 60_000);
  const close = () => setExtending(false);
  return (
    <div className={styles["line"]}>
      {late ? (
        <p role="alert">
          <Mark tone="bad">{words.ownOverdue(until, one.colleagueName)}</Mark>
        </p>
      ) : (
        <p>
          <b>{words.out(one.place, until)}</b>{" "}
          <span role="timer">
            {words.left(minutes)} · {words.watches(one.colleagueName)}
          </span>
        </p>
      )}
      <div className={styles["buttons"]}>
        <BackButton one={one} text={words.back} />
        <Button onClick={() => setExtending(true)}>{words.extend}</Button>
      </div>
      <Dialog open={extending} title={words.extendTitle} onClose={close} language={language}>
        <ExtendCheckIn checkIn={one} onDone={close} />
      </Dialog>
    </div>
  );
}

function BackButton({ one, text }: OneProps & { readonly text: string }) {
  const words = useWords().checkIn;
  const toast = useToast();
  const { waiting } = useSyncExternalStore(subscribeCheckIns, checkInsNow);
  const back = async () => {
    if (await sayBack(one.checkInId)) toast({ text: words.backSaid });
  };
  return (
    <>
      <Button kind="primary" onClick={() => void back()}>
        {text}
      </Button>
      {waiting.has(one.checkInId) ? <output>{words.backWaits}</output> : null}
    </>
  );
}

function Watched({ one }: OneProps) {
  const words = useWords().checkIn;
  const time = useTime();
  return <p className={styles["line"]}>{words.watching(one.name, one.place, time(one.backBy))}</p>;
}

function Alarm({ one }: OneProps) {
  const words = useWords().checkIn;
  const time = useTime();
  return (
    <Notice
      tone="error"
      title={words.alarm(one.name, time(one.backBy))}
      action={<BackButton one={one} text={words.safe(one.name)} />}
    >
      <p>{words.alarmText(one.place)}</p>
      {one.note === "" ? null : <p>{one.note}</p>}
    </Notice>
  );
}
