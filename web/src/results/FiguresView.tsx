import { methods } from "@tovholder/domain/methods/registry.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { numberText } from "../fidelity/figure-text.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Table } from "../ui/parts/Table.tsx";
import type { Language } from "../ui/language.ts";
import { percentOf, type Figures, type Split } from "./answers.ts";
import { FigurePanel } from "./FigurePanel.tsx";
import { KeptPanel } from "./KeptPanel.tsx";
import { SdsPanel, Who5Panels } from "./MeasuredPanels.tsx";
import { PathChart } from "./PathChart.tsx";
import styles from "./Results.module.css";
import { MiddleTable, SplitTable, useMiddleText, useOfHowMany } from "./ToldTables.tsx";

/** All figures of the page, what the citizen kept first. */
export function FiguresView({ figures }: { readonly figures: Figures }) {
  const words = useWords().results;
  const { language } = useLanguage();
  const ofHowMany = useOfHowMany();
  const { kept, reasons, lengths, contacts, falling, sds, ties, handovers } = figures;
  const fallingParts: Readonly<Record<string, string>> = words.fallingParts;
  return (
    <div className={styles["figures"]}>
      <div className={styles["column"]}>
        {kept.map((one) => (
          <KeptPanel key={one.area} kept={one} />
        ))}
        <FigurePanel code="reasons" aside={ofHowMany(reasons.n)}>
          <SplitTable
            caption={words.reasonsTable}
            split={reasons}
            short
            nameOf={(code) => label("closureReason", code, language)}
          />
        </FigurePanel>
        <FigurePanel code="lengths">
          <MiddleTable
            caption={words.lengthsTable}
            rows={lengths.map(({ code, days }) => ({
              key: code,
              name: words.lengths[code],
              middle: days,
              unit: words.days,
            }))}
          />
        </FigurePanel>
      </div>
      <div className={styles["column"]}>
        <Who5Panels figures={figures} />
        <ContactsPanel contacts={contacts} />
        <FigurePanel code="falling" aside={ofHowMany(falling.n)}>
          <SplitTable caption={words.fallingTable} split={falling} nameOf={(code) => fallingParts[code] ?? code} />
        </FigurePanel>
        <FigurePanel code="ties">
          <MiddleTable
            caption={words.tiesTable}
            rows={[
              { key: "first", name: words.tiesFirst, middle: ties.first },
              { key: "last", name: words.tiesLast, middle: ties.last },
            ]}
          />
        </FigurePanel>
        <FigurePanel code="handovers">
          <Handovers handovers={handovers} />
        </FigurePanel>
        <SdsPanel sds={sds} />
      </div>
    </div>
  );
}

/** How contact thins out from phase to phase, drawn and told. */
function ContactsPanel({ contacts }: Pick<Figures, "contacts">) {
  const words = useWords().results;
  const middleText = useMiddleText();
  const points = contacts.map(({ phase, perMonth }) => ({
    name: words.lengths[phase],
    ...(typeof perMonth === "string" ? {} : { middle: perMonth }),
  }));
  const highest = Math.max(0, ...contacts.map(({ perMonth }) => (typeof perMonth === "string" ? 0 : perMonth.high)));
  const spoken = contacts.map(({ phase, perMonth }) => `${words.lengths[phase]}: ${middleText(perMonth)}`);
  return (
    <FigurePanel code="contacts">
      {highest === 0 ? null : (
        <PathChart
          points={points}
          max={2 * Math.ceil(highest / 2)}
          text={`${words.contactsTable}. ${spoken.join(". ")}`}
        />
      )}
      <MiddleTable
        caption={words.contactsTable}
        rows={contacts.map(({ phase, perMonth }) => ({ key: phase, name: words.lengths[phase], middle: perMonth }))}
      />
    </FigurePanel>
  );
}

function Handovers({ handovers }: Pick<Figures, "handovers">) {
  const words = useWords().results;
  const { language } = useLanguage();
  const ofHowMany = useOfHowMany();
  const told = ({ n, parts }: Split) => {
    const complete = parts.find(({ code }) => code === "complete")?.count ?? 0;
    const percent = percentOf(complete, n);
    if (complete === "hidden" || percent === undefined) return words.hidden;
    return words.share(numberText(Math.round(percent), language), complete);
  };
  return (
    <Table
      caption={words.handoversTable}
      rows={handovers.filter(({ split }) => split.n !== 0)}
      rowKey={({ dimension }) => dimension}
      empty={<p className={styles["quiet"]}>{words.none}</p>}
      columns={[
        {
          key: "dimension",
          header: words.dimension,
          rowHeader: true,
          width: "45%",
          cell: ({ dimension }) => nameOfDimension(dimension, language),
        },
        { key: "complete", header: words.complete, cell: ({ split }) => told(split) },
        { key: "n", header: words.of, cell: ({ split }) => ofHowMany(split.n) },
      ]}
    />
  );
}

/** The name of a dimension, of whichever method has it. */
function nameOfDimension(code: string, language: Language): string {
  const all = methods.flatMap(({ dimensions }) => dimensions);
  return all.find((dimension) => dimension.code === code)?.name[language] ?? code;
}
