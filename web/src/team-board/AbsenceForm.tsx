import { useEffect, useRef, useState, type RefObject } from "react";
import { ApiError, callApi, noContent } from "../app/api.ts";
import type { Team } from "../app/staff.ts";
import course from "../course/Course.module.css";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { useDraft } from "../replica/use-draft.ts";
import { useSubmit } from "../session/use-submit.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import { checked, readerOf, type StoredAbsence, type UnfinishedAbsence } from "./absence.ts";
import styles from "./TeamBoard.module.css";

interface AbsenceFormProps {
  readonly teamId: string;
  readonly teams: readonly Team[];
  readonly from: StoredAbsence | undefined;
  /** The server has it; something may have been typed since. */
  readonly onSaved: () => void;
  /** The server has all of it. */
  readonly onDone: () => void;
}

/** An absence with its deputy, new or changed; kept on the device until the server has it. */
export function AbsenceForm(props: AbsenceFormProps) {
  const words = useWords().teamBoard.absence;
  const element = useRef<HTMLFormElement>(null);
  const form = useAbsence(props, element);
  const { value, submit, withdraw } = form;
  return (
    <form ref={element} className={course["form"]} noValidate onSubmit={submit.onSubmit}>
      <p className={styles["quiet"]}>{words.intro}</p>
      {props.from === undefined ? <Who form={form} {...props} /> : <b>{props.from.name}</b>}
      <Days form={form} />
      <Deputy form={form} {...props} />
      {[submit.problem, withdraw.problem].map((problem) =>
        problem === undefined ? null : (
          <Notice key={problem} tone="error">
            {problem}
          </Notice>
        ),
      )}
      <div className={course["buttons"]}>
        <Button kind="primary" type="submit" busy={submit.busy}>
          {words.save}
        </Button>
        {props.from === undefined || value.accountId === undefined ? null : (
          <Button kind="danger" busy={withdraw.busy} onClick={withdraw.onSubmit}>
            {words.withdraw}
          </Button>
        )}
      </div>
    </form>
  );
}

