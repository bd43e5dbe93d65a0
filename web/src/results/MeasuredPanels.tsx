import { label } from "@tovholder/domain/words/glossary.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
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

/** Three areas of daily function. A lower number is better, and the words say so. */
export function SdsPanel({ sds }: Pick<Figures, "sds">) {
  const words = useWords().results;
  const { language } = useLanguage();
  const measured = sds.filter(({ points }) => points.some(({ value }) => value !== "none"));
  return (
    <FigurePanel code="sds">
      <p className={styles["quiet"]}>{words.lowerIsBetter}</p>
      {measured.length === 0 ? <p className={styles["quiet"]}>{words.none}</p> : null}
      {measured.map(({ area, points }) => (
        <div key={area} className={styles["part"]}>
          <h3>{words.sdsAreas[area]}</h3>
          <MiddleTable
            caption={words.sdsAreas[area]}
            rows={points.map(({ timePoint, value }) => ({
              key: timePoint,
              name: label("timePoint", timePoint, language),
              middle: value,
            }))}
          />
        </div>
      ))}
    </FigurePanel>
  );
}
