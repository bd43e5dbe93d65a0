import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import styles from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { label } from "@tovholder/domain/words/glossary.ts";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { FocusForm } from "../plan/FocusForm.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Quote } from "../ui/parts/Quote.tsx";
import { DisagreementForm } from "./DisagreementForm.tsx";
import { DisagreementsPanel } from "./DisagreementsPanel.tsx";
import { LossPanel } from "./LossPanel.tsx";
import { needsNow, type AreaNow } from "./needs-now.ts";
import { NeedForm } from "./NeedForm.tsx";

type Asked = { readonly what: "need" | "goal" | "disagreement"; readonly area: AreaNow };

/** *Behov*: each area as the citizen sees it, in own words; what is seen differently; and when heart was lost. */
export function NeedsTab({ course }: { readonly course: CourseView }) {
  const words = useWords().support.needs;
  const mayRecord = useCanCourse(course, "course.record") && course.state.stage !== "closed";
  const [asked, setAsked] = useState<Asked>();
  const areas = needsNow(course.state, course.method);
  const heard = areas.filter((area) => area.need !== undefined).length;
  return (
    <div className={styles["columns"]}>
      <div className={styles["column"]}>
        <Panel title={words.title} aside={words.count(heard, areas.length)}>
          <p className={styles["quiet"]}>{words.text}</p>
          <ul className={styles["list"]}>
            {areas.map((area) => (
              <li key={area.dimension.code}>
                <Area course={course} area={area} mayRecord={mayRecord} onAsk={(what) => setAsked({ what, area })} />
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <div className={styles["column"]}>
        <DisagreementsPanel course={course} mayRecord={mayRecord} />
        <LossPanel course={course} mayRecord={mayRecord} />
      </div>
      <AskDialog course={course} asked={asked} onClose={() => setAsked(undefined)} />
    </div>
  );
}

interface AskDialogProps {
  readonly course: CourseView;
  readonly asked: Asked | undefined;
  readonly onClose: () => void;
}

function AskDialog({ course, asked, onClose }: AskDialogProps) {
  const { needs, disagreement } = useWords().support;
  const { plan } = useWords();
  const { language } = useLanguage();
  const name = asked?.area.dimension.name[language] ?? "";
  const titles = { need: needs.form.title(name), goal: `${plan.goal}: ${name}`, disagreement: disagreement.open(name) };
  return (
    <Dialog
      open={asked !== undefined}
      title={asked === undefined ? "" : titles[asked.what]}
      onClose={onClose}
      language={language}
    >
      {asked?.what === "need" ? <NeedForm course={course} dimension={asked.area.dimension} onDone={onClose} /> : null}
      {asked?.what === "goal" ? <FocusForm course={course} from={fromNeed(asked.area)} onDone={onClose} /> : null}
      {asked?.what === "disagreement" ? <DisagreementForm course={course} area={asked.area} onDone={onClose} /> : null}
    </Dialog>
  );
}

/** A goal grows from what the citizen has said of the area. */
function fromNeed({ dimension, need }: AreaNow) {
  return { dimension: dimension.code, words: need?.words ?? "" };
}

interface AreaProps {
  readonly course: CourseView;
  readonly area: AreaNow;
  readonly mayRecord: boolean;
  readonly onAsk: (what: Asked["what"]) => void;
}

function Area({ course, area, mayRecord, onAsk }: AreaProps) {
  const words = useWords().support.needs;
  const { language } = useLanguage();
  const { dimension, need, goal, owned } = area;
  const name = dimension.name[language];
  return (
    <article className={styles["stack"]} aria-label={name}>
      <div className={`${styles["line"]} ${styles["spread"]}`}>
        <h3>{name}</h3>
        {need === undefined ? (
          <Mark tone="muted">{words.notAsked}</Mark>
        ) : (
          <Mark>{label("perceivedNeed", need.need, language)}</Mark>
        )}
      </div>
      {need === undefined ? null : <Heard course={course} area={area} />}
      {goal === undefined ? null : (
        <p>
          <span className={styles["quiet"]}>{words.goal}: </span>
          {goal.goal}
        </p>
      )}
      {mayRecord ? (
        <div className={styles["buttons"]}>
          <Button
            kind={need === undefined ? "plain" : "link"}
            onClick={() => onAsk("need")}
            aria-label={need === undefined ? words.askOf(name) : words.askAgainOf(name)}
          >
            {need === undefined ? words.ask : words.askAgain}
          </Button>
          {owned && goal === undefined ? (
            <Button onClick={() => onAsk("goal")} aria-label={`${words.toPlan}: ${name}`}>
              {words.toPlan}
            </Button>
          ) : null}
          {need !== undefined && !owned ? (
            <Button kind="link" onClick={() => onAsk("disagreement")} aria-label={words.disagreeOf(name)}>
              {words.disagree}
            </Button>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}

/** The newest words with their day, and what was said before. */
function Heard({ course, area: { need, earlier } }: Pick<AreaProps, "course" | "area">) {
  const words = useWords().support.needs;
  const { language } = useLanguage();
  const today = useToday();
  if (need === undefined) return null;
  return (
    <>
      {need.words === "" ? <p className={styles["quiet"]}>{words.noWords}</p> : <Quote>{need.words}</Quote>}
      <p className={styles["line"]}>
        <span className={styles["quiet"]}>{words.asked(nearDay(need.on, today, language))}</span>
        <PendingMark course={course} of={{ said: { kind: "need-heard", ...need } }} />
      </p>
      {earlier.length === 0 ? null : (
        <details className={styles["fold"]}>
          <summary>{words.earlier}</summary>
          <ul className={styles["list"]}>
            {earlier.map((one, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- what was heard has no id of its own and is only added to
              <li key={index}>
                <p className={styles["line"]}>
                  <span>{label("perceivedNeed", one.need, language)}</span>
                  <span className={styles["quiet"]}>{words.asked(nearDay(one.on, today, language))}</span>
                </p>
                {one.words === "" ? null : <Quote>{one.words}</Quote>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
