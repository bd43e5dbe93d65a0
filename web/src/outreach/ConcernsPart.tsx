import { useState } from "react";
import { Link, useLocation } from "wouter";
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
import { Panel } from "../ui/parts/Panel.tsx";
import { Answered } from "./Answered.tsx";
import { ConcernEraseForm, OutcomeForm } from "./ConcernOutcome.tsx";
import { ConcernForm } from "./ConcernForm.tsx";
import styles from "./Outreach.module.css";
import { PossibleForm } from "./PossibleForm.tsx";
import { concernsSchema, outreachPath, type Concern } from "./team-answers.ts";

type Act = "make" | "led-to-visit" | "closed" | "open" | "edit" | "erase";
type Doing = { readonly what: "add" } | { readonly what: Act; readonly one: Concern };

/** What worried people have told, and what became of it. */
export function ConcernsPart({ team }: { readonly team: Team }) {
  const words = useWords().outreachTeam.concerns;
  const mayWork = useCan("outreach.work");
  const answer = useAnswer(outreachPath(team.teamId, "concerns"), concernsSchema);
  const [doing, setDoing] = useState<Doing>();
  const add = mayWork ? (
    <Button kind="primary" onClick={() => setDoing({ what: "add" })}>
      {words.add}
    </Button>
  ) : null;
  return (
    <>
      <Answered answer={answer}>
        {(all) => {
          const open = all.filter(({ status }) => status === "open");
          const settled = all.filter(({ status }) => status !== "open");
          return (
            <>
              {open.length === 0 ? (
                <EmptyState title={words.empty} action={add}>
                  {words.emptyText}
                </EmptyState>
              ) : (
                <>
                  <div className={shared["buttons"]}>{add}</div>
                  <Panel title={words.open} aside={String(open.length)}>
                    <List rows={open} onDo={setDoing} />
                  </Panel>
                </>
              )}
              {settled.length === 0 ? null : (
                <Panel title={words.settled} aside={String(settled.length)}>
                  <List rows={settled} onDo={setDoing} />
                </Panel>
              )}
            </>
          );
        }}
      </Answered>
      <Doings
        team={team}
        doing={doing}
        onClose={() => setDoing(undefined)}
        onDone={() => {
          setDoing(undefined);
          answer.again();
        }}
      />
    </>
  );
}

interface DoingsProps {
  readonly team: Team;
  readonly doing: Doing | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Doings({ team, doing, onClose, onDone }: DoingsProps) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  if (doing === undefined) return null;
  const acts = { team, onCancel: onClose, onDone };
  const titles = {
    add: words.concerns.title,
    make: words.possible.title,
    edit: words.concerns.editTitle,
    erase: words.concerns.eraseTitle,
    ...words.concerns.outcomeTitle,
  };
  return (
    <Dialog open title={titles[doing.what]} onClose={onClose} language={language}>
      {doing.what === "add" ? <ConcernForm {...acts} /> : null}
      {doing.what === "edit" ? <ConcernForm {...acts} one={doing.one} /> : null}
      {doing.what === "erase" ? <ConcernEraseForm {...acts} one={doing.one} /> : null}
      {doing.what === "make" ? (
        <PossibleForm {...acts} concern={doing.one} onDone={(courseId) => navigate(`/forloeb/${courseId}`)} />
      ) : null}
      {doing.what === "led-to-visit" || doing.what === "closed" || doing.what === "open" ? (
        <OutcomeForm {...acts} one={doing.one} status={doing.what} />
      ) : null}
    </Dialog>
  );
}

interface ListProps {
  readonly rows: readonly Concern[];
  readonly onDo: (doing: Doing) => void;
}

function List({ rows, onDo }: ListProps) {
  return (
    <ul className={shared["list"]}>
      {rows.map((one) => (
        <li key={one.concernId}>
          <One one={one} onDo={onDo} />
        </li>
      ))}
    </ul>
  );
}

const tones = { open: "warn", "led-to-visit": "plain", "possible-citizen": "ok", closed: "muted" } as const;

function One({ one, onDo }: { readonly one: Concern; readonly onDo: ListProps["onDo"] }) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const today = useToday();
  const { concerns } = words;
  const who = one.anonymous ? concerns.anonymous.toLowerCase() : [one.informerName, one.informerPhone].join(" ").trim();
  const facts = [
    nearDay(one.receivedOn, today, language),
    who,
    concerns.by(one.name),
    one.settledOn === null ? "" : concerns.settledOn(dayText(one.settledOn, language)),
  ].filter((fact) => fact !== "");
  return (
    <article className={shared["stack"]}>
      <div className={shared["line"]}>
        <h3 className={styles["name"]}>
          {concerns.froms[one.from]}
          {one.place === "" ? "" : `: ${one.place}`}
        </h3>
        <Mark tone={tones[one.status]}>{concerns.statuses[one.status]}</Mark>
      </div>
      <p className={shared["preserve"]}>{one.concern}</p>
      {one.reason === "" ? null : <p className={shared["preserve"]}>{one.reason}</p>}
      <p className={shared["quiet"]}>{facts.join(" · ")}</p>
      <div className={shared["buttons"]}>
        {one.courseId === null ? null : <Link href={`/forloeb/${one.courseId}`}>{concerns.toCourse}</Link>}
        <Acts one={one} onDo={onDo} />
      </div>
    </article>
  );
}

function Acts({ one, onDo }: { readonly one: Concern; readonly onDo: ListProps["onDo"] }) {
  const words = useWords().outreachTeam.concerns;
  const mayWork = useCan("outreach.work");
  const manages = useCan("outreach.manage");
  const act = (what: Act, text: string, kind: "plain" | "primary" = "plain") => (
    <Button kind={kind} onClick={() => onDo({ what, one })}>
      {text}
    </Button>
  );
  if (!mayWork) return null;
  const open = one.status === "open";
  const unmade = one.status !== "possible-citizen";
  return (
    <>
      {unmade && one.status !== "closed" ? act("make", words.make, "primary") : null}
      {open ? act("led-to-visit", words.visit) : null}
      {unmade && one.status !== "closed" ? act("closed", words.close) : null}
      {open ? act("edit", words.edit) : null}
      {one.status === "closed" ? act("open", words.reopen) : null}
      {manages && unmade ? act("erase", words.erase) : null}
    </>
  );
}
