import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { Link } from "wouter";
import type { Team } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import shared from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useCan } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Answered } from "./Answered.tsx";
import { EraseForm, ExtendForm } from "./DeletionForms.tsx";
import styles from "./Outreach.module.css";
import { PossibleForm } from "./PossibleForm.tsx";
import { PossibleEditForm } from "./PossibleEditForm.tsx";
import { outreachPath, possibleCitizensSchema, type PossibleCitizen } from "./team-answers.ts";

type Doing = { readonly what: "add" } | { readonly what: "edit" | "erase" | "extend"; readonly one: PossibleCitizen };

/** Those without a name: what the team calls them, where, since when, and until when they are kept. */
export function PossiblePart({ team }: { readonly team: Team }) {
  const words = useWords().outreachTeam.possible;
  const mayWork = useCan("outreach.work");
  const answer = useAnswer(outreachPath(team.teamId, "possible-citizens"), possibleCitizensSchema);
  const [doing, setDoing] = useState<Doing>();
  const done = () => {
    setDoing(undefined);
    answer.again();
  };
  const add = mayWork ? (
    <Button kind="primary" onClick={() => setDoing({ what: "add" })}>
      {words.add}
    </Button>
  ) : null;
  return (
    <>
      <Answered answer={answer}>
        {(all) => {
          const due = all.filter((one) => one.due);
          const others = all.filter((one) => !one.due);
          if (all.length === 0)
            return (
              <EmptyState title={words.empty} action={add}>
                {words.emptyText}
              </EmptyState>
            );
          return (
            <>
              <div className={shared["buttons"]}>{add}</div>
              {due.length === 0 ? null : (
                <Panel title={words.dueTitle} aside={String(due.length)}>
                  <Notice quiet tone="warn">
                    {words.dueText}
                  </Notice>
                  <List rows={due} onDo={setDoing} />
                </Panel>
              )}
              {others.length === 0 ? null : (
                <Panel title={words.listTitle} aside={String(others.length)}>
                  <List rows={others} onDo={setDoing} />
                </Panel>
              )}
            </>
          );
        }}
      </Answered>
      <Doings team={team} doing={doing} onDone={done} />
    </>
  );
}

interface DoingsProps {
  readonly team: Team;
  readonly doing: Doing | undefined;
  /** The form is closed: finished, or half way, when it may have been saved before more was typed. */
  readonly onDone: () => void;
}

function Doings({ team, doing, onDone }: DoingsProps) {
  const words = useWords().outreachTeam.possible;
  const { language } = useLanguage();
  if (doing === undefined) return null;
  const acts = { team, onCancel: onDone, onDone };
  const title =
    doing.what === "add"
      ? words.title
      : { edit: words.editTitle, erase: words.eraseTitle, extend: words.extendTitle }[doing.what](doing.one.alias);
  return (
    <Dialog open title={title} onClose={onDone} language={language}>
      {doing.what === "add" ? <PossibleForm {...acts} /> : null}
      {doing.what === "edit" ? <PossibleEditForm {...acts} one={doing.one} /> : null}
      {doing.what === "erase" ? <EraseForm {...acts} one={doing.one} /> : null}
      {doing.what === "extend" ? <ExtendForm {...acts} one={doing.one} /> : null}
    </Dialog>
  );
}

interface ListProps {
  readonly rows: readonly PossibleCitizen[];
  readonly onDo: (doing: Doing) => void;
}

function List({ rows, onDo }: ListProps) {
  return (
    <ul className={shared["list"]}>
      {rows.map((one) => (
        <li key={one.citizenId}>
          <One one={one} onDo={onDo} />
        </li>
      ))}
    </ul>
  );
}

function One({ one, onDo }: { readonly one: PossibleCitizen; readonly onDo: ListProps["onDo"] }) {
  const words = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const { possible } = words.outreachTeam;
  const facts = [
    possible.since(nearDay(one.addedOn, today, language)),
    possible.deletion(dayText(one.deleteOn, language)),
    one.workerName ?? words.outreachTeam.today.unassigned,
    label("stage", one.stage, language).toLowerCase(),
  ];
  return (
    <article className={shared["stack"]}>
      <div className={shared["line"]}>
        <h3 className={styles["name"]}>
          <Link href={`/forloeb/${one.courseId}`}>{one.alias}</Link>
        </h3>
        <Standing one={one} />
        <span>{one.place === "" ? words.outreachTeam.noPlace : one.place}</span>
      </div>
      {one.description === "" ? null : <p className={shared["preserve"]}>{one.description}</p>}
      <p className={shared["quiet"]}>{facts.join(" · ")}</p>
      {one.extensions.map(({ until, name, reason, at }) => (
        <p key={at} className={shared["quiet"]}>
          {possible.extended(dayText(until, language), name, reason)}
        </p>
      ))}
      {one.due && one.keptBecause !== null ? <p>{possible.kept[one.keptBecause]}</p> : null}
      <Acts one={one} onDo={onDo} />
    </article>
  );
}

function Standing({ one: { joined, due } }: { readonly one: PossibleCitizen }) {
  const words = useWords();
  const { possible } = words.outreachTeam;
  if (joined !== null)
    return <Mark tone="ok">{joined.name === null ? possible.joinedSomebody : possible.joined(joined.name)}</Mark>;
  return (
    <>
      <Mark tone="muted">{words.outreach.possible}</Mark>
      {due ? <Mark tone="warn">{possible.due}</Mark> : null}
    </>
  );
}

function Acts({ one, onDo }: { readonly one: PossibleCitizen; readonly onDo: ListProps["onDo"] }) {
  const words = useWords().outreachTeam.possible;
  const mayWork = useCan("outreach.work");
  const manages = useCan("outreach.manage");
  const act = (what: "edit" | "erase" | "extend", text: string) => (
    <Button aria-label={`${text} ${one.alias}`} onClick={() => onDo({ what, one })}>
      {text}
    </Button>
  );
  if (!mayWork) return null;
  return (
    <div className={shared["buttons"]}>
      {act("edit", words.edit)}
      {manages && one.due ? act("extend", words.extend) : null}
      {manages && one.erasable ? act("erase", words.erase) : null}
    </div>
  );
}
