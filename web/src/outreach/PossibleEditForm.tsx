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

const schema = z.strictObject({
  seen: z.number(),
  place: z.string(),
  description: z.string(),
  areaId: z.string(),
});
type Value = z.infer<typeof schema>;

/** Where the person is found now, and what helps to find them. */
export function PossibleEditForm({ team, one, onCancel, onDone }: DeletionFormProps) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const { version: seen, place, description, areaId } = one;
  const initial: Value = { seen, place, description, areaId: areaId ?? "" };
  const form = useTeamForm({
    key: `possible-edit:${one.citizenId}`,
    initial,
    schema,
    missing: () => ({}),
    goesOn: (typed) => ({ ...typed, seen: typed.seen + 1 }),
    anew: () => ({ seen }),
    send: async ({ areaId: area, ...rest }) => {
      const body = { ...rest, ...(area === "" ? {} : { areaId: area }) };
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
        onChange={(text) => change({ place: text })}
        error={faultOf("place")}
        language={language}
      />
      <TextArea
        label={words.possible.description}
        hint={words.possible.descriptionHint}
        optional
        value={value.description}
        onChange={(text) => change({ description: text })}
        error={faultOf("description")}
        language={language}
      />
      <AreaSelect team={team} value={value.areaId} onChange={(area) => change({ areaId: area })} />
    </TeamFormFrame>
  );
}
