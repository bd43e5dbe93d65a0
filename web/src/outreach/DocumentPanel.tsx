import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { callApi } from "../app/api.ts";
import type { Team } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import shared from "../course/Course.module.css";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useCan } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { DataList } from "../ui/parts/DataList.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { TextArea } from "../ui/parts/TextArea.tsx";
import { Answered } from "./Answered.tsx";
import { documentsSchema, outreachPath, type TeamDocument } from "./team-answers.ts";
import { TeamFormFrame } from "./TeamFormFrame.tsx";
import { useTeamForm } from "./use-team-form.ts";

const fields = ["what", "who", "how"] as const;

interface DocumentProps {
  readonly team: Team;
  readonly kind: "framing" | "communication";
}

/** 1A or 1C: a text of the team in dated versions; the newest counts, the others stay. */
export function DocumentPanel({ team, kind }: DocumentProps) {
  const words = useWords().outreachTeam.documents;
  const { language } = useLanguage();
  const mayWork = useCan("outreach.work");
  const [writing, setWriting] = useState(false);
  const answer = useAnswer(outreachPath(team.teamId, `documents/${kind}`), documentsSchema);
  const latest = answer.value?.[0];
  /** Asks again also when it is closed half way: it may have been saved before more was typed. */
  const close = () => {
    setWriting(false);
    answer.again();
  };
  return (
    <Panel title={words[kind]}>
      <Answered answer={answer}>
        {([newest, ...earlier]) => (
          <>
            {newest === undefined ? <p>{words.empty}</p> : <Version one={newest} kind={kind} />}
            {earlier.length === 0 ? null : (
              <details className={shared["fold"]}>
                <summary>{words.earlier(earlier.length)}</summary>
                <ul className={shared["list"]}>
                  {earlier.map((one) => (
                    <li key={one.version}>
                      <Version one={one} kind={kind} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </Answered>
      {mayWork && answer.value !== undefined ? (
        <div className={shared["buttons"]}>
          <Button aria-label={`${words.write} ${words[kind]}`} onClick={() => setWriting(true)}>
            {words.write}
          </Button>
        </div>
      ) : null}
      <Dialog open={writing} title={words[kind]} onClose={close} language={language} size="wide">
        <DocumentForm team={team} kind={kind} latest={latest} onCancel={close} onDone={close} />
      </Dialog>
    </Panel>
  );
}

function Version({ one, kind }: { readonly one: TeamDocument; readonly kind: DocumentProps["kind"] }) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const items = fields.map((field) => ({
    term: words.documents.fields[kind][field],
    value: <span className={shared["preserve"]}>{one[field] || words.none}</span>,
  }));
  return (
    <>
      <p className={shared["quiet"]}>{words.documents.version(one.version, dayText(one.on, language), one.name)}</p>
      <DataList items={items} />
    </>
  );
}

const schema = z.strictObject({
  seen: z.number(),
  on: localDateSchema.optional(),
  what: z.string(),
  who: z.string(),
  how: z.string(),
});
type Value = z.infer<typeof schema>;

const madeSchema = z.object({ version: z.number() });

interface FormProps extends DocumentProps {
  readonly latest: TeamDocument | undefined;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

function DocumentForm({ team, kind, latest, onCancel, onDone }: FormProps) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const today = useToday();
  const { version: seen, what, who, how } = latest ?? { version: 0, what: "", who: "", how: "" };
  const initial: Value = { seen, on: today, what, who, how };
  const form = useTeamForm({
    key: `document-${kind}:${team.teamId}`,
    initial,
    schema,
    missing: ({ on }): Readonly<Record<string, string>> => (on === undefined ? { on: words.needDate } : {}),
    goesOn: (typed) => ({ ...typed, seen: typed.seen + 1 }),
    anew: () => ({ seen }),
    send: async (body) => {
      await callApi(outreachPath(team.teamId, `documents/${kind}`), { method: "POST", body, schema: madeSchema });
    },
    onDone,
  });
  const { value, change, faultOf } = form;
  return (
    <TeamFormFrame form={form} submit={words.documents.save} onCancel={onCancel}>
      {fields.map((field) => (
        <TextArea
          key={field}
          label={words.documents.fields[kind][field]}
          value={value[field]}
          onChange={(text) => change({ [field]: text })}
          error={faultOf(field)}
          language={language}
        />
      ))}
      <DateField
        label={words.documents.on}
        value={value.on}
        onChange={(on) => change({ on })}
        error={faultOf("on")}
        language={language}
      />
    </TeamFormFrame>
  );
}
