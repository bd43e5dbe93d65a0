import { placeKinds } from "@tovholder/domain/outreach/fields.ts";
import { useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import type { Team } from "../app/staff.ts";
import shared from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Checkbox } from "../ui/parts/Checkbox.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import styles from "./Outreach.module.css";
import { outreachPath, type Area, type AreaPlace } from "./team-answers.ts";
import { TeamFormFrame } from "./TeamFormFrame.tsx";
import { useTeamForm, type TeamFormState } from "./use-team-form.ts";

const schema = z.strictObject({
  areaId: z.string(),
  seen: z.number(),
  name: z.string(),
  note: z.string(),
  active: z.boolean(),
  places: z.array(
    z.strictObject({ placeId: z.string(), kind: z.enum(placeKinds), name: z.string(), note: z.string() }),
  ),
});
type Value = z.infer<typeof schema>;

export interface AreaFormProps {
  readonly team: Team;
  readonly area: Area | undefined;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

function nameOf(area: Area | undefined): Pick<Value, "areaId" | "seen"> {
  return area === undefined ? { areaId: newId(), seen: 0 } : { areaId: area.areaId, seen: area.version };
}

function writtenOf(area: Area | undefined): Value {
  const { name, note, active, places } = area ?? { name: "", note: "", active: true, places: [] };
  return { ...nameOf(area), name, note, active, places: [...places] };
}

/** An area and the places in it. */
export function AreaForm({ team, area, onCancel, onDone }: AreaFormProps) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const [initial] = useState(() => writtenOf(area));
  const form = useTeamForm({
    key: `area:${area?.areaId ?? team.teamId}`,
    initial,
    schema,
    missing: ({ name, places }): Readonly<Record<string, string>> => ({
      ...(name.trim() === "" ? { name: words.needText } : {}),
      ...Object.fromEntries(
        places.flatMap((place, index) => (place.name.trim() === "" ? [[`places.${index}.name`, words.needText]] : [])),
      ),
    }),
    goesOn: (typed) => ({ ...typed, seen: typed.seen + 1 }),
    anew: () => nameOf(area),
    send: async ({ areaId, ...body }) => {
      await callApi(outreachPath(team.teamId, `areas/${areaId}`), { method: "PUT", body, schema: noContent });
    },
    onDone,
  });
  const { value, change, faultOf } = form;
  return (
    <TeamFormFrame form={form} submit={words.areas.save} onCancel={onCancel}>
      <TextField
        label={words.areas.name}
        value={value.name}
        onChange={(name) => change({ name })}
        error={faultOf("name")}
        language={language}
      />
      <TextArea
        label={words.areas.note}
        hint={words.areas.noteHint}
        optional
        value={value.note}
        onChange={(note) => change({ note })}
        error={faultOf("note")}
        language={language}
      />
      <Places form={form} />
      <Checkbox label={words.areas.active} checked={value.active} onChange={(active) => change({ active })} />
    </TeamFormFrame>
  );
}

function Places({ form: { value, change, faultOf } }: { readonly form: TeamFormState<Value> }) {
  const words = useWords().outreachTeam.areas;
  const { language } = useLanguage();
  const { places } = value;
  const put = (index: number, part: Partial<AreaPlace>) =>
    change({ places: places.map((place, at) => (at === index ? { ...place, ...part } : place)) });
  return (
    <fieldset className={styles["row"]}>
      <legend>{words.places}</legend>
      {places.map((place, index) => (
        <div key={place.placeId} className={shared["two"]}>
          <TextField
            label={words.placeName}
            value={place.name}
            onChange={(name) => put(index, { name })}
            error={faultOf(`places.${index}.name`)}
            language={language}
          />
          <Select
            label={words.placeKind}
            value={place.kind}
            options={placeKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            onChange={(kind) => put(index, { kind })}
            language={language}
          />
          <TextField
            label={words.placeNote}
            optional
            value={place.note}
            onChange={(note) => put(index, { note })}
            error={faultOf(`places.${index}.note`)}
            language={language}
          />
          <div className={shared["buttons"]}>
            <Button
              kind="link"
              onClick={() => change({ places: places.filter((one) => one.placeId !== place.placeId) })}
            >
              {words.removePlace(place.name)}
            </Button>
          </div>
        </div>
      ))}
      <div className={shared["buttons"]}>
        <Button
          onClick={() =>
            change({ places: [...places, { placeId: newId(), kind: "housing-estate", name: "", note: "" }] })
          }
        >
          {words.addPlace}
        </Button>
      </div>
    </fieldset>
  );
}
