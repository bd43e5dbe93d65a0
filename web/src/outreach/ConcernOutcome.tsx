import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import type { Team } from "../app/staff.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { outreachPath, type Concern } from "./team-answers.ts";
import { TeamFormFrame } from "./TeamFormFrame.tsx";
import { useTeamForm } from "./use-team-form.ts";

interface ActProps {
  readonly team: Team;
  readonly one: Concern;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

const schema = z.strictObject({ reason: z.string() });

/** What became of a concern. Closing takes a reason. */
export function OutcomeForm({
  team,
  one,
  status,
  onCancel,
  onDone,
}: ActProps & { readonly status: "led-to-visit" | "closed" | "open" }) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const closes = status === "closed";
  const form = useTeamForm({
    key: `concern-${status}:${one.concernId}`,
    initial: { reason: "" },
    schema,
    missing: ({ reason }): Readonly<Record<string, string>> =>
      closes && reason.trim() === "" ? { reason: words.needText } : {},
    send: async ({ reason }) => {
      const body = { status, reason, seen: one.version };
      const path = outreachPath(team.teamId, `concerns/${one.concernId}/outcome`);
      await callApi(path, { method: "POST", body, schema: noContent });
    },
    onDone,
  });
  return (
    <TeamFormFrame form={form} submit={words.concerns.outcomeSave} onCancel={onCancel}>
      <TextArea
        label={closes ? words.concerns.reasonClosed : words.concerns.reason}
        optional={!closes}
        value={form.value.reason}
        onChange={(reason) => form.change({ reason })}
        error={form.faultOf("reason")}
        language={language}
      />
    </TeamFormFrame>
  );
}

const nothing = z.strictObject({});

export function ConcernEraseForm({ team, one, onCancel, onDone }: ActProps) {
  const words = useWords().outreachTeam;
  const form = useTeamForm({
    key: `concern-erase:${one.concernId}`,
    initial: {},
    schema: nothing,
    missing: () => ({}),
    send: async () => {
      const path = outreachPath(team.teamId, `concerns/${one.concernId}/erase`);
      await callApi(path, { method: "POST", body: {}, schema: noContent });
    },
    onDone,
  });
  return (
    <TeamFormFrame form={form} submit={words.concerns.eraseSave} onCancel={onCancel} danger>
      <p>{words.concerns.eraseText}</p>
    </TeamFormFrame>
  );
}
