import { concernSources } from "@tovholder/domain/outreach/fields.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import type { Team } from "../app/staff.ts";
import shared from "../course/Course.module.css";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { Checkbox } from "../ui/parts/Checkbox.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { outreachPath, type Concern } from "./team-answers.ts";
import { AreaSelect } from "./AreaSelect.tsx";
import { TeamFormFrame } from "./TeamFormFrame.tsx";
import { useTeamForm } from "./use-team-form.ts";

const schema = z.strictObject({
  concernId: z.string(),
  seen: z.number(),
  receivedOn: localDateSchema.optional(),
  from: z.enum(concernSources),
  anonymous: z.boolean(),
  informerName: z.string(),
  informerPhone: z.string(),
  place: z.string(),
  concern: z.string(),
  areaId: z.string(),
});
type Value = z.infer<typeof schema>;

export interface ConcernFormProps {
  readonly team: Team;
  readonly one?: Concern | undefined;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

const blank: Omit<Value, "concernId" | "seen"> = {
  from: "neighbour",
  anonymous: false,
  informerName: "",
  informerPhone: "",
  place: "",
  concern: "",
  areaId: "",
};

function nameOf(one: Concern | undefined): Pick<Value, "concernId" | "seen"> {
  return one === undefined ? { concernId: newId(), seen: 0 } : { concernId: one.concernId, seen: one.version };
}

function valueOf(one: Concern | undefined, today: Value["receivedOn"]): Value {
  if (one === undefined) return { ...nameOf(one), ...blank, receivedOn: today };
  const { receivedOn, from, anonymous, informerName, informerPhone, place, concern } = one;
  const told = { receivedOn, from, anonymous, informerName, informerPhone, place, concern };
  return { ...nameOf(one), ...told, areaId: one.areaId ?? "" };
}

/** What somebody who is worried tells. Who wants to be anonymous is not written down. */
export function ConcernForm({ team, one, onCancel, onDone }: ConcernFormProps) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const today = useToday();
  const [initial] = useState(() => valueOf(one, today));
  const form = useTeamForm({
    key: `concern:${one?.concernId ?? team.teamId}`,
    initial,
    schema,
    missing: ({ concern, receivedOn }): Readonly<Record<string, string>> => ({
      ...(concern.trim() === "" ? { concern: words.needText } : {}),
      ...(receivedOn === undefined ? { receivedOn: words.needDate } : {}),
    }),
    anew: () => nameOf(one),
    send: async ({ concernId, areaId, informerName, informerPhone, ...rest }) => {
      const informer = rest.anonymous ? { informerName: "", informerPhone: "" } : { informerName, informerPhone };
      const body = { ...rest, ...informer, ...(areaId === "" ? {} : { areaId }) };
      await callApi(outreachPath(team.teamId, `concerns/${concernId}`), { method: "PUT", body, schema: noContent });
    },
    onDone,
  });
  const { value, change, faultOf } = form;
  return (
    <TeamFormFrame form={form} submit={words.concerns.save} onCancel={onCancel}>
      <p className={shared["quiet"]}>{words.concerns.text}</p>
      <RadioGroup
        label={words.concerns.from}
        choices={concernSources.map((from) => ({ value: from, label: words.concerns.froms[from] }))}
        value={value.from}
        onChange={(from) => change({ from })}
        language={language}
      />
      <TextArea
        label={words.concerns.concern}
        value={value.concern}
        onChange={(concern) => change({ concern })}
        error={faultOf("concern")}
        language={language}
      />
      <TextField
        label={words.concerns.place}
        optional
        value={value.place}
        onChange={(place) => change({ place })}
        error={faultOf("place")}
        language={language}
      />
      <Checkbox
        label={words.concerns.anonymous}
        hint={words.concerns.anonymousHint}
        checked={value.anonymous}
        onChange={(anonymous) => change({ anonymous })}
      />
      {value.anonymous ? null : (
        <div className={shared["two"]}>
          <TextField
            label={words.concerns.informerName}
            optional
            value={value.informerName}
            onChange={(informerName) => change({ informerName })}
            error={faultOf("informerName")}
            language={language}
          />
          <TextField
            label={words.concerns.informerPhone}
            type="tel"
            optional
            value={value.informerPhone}
            onChange={(informerPhone) => change({ informerPhone })}
            error={faultOf("informerPhone")}
            language={language}
          />
        </div>
      )}
      <div className={shared["two"]}>
        <AreaSelect team={team} value={value.areaId} onChange={(areaId) => change({ areaId })} />
        <DateField
          label={words.concerns.receivedOn}
          value={value.receivedOn}
          onChange={(receivedOn) => change({ receivedOn })}
          max={today}
          error={faultOf("receivedOn")}
          language={language}
        />
      </div>
    </TeamFormFrame>
  );
}