function useAbsence({ teamId, from, onSaved, onDone }: AbsenceFormProps, element: RefObject<HTMLFormElement | null>) {
  const words = useWords().teamBoard.absence;
  const say = useSay();
  const toast = useToast();
  const [initial] = useState(() => begun(from));
  const [key] = useState(() => keyOf(teamId, from));
  const [read] = useState(() => readerOf(initial));
  const draft = useDraft<UnfinishedAbsence>({ key, initial, read });
  const [tried, setTried] = useState(0);
  const { absenceId, seen, ...typed } = draft.value;
  const { absence, faults } = checked(typed, words.needed, say);
  const send = async (body: object, said: string) => {
    const path = `/api/teams/${teamId}/absences/${absenceId}`;
    try {
      await callApi(path, { method: "PUT", body: { ...body, seen }, schema: noContent });
    } catch (error) {
      // Told that the new one lies there otherwise than it is written now, who saves once more adds another.
      const past = from === undefined && error instanceof ApiError && error.code === "stale";
      if (past) draft.change((before) => ({ ...before, absenceId: newId(), seen: 0 }));
      throw error;
    }
    // What was typed meanwhile is a change of the version that is saved now.
    const finished = await draft.finish(draft.value, (more) => ({ ...more, seen: seen + 1 }));
    if (!finished && from !== undefined) await draft.moveTo(keyOf(teamId, { absenceId, seen: seen + 1 }));
    toast({ text: said });
    onSaved();
    if (finished) onDone();
  };
  const submit = useSubmit(async () => {
    setTried(tried + 1);
    if (absence !== undefined && faults.length === 0) await send(absence, words.saved);
  });
  const withdraw = useSubmit(async () => {
    const { absenceId: _absenceId, seen: _seen, ...whole } = begun(from);
    await send({ ...whole, withdrawn: true }, words.withdrawn);
  });
  useEffect(() => {
    if (tried > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried, element]);
  return {
    value: draft.value,
    change: (part: Partial<UnfinishedAbsence>) => draft.change((before) => ({ ...before, ...part })),
    submit,
    withdraw,
    fault: (field: string) =>
      (tried > 0 ? faults.find((one) => one.path === field)?.message : undefined) ?? submit.faultOf(field),
  };
}

/** A change of an absence belongs to the version it was begun on. */
function keyOf(teamId: string, version: Pick<StoredAbsence, "absenceId" | "seen"> | undefined): string {
  return `absence:${teamId}/${version === undefined ? "new" : `${version.absenceId} ${version.seen}`}`;
}

type Form = ReturnType<typeof useAbsence>;

function begun(from: StoredAbsence | undefined): UnfinishedAbsence {
  if (from === undefined) return { absenceId: newId(), seen: 0, deputyId: null, deputyUntil: null, withdrawn: false };
  const { name: _name, deputyName: _deputyName, ...absence } = from;
  return absence;
}

function Who({ form, teamId, teams }: AbsenceFormProps & { readonly form: Form }) {
  const words = useWords().teamBoard.absence;
  const { language } = useLanguage();
  const members = teams.find((team) => team.teamId === teamId)?.members ?? [];
  return (
    <Select
      label={words.who}
      placeholder={words.choose}
      value={form.value.accountId ?? ""}
      onChange={(accountId) => form.change({ accountId })}
      options={members.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      error={form.fault("accountId")}
      language={language}
    />
  );
}

function Days({ form: { value, change, fault } }: { readonly form: Form }) {
  const words = useWords().teamBoard.absence;
  const { language } = useLanguage();
  // A deputy's last day that was chosen apart stays where it is.
  const follows = (value.deputyId ?? null) !== null && (value.deputyUntil ?? undefined) === value.to;
  return (
    <div className={course["two"]}>
      <DateField
        label={words.from}
        value={value.from}
        onChange={(from) => change({ from })}
        error={fault("from")}
        language={language}
      />
      <DateField
        label={words.to}
        value={value.to}
        onChange={(to) => change({ to, ...(follows ? { deputyUntil: to ?? null } : {}) })}
        error={fault("to")}
        language={language}
      />
    </div>
  );
}

/** Colleagues of the own team first; those of others with the name of their team. */
function deputiesOf(teams: readonly Team[], teamId: string) {
  const carries = (held: readonly string[]) => held.includes("worker") || held.includes("coordinator");
  const people = new Map<string, string>();
  const inOrder = [...teams].sort((left) => (left.teamId === teamId ? -1 : 1));
  for (const team of inOrder) {
    for (const { accountId, name, roles } of team.members) {
      if (!carries(roles) || people.has(accountId)) continue;
      people.set(accountId, team.teamId === teamId ? name : `${name} (${team.name})`);
    }
  }
  return [...people].map(([value, label]) => ({ value, label }));
}

function Deputy({ form: { value, change, fault }, teams, teamId }: AbsenceFormProps & { readonly form: Form }) {
  const words = useWords().teamBoard.absence;
  const { language } = useLanguage();
  const options = deputiesOf(teams, teamId).filter((one) => one.value !== value.accountId);
  return (
    <div className={course["two"]}>
      <Select
        label={words.deputy}
        value={value.deputyId ?? "none"}
        onChange={(chosen) =>
          change(
            chosen === "none"
              ? { deputyId: null, deputyUntil: null }
              : { deputyId: chosen, deputyUntil: value.deputyUntil ?? value.to ?? null },
          )
        }
        options={[{ value: "none", label: words.noDeputy }, ...options]}
        error={fault("deputyId")}
        language={language}
      />
      {(value.deputyId ?? null) === null ? null : (
        <DateField
          label={words.until}
          value={value.deputyUntil ?? undefined}
          onChange={(until) => change({ deputyUntil: until ?? null })}
          error={fault("deputyUntil")}
          language={language}
        />
      )}
    </div>
  );
}
