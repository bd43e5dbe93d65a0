import { useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import type { DeletionFormProps } from "./DeletionForms.tsx";
import { outreachPath } from "./team-answers.ts";
import { AreaSelect } from "./AreaSelect.tsx";
import { TeamFormFrame } from "./TeamFormFrame.tsx";
import { useTeamForm } from "./use-team-form.ts";

const schema = z.strictObject({ place: z.string(), description: z.string(), areaId: z.string() });
type Value = z.infer<typeof schema>;

/** Where the person is found now, and what helps to find them. */
export function PossibleEditForm({ team, one, onCancel, onDone }: DeletionFormProps) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const [version] = useState(one.version);
  const initial: Value = { place: one.place, description: one.description, areaId: one.areaId ?? "" };
  const form = useTeamForm({
    key: `possible-edit:${one.citizenId}`,
    initial,
    schema,
    missing: () => ({}),
    goesOn: true,
    send: async ({ areaId, ...rest }, saved) => {
      const body = { ...rest, seen: version + saved, ...(areaId === "" ? {} : { areaId }) };
      const path = outreachPath(team.teamId, `possible-citizens/${one.citizenId}`);
      await callApi(path, { method: "PUT", body, schema: noContent });
    },
    onDone,
  });
  const { value, change, faultOf } = form;
  return (
    <TeamFormFrame form={form} submit={words.possible.saveEdit} onCancel={onCancel}>
      <TextField
        label={words.possible.place}
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
      <AreaSelect team={team} value={value.areaId} onChange={(areaId) => change({ areaId })} />
    </TeamFormFrame>
  );
}
