import { instrumentEntry, sdsAreas } from "@tovholder/domain/measure/instruments.ts";
import styles from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { NumberField } from "../ui/parts/NumberField.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import type { MeasureValue } from "./measure-value.ts";

type Rows = MeasureValue["values"];

interface ResultFieldsProps {
  readonly instrument: string;
  readonly rows: Rows;
  readonly onChange: (rows: Rows) => void;
  readonly faultOf: (field: string) => string | undefined;
}

const mostRows = 10;

/** The result of an instrument whose questions are held elsewhere: a number for each area, or for each scale one names. */
export function ResultFields({ instrument, rows, onChange, faultOf }: ResultFieldsProps) {
  const words = useWords();
  const { language } = useLanguage();
  const entry = instrumentEntry(instrument);
  const isSds = instrument === "sds";
  const hint =
    entry?.min === undefined || entry.max === undefined
      ? undefined
      : words.measuring.range(entry.min, entry.max, entry.better);
  const change = (index: number, part: Partial<Rows[number]>) =>
    onChange(rows.map((row, place) => (place === index ? { ...row, ...part } : row)));
  return (
    <div className={styles["stack"]}>
      {hint === undefined ? null : <p className={styles["quiet"]}>{hint}</p>}
      {rows.map((row, index) => (
        <div key={isSds ? row.scale : index} className={styles["two"]}>
          {isSds ? null : (
            <TextField
              label={words.measuring.scale}
              value={row.scale}
              onChange={(scale) => change(index, { scale })}
              error={faultOf(`scales.${index}`)}
              language={language}
            />
          )}
          <NumberField
            label={isSds ? words.results.sdsAreas[sdsAreas[index] ?? "work"] : words.measuring.result}
            value={row.value}
            onChange={(value) =>
              onChange(
                rows.map((one, place) =>
                  place === index ? { scale: one.scale, ...(value === undefined ? {} : { value }) } : one,
                ),
              )
            }
            error={faultOf(`values.${index}`)}
            decimals
            optional={isSds && index > 0}
            language={language}
          />
        </div>
      ))}
      {isSds || rows.length >= mostRows ? null : (
        <div className={styles["buttons"]}>
          <Button kind="link" onClick={() => onChange([...rows, { scale: "" }])}>
            {words.measuring.addScale}
          </Button>
        </div>
      )}
    </div>
  );
}
