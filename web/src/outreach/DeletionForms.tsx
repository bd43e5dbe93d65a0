import { addMonths, localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import type { Team } from "../app/staff.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { useSync } from "../replica/ReplicaProvider.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { outreachPath, type PossibleCitizen } from "./team-answers.ts";
import { TeamFormFrame } from "./TeamFormFrame.tsx";
import { useTeamForm } from "./use-team-form.ts";

export interface DeletionFormProps {
  readonly team: Team;
  readonly one: PossibleCitizen;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

const extendSchema = z.strictObject({ extensionId: z.string(), until: localDateSchema.optional(), reason: z.string() });
type Extend = z.infer<typeof extendSchema>;

/** Months that are proposed when what is known is still needed. */
const proposedMonths = 3;

/** Keeps a possible citizen longer, with the reason. */
export function ExtendForm({ team, one, onCancel, onDone }: DeletionFormProps) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const today = useToday();
  const [extensionId] = useState(newId);
  const initial: Extend = { extensionId, until: addMonths(today, proposedMonths), reason: "" };
  const form = useTeamForm({
    key: `extend:${one.citizenId}`,
    initial,
    schema: extendSchema,
    missing: ({ until, reason }): Readonly<Record<string, string>> => ({
      ...(until === undefined ? { until: words.needDate } : {}),
      ...(reason.trim() === "" ? { reason: words.needText } : {}),
    }),
    anew: () => ({ extensionId: newId() }),
    send: async (body) => {
      const path = outreachPath(team.teamId, `possible-citizens/${one.citizenId}/extend`);
      await callApi(path, { method: "POST", body, schema: noContent });
    },
    onDone,
  });
  const { value, change, faultOf } = form;
  return (
    <TeamFormFrame form={form} submit={words.possible.extendSave} onCancel={onCancel}>
      <TextArea
        label={words.possible.why}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={faultOf("reason")}
        language={language}
      />
      <DateField
        label={words.possible.until}
        value={value.until}
        onChange={(until) => change({ until })}
        min={today}
        max={addMonths(today, 12)}
        error={faultOf("until")}
        language={language}
      />
    </TeamFormFrame>
  );
}

const nothing = z.strictObject({});

/** Erases what is known of a possible citizen, for good. */
export function EraseForm({ team, one, onCancel, onDone }: DeletionFormProps) {
  const words = useWords().outreachTeam;
  const sync = useSync();
  const form = useTeamForm({
    key: `erase:${one.citizenId}`,
    initial: {},
    schema: nothing,
    missing: () => ({}),
    send: async () => {
      const path = outreachPath(team.teamId, `possible-citizens/${one.citizenId}/erase`);
      await callApi(path, { method: "POST", body: {}, schema: noContent });
      sync.kick();
    },
    onDone,
  });
  return (
    <TeamFormFrame form={form} submit={words.possible.eraseSave} onCancel={onCancel} danger>
      <p>{words.possible.eraseText}</p>
    </TeamFormFrame>
  );
}
