import { companies } from "@tovholder/domain/outreach/outreach.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import type { Team } from "../app/staff.ts";
import { choicesOf } from "../contact/codes.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { NumberField } from "../ui/parts/NumberField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { outreachPath, type Area } from "./team-answers.ts";
import { TeamFormFrame } from "./TeamFormFrame.tsx";
import { useTeamForm } from "./use-team-form.ts";

const schema = z.strictObject({
  visitId: z.string(),
  on: localDateSchema.optional(),
  placeId: z.string(),
  company: z.enum(companies),
  colleagueId: z.string(),
  saw: z.string(),
  possibleSeen: z.number().optional(),
});
type Value = z.infer<typeof schema>;

export interface VisitFormProps {
  readonly team: Team;
  readonly area: Area;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** 1E: somebody of the team was in the area, and what they saw. */
export function VisitForm({ team, area, onCancel, onDone }: VisitFormProps) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const today = useToday();
  const { accountId: me } = useActor();
  const [visitId] = useState(newId);
  const blank = { placeId: "", company: "pair", colleagueId: "", saw: "", possibleSeen: 0 } as const;
  const initial: Value = { visitId, on: today, ...blank };
  const form = useTeamForm({
    key: `visit:${area.areaId}`,
    initial,
    schema,
    missing: ({ on, company, colleagueId }): Readonly<Record<string, string>> => ({
      ...(on === undefined ? { on: words.needDate } : {}),
      ...(company === "pair" && colleagueId === "" ? { colleagueId: words.areas.needColleague } : {}),
    }),
    anew: () => ({ visitId: newId() }),
    send: async ({ placeId, colleagueId, company, possibleSeen, ...rest }) => {
      const body = {
        ...rest,
        areaId: area.areaId,
        company,
        possibleSeen: possibleSeen ?? 0,
        ...(placeId === "" ? {} : { placeId }),
        ...(company === "pair" ? { colleagueId } : {}),
      };
      await callApi(outreachPath(team.teamId, "visits"), { method: "POST", body, schema: noContent });
    },
    onDone,
  });
  const { value, change, faultOf } = form;
  const others = team.members.filter(({ accountId }) => accountId !== me);
  return (
    <TeamFormFrame form={form} submit={words.areas.saveVisit} onCancel={onCancel}>
      {area.places.length === 0 ? null : (
        <Select
          label={words.areas.visitPlace}
          value={value.placeId}
          options={[
            { value: "", label: words.areas.anyPlace },
            ...area.places.map(({ placeId, name }) => ({ value: placeId, label: name })),
          ]}
          onChange={(placeId) => change({ placeId })}
          language={language}
        />
      )}
      <RadioGroup
        label={words.areas.company}
        choices={choicesOf("company", companies, language)}
        value={value.company}
        onChange={(company) => change({ company })}
        language={language}
      />
      {value.company === "pair" ? (
        <Select
          label={words.areas.colleague}
          placeholder={words.areas.needColleague}
          value={value.colleagueId}
          options={others.map(({ accountId, name }) => ({ value: accountId, label: name }))}
          onChange={(colleagueId) => change({ colleagueId })}
          error={faultOf("colleagueId")}
          language={language}
        />
      ) : null}
      <TextArea
        label={words.areas.saw}
        hint={words.areas.noteHint}
        optional
        value={value.saw}
        onChange={(saw) => change({ saw })}
        error={faultOf("saw")}
        language={language}
      />
      <NumberField
        label={words.areas.possibleSeen}
        value={value.possibleSeen}
        onChange={(possibleSeen) => change({ possibleSeen })}
        error={faultOf("possibleSeen")}
        language={language}
      />
      <DateField
        label={words.areas.visitOn}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
    </TeamFormFrame>
  );
}
