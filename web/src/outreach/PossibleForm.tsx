import { usualDeletion } from "@tovholder/domain/outreach/rules.ts";
import { localDateSchema, addMonths } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { callApi } from "../app/api.ts";
import type { Team } from "../app/staff.ts";
import shared from "../course/Course.module.css";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { useActor, useSync } from "../replica/ReplicaProvider.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import type { Concern } from "./team-answers.ts";
import { AreaSelect } from "./AreaSelect.tsx";
import { TeamFormFrame } from "./TeamFormFrame.tsx";
import { useTeamForm } from "./use-team-form.ts";

const schema = z.strictObject({
  citizenId: z.string(),
  courseId: z.string(),
  commandId: z.string(),
  alias: z.string(),
  place: z.string(),
  description: z.string(),
  areaId: z.string(),
  workerId: z.string(),
  deleteOn: localDateSchema.optional(),
});
type Value = z.infer<typeof schema>;

const madeSchema = z.object({ courseId: z.string() });

export interface PossibleFormProps {
  readonly team: Team;
  /** The concern that it came from; its place and area are taken over. */
  readonly concern?: Concern | undefined;
  readonly onCancel: () => void;
  readonly onDone: (courseId: string) => void;
}

/** A person without a name: as little as finds them again, and what not to write. */
export function PossibleForm({ team, concern, onCancel, onDone }: PossibleFormProps) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const today = useToday();
  const actor = useActor();
  const sync = useSync();
  const [ids] = useState(() => ({ citizenId: newId(), courseId: newId(), commandId: newId() }));
  const works = team.members.some(({ accountId, roles }) => accountId === actor.accountId && roles.includes("worker"));
  const initial: Value = {
    ...ids,
    alias: "",
    place: concern?.place ?? "",
    description: "",
    areaId: concern?.areaId ?? "",
    workerId: works ? actor.accountId : "",
    deleteOn: usualDeletion(today),
  };
  const form = useTeamForm({
    key: `possible:${concern?.concernId ?? team.teamId}`,
    initial,
    schema,
    missing: ({ alias, deleteOn }): Readonly<Record<string, string>> => ({
      ...(alias.trim() === "" ? { alias: words.possible.needAlias } : {}),
      ...(deleteOn === undefined ? { deleteOn: words.needDate } : {}),
    }),
    send: async ({ areaId, workerId, ...rest }) => {
      const body = {
        ...rest,
        teamId: team.teamId,
        ...(areaId === "" ? {} : { areaId }),
        ...(workerId === "" ? {} : { workerId }),
        ...(concern === undefined ? {} : { concernId: concern.concernId }),
      };
      await callApi("/api/possible-citizens", { method: "POST", body, schema: madeSchema });
      sync.kick();
    },
    onDone: () => onDone(form.value.courseId),
  });
  const { value, change, faultOf } = form;
  const workers = team.members.filter(({ roles }) => roles.includes("worker") || roles.includes("coordinator"));
  return (
    <TeamFormFrame form={form} submit={words.possible.save} onCancel={onCancel}>
      <Notice quiet>{words.possible.text}</Notice>
      {concern === undefined ? null : <blockquote className={shared["preserve"]}>{concern.concern}</blockquote>}
      <TextField
        label={words.possible.alias}
        hint={words.possible.aliasHint}
        value={value.alias}
        onChange={(alias) => change({ alias })}
        error={faultOf("alias")}
        language={language}
      />
      <TextField
        label={words.possible.place}
        hint={words.possible.placeHint}
        optional
        value={value.place}
        onChange={(place) => change({ place })}
        error={faultOf("place")}
        language={language}
      />
      <TextArea
        label={words.possible.description}
        hint={words.possible.descriptionHint}
        optional
        value={value.description}
        onChange={(description) => change({ description })}
        error={faultOf("description")}
        language={language}
      />
      <div className={shared["two"]}>
        <AreaSelect team={team} value={value.areaId} onChange={(areaId) => change({ areaId })} />
        <Select
          label={words.possible.worker}
          value={value.workerId}
          options={[
            { value: "", label: words.possible.noWorker },
            ...workers.map(({ accountId, name }) => ({ value: accountId, label: name })),
          ]}
          onChange={(workerId) => change({ workerId })}
          error={faultOf("workerId")}
          language={language}
        />
      </div>
      <DateField
        label={words.possible.deleteOn}
        hint={words.possible.deleteOnHint}
        value={value.deleteOn}
        onChange={(deleteOn) => change({ deleteOn })}
        min={today}
        max={addMonths(today, 12)}
        error={faultOf("deleteOn")}
        language={language}
      />
    </TeamFormFrame>
  );
}
