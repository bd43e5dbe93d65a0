import { timedPoints } from "@tovholder/domain/measure/measurement.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Table } from "../ui/parts/Table.tsx";
import type { Figures } from "./answers.ts";
import { FigurePanel } from "./FigurePanel.tsx";
import { PathChart } from "./PathChart.tsx";
import styles from "./Results.module.css";
import { MiddleTable, SplitTable, useMiddleText, useOfHowMany } from "./ToldTables.tsx";

/** Well-being over the time points, and how many changed by what matters. */
export function Who5Panels({ figures }: { readonly figures: Figures }) {
  const words = useWords().results;
  const { language } = useLanguage();
  const middleText = useMiddleText();
  const ofHowMany = useOfHowMany();
  const { who5, who5Change } = figures;
  const parts: Readonly<Record<string, string>> = words.changeParts;
  const points = who5.map(({ timePoint, score }) => ({
    name: words.shortPoints[timePoint],
    ...(typeof score === "string" ? {} : { middle: score }),
  }));
  const spoken = who5.map(({ timePoint, score }) => `${label("timePoint", timePoint, language)}: ${middleText(score)}`);
  const known = who5.some(({ score }) => typeof score !== "string");
  return (
    <>
      <FigurePanel code="who-5">
        {known ? <PathChart points={points} max={100} text={spoken.join(". ")} /> : null}
        <MiddleTable
          caption={words.who5Table}
          rows={who5.map(({ timePoint, score }) => ({
            key: timePoint,
            name: label("timePoint", timePoint, language),
            middle: score,
          }))}
        />
      </FigurePanel>
      <FigurePanel code="who-5-change" aside={ofHowMany(who5Change.n)}>
        <SplitTable caption={words.changeTable} split={who5Change} nameOf={(code) => parts[code] ?? code} />
        <p>
          <Mark tone="muted">{words.relevant}</Mark>
        </p>
      </FigurePanel>
    </>
  );
}

/** Three areas of daily function beside each other. A lower number is better, and the words say so. */
export function SdsPanel({ sds }: Pick<Figures, "sds">) {
  const words = useWords().results;
  const { language } = useLanguage();
  const middleText = useMiddleText();
  const rows = timedPoints.map((timePoint) => ({
    timePoint,
    values: sds.map(({ area, points }) => ({
      area,
      value: points.find((one) => one.timePoint === timePoint)?.value ?? "none",
    })),
  }));
  const measured = rows.filter(({ values }) => values.some(({ value }) => value !== "none"));
  return (
    <FigurePanel code="sds">
      <p className={styles["quiet"]}>{words.lowerIsBetter}</p>
      <Table
        caption={words.sdsTable}
        rows={measured}
        rowKey={({ timePoint }) => timePoint}
        empty={<p className={styles["quiet"]}>{words.none}</p>}
        columns={[
          {
            key: "point",
            header: words.part,
            rowHeader: true,
            cell: ({ timePoint }) => label("timePoint", timePoint, language),
          },
          ...sds.map(({ area }) => ({
            key: area,
            header: words.sdsAreas[area],
            cell: ({ values }: (typeof measured)[number]) =>
              middleText(values.find((one) => one.area === area)?.value ?? "none"),
          })),
        ]}
      />
    </FigurePanel>
  );
}
