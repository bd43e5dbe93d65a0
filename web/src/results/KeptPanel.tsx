import { label } from "@tovholder/domain/words/glossary.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Table } from "../ui/parts/Table.tsx";
import type { CurvePoint, Kept } from "./answers.ts";
import { FigurePanel } from "./FigurePanel.tsx";
import { KeptCurve } from "./KeptCurve.tsx";
import styles from "./Results.module.css";
import { SplitTable, useOfHowMany } from "./ToldTables.tsx";

/** Months that the curve is read at, beside the end of the course. */
const landmarks = [6, 12, 18];

/** Whether home or job was kept: at the end of the course, and over the months since it was first there. */
export function KeptPanel({ kept }: { readonly kept: Kept }) {
  const words = useWords().results;
  const { language } = useLanguage();
  const ofHowMany = useOfHowMany();
  const { area, followed, atEnd, curve } = kept;
  const caption = label("lifeArea", area, language);
  const parts: Readonly<Record<string, string>> = words.keptParts;
  return (
    <FigurePanel code={area === "home" ? "kept-home" : "kept-job"} aside={ofHowMany(followed.n)}>
      {followed.n === 0 ? (
        <p className={styles["quiet"]}>{words.keptNone}</p>
      ) : (
        <>
          <h3>{words.atEnd}</h3>
          <SplitTable caption={`${caption}, ${words.atEnd}`} split={atEnd} nameOf={(code) => parts[code] ?? code} />
          <h3>{words.overTime}</h3>
          {curve.length < 2 ? (
            <p className={styles["quiet"]}>{words.curveHidden}</p>
          ) : (
            <CurvePart curve={curve} caption={caption} />
          )}
        </>
      )}
    </FigurePanel>
  );
}

function CurvePart({ curve, caption }: { readonly curve: readonly CurvePoint[]; readonly caption: string }) {
  const words = useWords().results;
  const read = landmarks.flatMap((month) => curve.find((point) => point.month === month) ?? []);
  const shareText = ({ percent, low, high }: CurvePoint) =>
    low === undefined || high === undefined ? words.percent(percent) : words.withBand(percent, low, high);
  const spoken = read.map((point) => words.landmark(point.month, shareText(point), point.atRisk)).join(" ");
  const last = curve.at(-1);
  return (
    <>
      <KeptCurve
        curve={curve}
        text={`${caption}. ${spoken || words.curveShort}`}
        months={words.months}
        followed={words.atRisk}
      />
      {last !== undefined && last.month < 18 ? <p className={styles["quiet"]}>{words.curveEnds(last.month)}</p> : null}
      <details className={styles["how"]}>
        <summary aria-label={`${words.asTable}: ${caption}`}>{words.asTable}</summary>
        <Table
          caption={words.overTime}
          rows={curve}
          rowKey={({ month }) => String(month)}
          columns={[
            { key: "month", header: words.months, rowHeader: true, cell: ({ month }) => month },
            { key: "share", header: words.stillHas, cell: shareText },
            { key: "risk", header: words.atRisk, align: "end", cell: ({ atRisk }) => atRisk },
          ]}
        />
      </details>
    </>
  );
}
