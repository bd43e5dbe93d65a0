import { scenarioCodes, type ScenarioCode } from "@tovholder/domain/forecast/team-now.ts";
import { useState } from "react";
import { useAnswer } from "../app/use-answer.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { writeNumber } from "../ui/parts/number-text.ts";
import { Panel } from "../ui/parts/Panel.tsx";
import { Progress } from "../ui/parts/Progress.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { Table, type Column } from "../ui/parts/Table.tsx";
import { scenarioSchema, type Band, type Scenario } from "./answers.ts";
import { ScenarioCharts } from "./ScenarioCharts.tsx";
import styles from "./Forecast.module.css";

const monthlyChoices = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20] as const;
const usualMonthly = 4;

interface Told {
  readonly code: ScenarioCode;
  readonly scenario: Scenario;
}

/** Four possible futures beside each other, and the bands of the one that is looked at. */
export function ScenariosPart({ teamId }: { readonly teamId: string }) {
  const words = useWords().forecast;
  const { language } = useLanguage();
  const [monthly, setMonthly] = useState(usualMonthly);
  const [shown, setShown] = useState<ScenarioCode>("as-now");
  const { told, error, again } = useScenarios(teamId, monthly);
  const looked = told.find(({ code }) => code === shown);
  const name = (code: ScenarioCode) => words.scenarios[code](monthly);
  return (
    <Panel title={words.scenariosTitle} aside={words.scenariosAside}>
      <p className={styles["quiet"]}>{words.scenariosText}</p>
      <div className={styles["choices"]} data-print="no">
        <Select
          label={words.monthly}
          value={String(monthly)}
          onChange={(value) => setMonthly(Number(value))}
          options={monthlyChoices.map((count) => ({ value: String(count), label: words.perMonth(count) }))}
          language={language}
        />
      </div>
      {told.length < scenarioCodes.length && error === undefined ? (
        <Progress label={words.reckoning} done={told.length} total={scenarioCodes.length} language={language} />
      ) : null}
      {error === undefined ? null : (
        <Notice tone="warn" title={words.failed} action={<Button onClick={again}>{words.again}</Button>}>
          {error.detail}
        </Notice>
      )}
      {told.length === 0 && error === undefined ? <Skeleton count={4} language={language} /> : null}
      <FiguresTable told={told} name={name} />
      {told.length === 0 ? null : (
        <>
          <div data-print="no">
            <RadioGroup
              label={words.show}
              value={shown}
              onChange={setShown}
              choices={told.map(({ code }) => ({ value: code, label: name(code) }))}
              language={language}
            />
          </div>
          {looked === undefined ? null : <ScenarioCharts scenario={looked.scenario} name={name(looked.code)} />}
        </>
      )}
      <details className={styles["how"]}>
        <summary>{words.how}</summary>
        <ul>
          {words.howLines(told[0]?.scenario.runs ?? 0, told[0]?.scenario.seed ?? 0).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}

/** One after the other, so that each is shown when it is there; only the one with other referrals is asked again. */
function useScenarios(teamId: string, monthly: number) {
  const path = (code: ScenarioCode, isNext: boolean) =>
    isNext ? `/api/teams/${teamId}/forecast/${code}${code === "referrals" ? `?monthly=${monthly}` : ""}` : undefined;
  const usual = useAnswer(path("as-now", true), scenarioSchema);
  const more = useAnswer(path("one-more", usual.value !== undefined), scenarioSchema);
  const less = useAnswer(path("one-leaves", more.value !== undefined), scenarioSchema);
  const other = useAnswer(path("referrals", less.value !== undefined), scenarioSchema);
  const answers = [usual, more, less, other];
  const failed = answers.find(({ error }) => error !== undefined);
  const told = scenarioCodes.flatMap((code, index): Told | readonly [] => {
    const scenario = answers[index]?.value;
    return scenario === undefined ? [] : { code, scenario };
  });
  return { told, error: failed?.error, again: () => failed?.again() };
}

/** Weeks that the table looks at: half a year and a year. */
const [half, year] = [25, 51] as const;

interface FiguresProps {
  readonly told: readonly Told[];
  readonly name: (code: ScenarioCode) => string;
}

function FiguresTable({ told, name }: FiguresProps) {
  const words = useWords().forecast;
  const { language } = useLanguage();
  const band = (one: Band | undefined, digits = 0) =>
    one === undefined
      ? ""
      : words.band(...([one.mid, one.low, one.high].map((value) => writeNumber(value, language, digits)) as Three));
  const columns: readonly Column<Told>[] = [
    { key: "name", header: words.scenario, rowHeader: true, cell: ({ code }) => name(code) },
    {
      key: "wait",
      header: words.wait,
      cell: ({ scenario: { wait } }) => {
        if (wait === null) return words.noWait;
        const late = Math.round(wait.stillWaiting * 100);
        return `${band(wait.band)}${late === 0 ? "" : `. ${words.stillWaiting(late)}`}`;
      },
    },
    { key: "queue", header: words.queueIn, cell: ({ scenario }) => band(scenario.queue[year]) },
    {
      key: "sce",
      header: words.sceIn,
      cell: ({ scenario }) =>
        `${band(scenario.sce[half], 1)}, ${words.of(writeNumber(scenario.limit[half] ?? 0, language, 1))}`,
    },
    { key: "finished", header: words.finished, cell: ({ scenario }) => band(scenario.finished) },
  ];
  if (told.length === 0) return null;
  return <Table caption={words.scenariosTitle} columns={columns} rows={told} rowKey={({ code }) => code} />;
}

/** Three texts from three figures: `map` forgets how many there were. */
type Three = [string, string, string];
