import { lazy, Suspense, useEffect, useRef, useState, type SyntheticEvent } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { storeName } from "../replica/store.ts";
import { enter, giveUp, goToLock } from "../session/entering.ts";
import { FrontPage } from "../session/FrontPage.tsx";
import type { KeptAccount } from "../session/kept-accounts.ts";
import { refreshSession } from "../session/session.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import styles from "../session/session.module.css";
import { openByCode, openByPasskey, standingOf, type Opening, type Standing } from "./lock.ts";
import { MOST_TRIES, secondsBefore } from "./lock-row.ts";
import type { PasskeyFault } from "./passkey.ts";
import { useCountdown } from "./use-countdown.ts";
import { useTry } from "./use-try.ts";

const LockedAlarm = lazy(async () => ({ default: (await import("../outreach/LockedAlarm.tsx")).LockedAlarm }));

/** Stands over the page while its store is locked: nothing of it is in memory. Works without a network. */
export function LockedPage({ account }: { readonly account: KeptAccount }) {
  const words = useWords().lock;
  const name = storeName(account);
  const [here, setHere] = useState<Standing>();
  const [answer, setAnswer] = useState<Exclude<Opening, { outcome: "open" }> | PasskeyFault>();
  const [unread, setUnread] = useState(false);
  useEffect(() => void standingOf(name).then(setHere, () => setUnread(true)), [name]);
  const hear = async (opening: Opening | PasskeyFault) => {
    if (typeof opening !== "string" && opening.outcome === "open") {
      await enter(account, opening);
      await refreshSession();
      return;
    }
    setHere(await standingOf(name));
    setAnswer(opening);
  };
  if (unread) {
    const again = <Button onClick={() => location.reload()}>{words.again}</Button>;
    return (
      <FrontPage title={words.title}>
        <Notice tone="warn" action={again}>
          {words.noRoom}
        </Notice>
        <Button kind="link" onClick={() => goToLock(undefined)}>
          {words.someoneElse}
        </Button>
      </FrontPage>
    );
  }
  if (here === undefined) return <Skeleton />;
  const gone = here.lock === undefined;
  return (
    <FrontPage title={words.title}>
      <Suspense fallback={null}>
        <LockedAlarm />
      </Suspense>
      {gone ? (
        <Notice tone="warn">{answer === undefined ? words.gone : words.erased}</Notice>
      ) : (
        <>
          <p>
            {words.whose(account.initials)} {words.stays}
          </p>
          {here.lock?.way.kind === "passkey" ? (
            <PasskeyForm
              fault={typeof answer === "string" ? answer : undefined}
              onTry={async () => hear(await openByPasskey(name))}
            />
          ) : (
            <CodeForm
              key={here.lock?.tried}
              here={here}
              wrong={answer !== undefined}
              onTry={async (code) => hear(await openByCode(name, code))}
            />
          )}
        </>
      )}
      <div className={styles["apart"]}>
        {gone ? null : <Lost account={account} here={here} />}
        <Button kind="link" onClick={() => (gone ? void giveUp(account, "asked") : goToLock(undefined))}>
          {words.someoneElse}
        </Button>
      </div>
    </FrontPage>
  );
}

interface CodeFormProps {
  readonly here: Standing;
  readonly wrong: boolean;
  readonly onTry: (code: string) => Promise<void>;
}

/** Tries left from which what will be lost is said. */
const warnFrom = 3;

function CodeForm({ here, wrong, onTry }: CodeFormProps) {
  const words = useWords().lock;
  const field = useFocused<HTMLInputElement>();
  const [code, setCode] = useState("");
  const { busy, stuck, make } = useTry();
  const tried = here.lock?.tried ?? 0;
  const left = MOST_TRIES - tried;
  const wait = useCountdown(secondsBefore(tried));
  const submit = () =>
    // The try is written before it is made; where nothing can be written, nobody gets one.
    make(async () => {
      await onTry(code);
      setCode("");
    });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!busy && wait === 0 && code !== "") void submit();
  };
  const said = left <= warnFrom ? words.last(left, here.commands, here.drafts) : words.wrong(left);
  return (
    <form onSubmit={onSubmit} className={styles["form"]}>
      <TextField
        label={words.code}
        type="password"
        value={code}
        onChange={setCode}
        error={wrong || left <= warnFrom ? said : undefined}
        autoComplete="off"
        ref={field}
        required
      />
      {stuck ? <Notice tone="warn">{words.noRoom}</Notice> : null}
      {wait === 0 ? null : <p role="timer">{words.wait(wait)}</p>}
      <Button type="submit" kind="primary" wide busy={busy} busyText={words.opening} disabled={wait > 0}>
        {words.open}
      </Button>
    </form>
  );
}

/** The page has one thing to do: what does it has the focus from the first. */
function useFocused<Element extends HTMLElement>() {
  const ref = useRef<Element>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}

interface PasskeyFormProps {
  readonly fault: PasskeyFault | undefined;
  readonly onTry: () => Promise<void>;
}

function PasskeyForm({ fault, onTry }: PasskeyFormProps) {
  const words = useWords().lock;
  const button = useFocused<HTMLButtonElement>();
  const { busy, stuck, make } = useTry();
  return (
    <div className={styles["form"]}>
      {fault === undefined ? null : <Notice tone="warn">{words.openFault[fault]}</Notice>}
      {stuck ? <Notice tone="warn">{words.noRoom}</Notice> : null}
      <Button kind="primary" wide busy={busy} busyText={words.opening} ref={button} onClick={() => void make(onTry)}>
        {words.openPasskey}
      </Button>
    </div>
  );
}

interface LostProps {
  readonly account: KeptAccount;
  readonly here: Standing;
}

function Lost({ account, here }: LostProps) {
  const words = useWords().lock;
  const { language } = useLanguage();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="link" onClick={() => setAsking(true)}>
        {here.lock?.way.kind === "passkey" ? words.lostPasskey : words.lost}
      </Button>
      <Dialog
        open={asking}
        title={words.lostTitle}
        onClose={() => setAsking(false)}
        language={language}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words.cancel}</Button>
            <Button kind="danger" onClick={() => void giveUp(account, "asked")}>
              {words.lostSure}
            </Button>
          </>
        }
      >
        <p>{words.lostText(here.commands, here.drafts)}</p>
      </Dialog>
    </>
  );
}
