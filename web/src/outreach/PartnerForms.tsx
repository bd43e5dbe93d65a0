import { partnerKinds } from "@tovholder/domain/outreach/fields.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import type { Team } from "../app/staff.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { Checkbox } from "../ui/parts/Checkbox.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { outreachPath, type Partner } from "./team-answers.ts";
import { TeamFormFrame } from "./TeamFormFrame.tsx";
import { useTeamForm } from "./use-team-form.ts";

interface ActProps {
  readonly team: Team;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

const partnerSchema = z.strictObject({
  partnerId: z.string(),
  seen: z.number(),
  kind: z.enum(partnerKinds),
  name: z.string(),
  contact: z.string(),
  phone: z.string(),
  email: z.string(),
  note: z.string(),
  active: z.boolean(),
});
type Written = z.infer<typeof partnerSchema>;

const blank: Omit<Written, "partnerId" | "seen"> = {
  kind: "housing-association",
  name: "",
  contact: "",
  phone: "",
  email: "",
  note: "",
  active: true,
};

function nameOf(partner: Partner | undefined): Pick<Written, "partnerId" | "seen"> {
  return partner === undefined
    ? { partnerId: newId(), seen: 0 }
    : { partnerId: partner.partnerId, seen: partner.version };
}

function writtenOf(partner: Partner | undefined): Written {
  const { kind, name, contact, phone, email, note, active } = partner ?? blank;
  return { ...nameOf(partner), kind, name, contact, phone, email, note, active };
}

/** Somebody the team works with; no citizens are written here. */
export function PartnerForm({ team, partner, onCancel, onDone }: ActProps & { readonly partner: Partner | undefined }) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const [initial] = useState(() => writtenOf(partner));
  const form = useTeamForm({
    key: `partner:${partner?.partnerId ?? team.teamId}`,
    initial,
    schema: partnerSchema,
    missing: ({ name }): Readonly<Record<string, string>> => (name.trim() === "" ? { name: words.needText } : {}),
    goesOn: (typed) => ({ ...typed, seen: typed.seen + 1 }),
    anew: () => nameOf(partner),
    send: async ({ partnerId, ...body }) => {
      await callApi(outreachPath(team.teamId, `partners/${partnerId}`), { method: "PUT", body, schema: noContent });
    },
    onDone,
  });
  const { value, change, faultOf } = form;
  return (
    <TeamFormFrame form={form} submit={words.partners.save} onCancel={onCancel}>
      <Select
        label={words.partners.kind}
        value={value.kind}
        options={partnerKinds.map((kind) => ({ value: kind, label: words.partners.kinds[kind] }))}
        onChange={(kind) => change({ kind })}
        language={language}
      />
      <TextField
        label={words.partners.name}
        value={value.name}
        onChange={(name) => change({ name })}
        error={faultOf("name")}
        language={language}
      />
      {(["contact", "phone", "email"] as const).map((field) => (
        <TextField
          key={field}
          label={words.partners[field]}
          type={field === "phone" ? "tel" : field === "email" ? "email" : "text"}
          optional
          value={value[field]}
          onChange={(text) => change({ [field]: text })}
          error={faultOf(field)}
          language={language}
        />
      ))}
      <TextArea
        label={words.partners.note}
        optional
        value={value.note}
        onChange={(note) => change({ note })}
        error={faultOf("note")}
        language={language}
      />
      <Checkbox label={words.partners.active} checked={value.active} onChange={(active) => change({ active })} />
    </TeamFormFrame>
  );
}

const briefingSchema = z.strictObject({ briefingId: z.string(), on: localDateSchema.optional(), note: z.string() });
type Briefing = z.infer<typeof briefingSchema>;

export function BriefingForm({ team, partner, onCancel, onDone }: ActProps & { readonly partner: Partner }) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const today = useToday();
  const [initial] = useState((): Briefing => ({ briefingId: newId(), on: today, note: "" }));
  const form = useTeamForm({
    key: `briefing:${partner.partnerId}`,
    initial,
    schema: briefingSchema,
    missing: ({ on }): Readonly<Record<string, string>> => (on === undefined ? { on: words.needDate } : {}),
    goesOn: (typed) => ({ ...typed, briefingId: newId() }),
    anew: () => ({ briefingId: newId() }),
    send: async (body) => {
      const path = outreachPath(team.teamId, `partners/${partner.partnerId}/briefings`);
      await callApi(path, { method: "POST", body, schema: noContent });
    },
    onDone,
  });
  const { value, change, faultOf } = form;
  return (
    <TeamFormFrame form={form} submit={words.partners.briefSave} onCancel={onCancel}>
      <TextArea
        label={words.partners.briefNote}
        optional
        value={value.note}
        onChange={(note) => change({ note })}
        error={faultOf("note")}
        language={language}
      />
      <DateField
        label={words.partners.briefOn}
        value={value.on}
        onChange={(on) => change({ on })}
        max={today}
        error={faultOf("on")}
        language={language}
      />
    </TeamFormFrame>
  );
}
