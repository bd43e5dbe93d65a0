import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { useState, type ReactNode } from "react";
import { ApiError, callApi, type Call } from "../app/api.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import { partyAccessPath, requestSchema, type AccessRequest } from "./party-access.ts";
import styles from "./PartyAccess.module.css";

type Faults = Readonly<Record<string, string>>;
interface Sending {
  readonly path: string;
  readonly method: "POST" | "PUT";
  readonly body: unknown;
}

/** Sends to the register; faults come back at their fields, and anything else in words above the buttons. */
function useSend(onDone: () => void) {
  const words = useWords().partyAccess;
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const send = async ({ path, ...call }: Sending) => {
    setBusy(true);
    try {
      const asked: Call<typeof requestSchema> = { ...call, schema: requestSchema };
      await callApi(path, asked);
      toast({ text: words.saved });
      onDone();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const found = error.faults.map((fault) => [fault.path.split(".").at(-1) ?? "", fault.message] as const);
      setFaults(found.length > 0 ? Object.fromEntries(found) : { all: error.detail });
    } finally {
      setBusy(false);
    }
  };
  return { busy, faults, setFaults, send };
}

interface FrameProps {
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly busy: boolean;
  readonly faults: Faults;
  readonly children: ReactNode;
}

function Frame({ onSubmit, onCancel, busy, faults, children }: FrameProps) {
  const words = useWords().partyAccess;
  return (
    <form
      className={styles["form"]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      {children}
      {faults["all"] === undefined ? null : <Notice tone="error">{faults["all"]}</Notice>}
      <div className={styles["buttons"]}>
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button kind="primary" type="submit" busy={busy}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

export interface NewRequestProps {
  readonly courseId: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function NewRequestForm({ courseId, onDone, onCancel }: NewRequestProps) {
  const words = useWords().partyAccess;
  const { language } = useLanguage();
  const today = useToday();
  const [requestId] = useState(newId);
  const [receivedOn, setReceivedOn] = useState<LocalDate | undefined>(today);
  const { busy, faults, setFaults, send } = useSend(onDone);
  const submit = () => {
    if (receivedOn === undefined) setFaults({ receivedOn: words.needDate });
    else void send({ path: partyAccessPath(courseId), method: "POST", body: { requestId, receivedOn } });
  };
  return (
    <Frame onSubmit={submit} onCancel={onCancel} busy={busy} faults={faults}>
      <DateField
        label={words.receivedOn}
        value={receivedOn}
        onChange={setReceivedOn}
        max={today}
        error={faults["receivedOn"]}
        language={language}
      />
    </Frame>
  );
}

export interface ChangeRequestProps extends NewRequestProps {
  readonly request: AccessRequest;
}

/** The day of the answer. A delay that was told before stays. */
export function AnswerForm({ courseId, request, onDone, onCancel }: ChangeRequestProps) {
  const words = useWords().partyAccess;
  const { language } = useLanguage();
  const today = useToday();
  const [answeredOn, setAnsweredOn] = useState<LocalDate | undefined>(today);
  const { busy, faults, setFaults, send } = useSend(onDone);
  const submit = () => {
    const body = { answeredOn, delay: request.delay };
    if (answeredOn === undefined) setFaults({ answeredOn: words.needDate });
    else void send({ path: partyAccessPath(courseId, `/${request.requestId}`), method: "PUT", body });
  };
  return (
    <Frame onSubmit={submit} onCancel={onCancel} busy={busy} faults={faults}>
      <DateField
        label={words.answeredOn}
        value={answeredOn}
        onChange={setAnsweredOn}
        max={today}
        error={faults["answeredOn"]}
        language={language}
      />
    </Frame>
  );
}

/** Why the answer is late, and when it comes (forvaltningsloven § 16, stk. 2). */
export function DelayForm({ courseId, request, onDone, onCancel }: ChangeRequestProps) {
  const words = useWords().partyAccess;
  const { language } = useLanguage();
  const [reason, setReason] = useState(request.delay?.reason ?? "");
  const [expectedOn, setExpectedOn] = useState(request.delay?.expectedOn);
  const { busy, faults, setFaults, send } = useSend(onDone);
  const submit = () => {
    const missing = {
      ...(reason.trim() === "" ? { reason: words.needReason } : {}),
      ...(expectedOn === undefined ? { expectedOn: words.needDate } : {}),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    const body = { delay: { reason: reason.trim(), expectedOn } };
    void send({ path: partyAccessPath(courseId, `/${request.requestId}`), method: "PUT", body });
  };
  return (
    <Frame onSubmit={submit} onCancel={onCancel} busy={busy} faults={faults}>
      <TextArea
        label={words.delayReason}
        hint={words.delayHint}
        value={reason}
        onChange={setReason}
        error={faults["reason"]}
        language={language}
      />
      <DateField
        label={words.expectedOn}
        value={expectedOn}
        onChange={setExpectedOn}
        error={faults["expectedOn"]}
        language={language}
      />
    </Frame>
  );
}
