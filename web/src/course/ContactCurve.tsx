import { contactCurve, type ContactStretch } from "@tovholder/domain/outcome/contact-curve.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { Panel } from "../ui/parts/Panel.tsx";
import { Table } from "../ui/parts/Table.tsx";
import curveStyles from "./ContactCurve.module.css";
import styles from "./Course.module.css";

const [width, height] = [560, 150];
const foot = 24;

/** How contact thins out as the course goes on: talks with the citizen for every thirty days, drawn and told. */
export function ContactCurve({ course }: { readonly course: CourseView }) {
  const words = useWords().life.curve;
  const { language } = useLanguage();
  const today = useToday();
  const stretches = contactCurve(course.state, course.contacts, today);
  if (stretches.length < 2) return null;
  const spoken = stretches.map(({ talks }, index) => words.spoken(index + 1, talks)).join(" ");
  return (
    <Panel title={words.title}>
      <Bars stretches={stretches} text={spoken} phaseName={words.phase} />
      <details className={styles["fold"]}>
        <summary>{words.asTable}</summary>
        <Table
          caption={words.title}
          rows={stretches}
          rowKey={({ from }) => from}
          columns={[
            {
              key: "from",
              header: words.days,
              rowHeader: true,
              cell: ({ from, to }) => `${dayText(from, language)} - ${dayText(to, language)}`,
            },
            { key: "phase", header: words.inPhase, cell: ({ phase }) => words.phase(Number(phase.at(-1))) },
            { key: "talks", header: words.talks, align: "end", cell: ({ talks }) => talks },
          ]}
        />
      </details>
      <p className={styles["quiet"]}>{words.how}</p>
    </Panel>
  );
}

interface BarsProps {
  readonly stretches: readonly ContactStretch[];
  readonly text: string;
  readonly phaseName: (number: number) => string;
}

function Bars({ stretches, text, phaseName }: BarsProps) {
  const highest = Math.max(1, ...stretches.map(({ talks }) => talks));
  const room = width / stretches.length;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text} className={curveStyles["curve"]}>
      {stretches.map(({ from, phase, talks }, index) => {
        const tall = (talks / highest) * (height - foot - 20);
        const begins = stretches[index - 1]?.phase !== phase;
        return (
          <g key={from} data-phase={phase}>
            <rect x={index * room + 3} y={height - foot - tall} width={room - 6} height={tall} rx={2} />
            <text x={index * room + room / 2} y={height - foot - tall - 5} textAnchor="middle">
              {talks}
            </text>
            {begins ? (
              <text x={index * room + 3} y={height - 6} className={curveStyles["phase"]}>
                {phaseName(Number(phase.at(-1)))}
              </text>
            ) : null}
          </g>
        );
      })}
      <line x1={0} x2={width} y1={height - foot} y2={height - foot} />
    </svg>
  );
}
