import { useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import type { Team } from "../app/staff.ts";
import { clockText } from "../i18n/dates.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { danishTimeOf } from "../replica/clock.ts";
import { newId } from "../replica/ids.ts";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { askCheckIns, serverNow, type CheckIn } from "./check-ins.ts";
import { TeamFormFrame } from "./TeamFormFrame.tsx";
import { useTeamForm } from "./use-team-form.ts";

const lengths = ["30", "60", "90", "120", "240"] as const;
const lengthSchema = z.enum(lengths);
const minuteMs = 60_000;

const schema = z.strictObject({
  checkInId: z.string(),
  place: z.string(),
  minutes: lengthSchema,
  colleagueId: z.string(),
  note: z.string(),
});
type Value = z.infer<typeof schema>;

function backBy(minutes: Value["minutes"]): string {
  return new Date(serverNow() + Number(minutes) * minuteMs).toISOString();
}

function useUntil(): (minutes: Value["minutes"]) => string {
  const words = useWords().checkIn;
  const { language } = useLanguage();
  return (minutes) => words.until(clockText(danishTimeOf(new Date(backBy(minutes))), language));
}

export interface CheckInFormProps {
  readonly team: Team;
  readonly courseId: string | undefined;
  readonly place: string;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

const startedSchema = z.object({ checkInId: z.string() });
/** The colleague who kept an eye last time is most often the one today. */
const lastColleague = "tovholder.check-in-colleague";

/** Where, for how long, and who keeps an eye. */
export function CheckInForm({ team, courseId, place, onCancel, onDone }: CheckInFormProps) {
  const words = useWords().checkIn;
  const { language } = useLanguage();
  const { accountId: me } = useActor();
  const until = useUntil();
  const [checkInId] = useState(newId);
  const others = team.members.filter(({ accountId }) => accountId !== me);
  const before = others.find(({ accountId }) => accountId === localStorage.getItem(lastColleague))?.accountId ?? "";
  const initial: Value = { checkInId, place, minutes: "60", colleagueId: before, note: "" };
  const form = useTeamForm({
    key: `check-in:${courseId ?? team.teamId}`,
    initial,
    schema,
    missing: (value): Readonly<Record<string, string>> => ({
      ...(value.place.trim() === "" ? { place: words.needPlace } : {}),
      ...(value.colleagueId === "" ? { colleagueId: words.needColleague } : {}),
    }),
    // Who has come back from the one in the draft goes out anew.
    anew: () => ({ checkInId: newId() }),
    send: async ({ minutes, ...rest }) => {
      const body = { ...rest, teamId: team.teamId, backBy: backBy(minutes), courseId };
      await callApi("/api/check-ins", { method: "POST", body, schema: startedSchema });
      localStorage.setItem(lastColleague, rest.colleagueId);
      await askCheckIns();
    },
    onDone,
  });
  const { value, change, faultOf } = form;
  return (
    <TeamFormFrame form={form} submit={words.start} onCancel={onCancel}>
      <p>{words.text}</p>
      <Notice quiet>{words.offline}</Notice>
      <TextField
        label={words.place}
        value={value.place}
        onChange={(next) => change({ place: next })}
        error={faultOf("place")}
        language={language}
      />
      <RadioGroup
        label={words.howLong}
        hint={until(value.minutes)}
        choices={lengths.map((minutes) => ({ value: minutes, label: words.lengths[minutes] }))}
        value={value.minutes}
        onChange={(minutes) => change({ minutes })}
        error={faultOf("backBy")}
        language={language}
      />
      <Select
        label={words.colleague}
        placeholder={words.needColleague}
        value={value.colleagueId}
        options={others.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        onChange={(colleagueId) => change({ colleagueId })}
        error={faultOf("colleagueId")}
        language={language}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        optional
        rows={2}
        value={value.note}
        onChange={(note) => change({ note })}
        error={faultOf("note")}
        language={language}
      />
      {form.problem === undefined ? null : <Notice tone="warn">{words.notStarted}</Notice>}
    </TeamFormFrame>
  );
}

const extendSchema = z.strictObject({ minutes: lengthSchema });

export interface ExtendCheckInProps {
  readonly checkIn: CheckIn;
  readonly onDone: () => void;
}

/** A later time; the colleague's screen follows. */
export function ExtendCheckIn({ checkIn, onDone }: ExtendCheckInProps) {
  const words = useWords().checkIn;
  const { language } = useLanguage();
  const until = useUntil();
  const initial: z.infer<typeof extendSchema> = { minutes: "30" };
  const form = useTeamForm({
    key: `check-in-extend:${checkIn.checkInId}`,
    initial,
    schema: extendSchema,
    missing: () => ({}),
    send: async ({ minutes }) => {
      const path = `/api/check-ins/${checkIn.checkInId}/extend`;
      await callApi(path, { method: "POST", body: { backBy: backBy(minutes) }, schema: noContent });
      await askCheckIns();
    },
    onDone,
  });
  return (
    <TeamFormFrame form={form} submit={words.extendSave} onCancel={onDone}>
      <RadioGroup
        label={words.howLong}
        hint={until(form.value.minutes)}
        choices={lengths.map((minutes) => ({ value: minutes, label: words.lengths[minutes] }))}
        value={form.value.minutes}
        onChange={(minutes) => form.change({ minutes })}
        error={form.faultOf("backBy")}
        language={language}
      />
    </TeamFormFrame>
  );
}
