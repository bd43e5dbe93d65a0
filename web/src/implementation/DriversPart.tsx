import {
  driverLists,
  driverNames,
  drivers,
  scaleNames,
  type Driver,
} from "@tovholder/domain/implementation/drivers.ts";
import { withHistory } from "@tovholder/domain/implementation/records.ts";
import { driverStanding, driverTrend, type StatementAnswer } from "@tovholder/domain/implementation/standing.ts";
import { newestAnswers, newestVersion } from "@tovholder/domain/team-list/answered-list.ts";
import course from "../course/Course.module.css";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { dayText } from "../ui/day-text.ts";
import { Mark } from "../ui/parts/Mark.tsx";
import { writeNumber } from "../ui/parts/number-text.ts";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import styles from "./Implementation.module.css";
import { ofKind, type PartProps, type WrittenAs } from "./part.ts";
import { EarlierVersions, OpensForm, WrittenBy } from "./RecordFrame.tsx";
import { StepForm } from "./StepForm.tsx";
import { TrendPicture } from "./TrendPicture.tsx";

const list = newestVersion(driverLists, "drivers");

/** How far the team is with each of the five drivers, over time, and what is done next. */
export function DriversPart(props: PartProps) {
  const words = useWords().implementation.drivers;
  const { language } = useLanguage();
  const given = ofKind(props.records, "answer");
  const answers = given.flatMap(({ on, at, values }) => values.map(({ item, value }) => ({ item, value, on, at })));
  return (
    <>
      <p>{words.intro}</p>
      <SourceNote source={list.source} language={language}>
        <p>{words.formula}</p>
      </SourceNote>
      {drivers.map((driver) => (
        <DriverPanel
          key={driver}
          {...props}
          driver={driver}
          answers={answers}
          given={given.filter((one) => one.driver === driver)}
        />
      ))}
    </>
  );
}

interface DriverPanelProps extends PartProps {
  readonly driver: Driver;
  readonly answers: readonly StatementAnswer[];
  readonly given: readonly WrittenAs<"answer">[];
}

function DriverPanel({ driver, answers, given, ...part }: DriverPanelProps) {
  const words = useWords().implementation.drivers;
  const { language } = useLanguage();
  const say = useSay();
  const name = say(driverNames[driver]);
  const { mean, judged, of } = driverStanding(list, answers, { driver });
  const newest = newestAnswers(answers);
  const notes = given.filter(({ note }) => note !== "").toSorted((left, right) => (left.on < right.on ? 1 : -1));
  return (
    <Panel title={name}>
      <p className={styles["sum"]}>
        {mean === undefined ? words.none(of) : words.standing(writeNumber(mean, language, 1), judged, of)}
      </p>
      <TrendPicture name={name} points={driverTrend(list, answers, driver)} />
      <ul className={styles["statements"]}>
        {list.items
          .filter((item) => item.driver === driver)
          .map((item) => {
            const value = newest.get(item.code)?.value ?? null;
            return (
              <li key={item.code}>
                <span>{say(item.name)}</span>
                <Mark tone={value === null ? "muted" : "plain"}>
                  {value === null ? words.unanswered : `${value}: ${say(scaleNames[value])}`}
                </Mark>
              </li>
            );
          })}
      </ul>
      {notes.slice(0, 2).map((one) => (
        <div key={one.recordId}>
          <p className={styles["written"]}>
            {dayText(one.on, language)}: {one.note}
          </p>
          <WrittenBy {...one} />
        </div>
      ))}
      <div data-print="no">
        <OpensForm label={words.answer} about={name}>
          {(close) => (
            <AnswerForm list={list} driver={driver} path={part.path} onClose={close} onWritten={part.onWritten} />
          )}
        </OpensForm>
      </div>
      <Steps {...part} driver={driver} />
    </Panel>
  );
}

function Steps({ records, driver, ...part }: PartProps & { readonly driver: Driver }) {
  const { steps: words, edit } = useWords().implementation;
  const say = useSay();
  const steps = withHistory(ofKind(records, "step")).filter(({ now }) => now.driver === driver);
  return (
    <>
      <h3>{words.title}</h3>
      {steps.length === 0 ? <p className={course["quiet"]}>{words.none}</p> : null}
      <ul className={course["list"]}>
        {steps.map(({ now, before }) => (
          <li key={now.recordId}>
            <Step one={now} />
            <div data-print="no">
              <OpensForm label={now.settledOn === null ? words.settle : edit} about={now.what} kind="link">
                {(close) => <StepForm {...part} driver={driver} from={now} onClose={close} />}
              </OpensForm>
            </div>
            <EarlierVersions before={before} about={now.what} renderOne={(one) => <Step one={one} />} />
          </li>
        ))}
      </ul>
      <div data-print="no">
        <OpensForm label={words.add} about={say(driverNames[driver])}>
          {(close) => <StepForm {...part} driver={driver} onClose={close} />}
        </OpensForm>
      </div>
    </>
  );
}

function Step({ one }: { readonly one: WrittenAs<"step"> }) {
  const words = useWords().implementation.steps;
  const { language } = useLanguage();
  const today = useToday();
  const late = one.settledOn === null && one.due < today;
  return (
    <>
      <p>
        <b>{one.what}</b>
      </p>
      <p>{words.line(one.subjectName ?? "", dayText(one.due, language))}</p>
      {late ? (
        <p>
          <Mark tone="warn">{words.late}</Mark>
        </p>
      ) : null}
      {one.settledOn === null ? null : (
        <p>
          <Mark tone="ok">{words.done(dayText(one.settledOn, language))}</Mark> {one.outcome}
        </p>
      )}
    </>
  );
}
