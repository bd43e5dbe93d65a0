import { memo, useMemo } from "react";
import { classNames } from "../class-names.ts";
import { dayText } from "../day-text.ts";
import { useWidth } from "../use-width.ts";
import type { RopeData } from "./rope-data.ts";
import type { RopeSize } from "./rope-frame.ts";
import { ropeModel, type RopeModel } from "./rope-model.ts";
import { ropeSentence } from "./rope-sentence.ts";
import styles from "./Rope.module.css";
import { day } from "@tovholder/domain/time/local-date.ts";

export interface RopeProps {
  readonly data: RopeData;
  /** `row` in lists, `header` on the course page, `print` on paper (always light). */
  readonly size?: RopeSize | undefined;
  /** Fixed width in CSS pixels; without it the rope fills its container. */
  readonly width?: number | undefined;
  readonly className?: string | undefined;
}

/** A course drawn as a rope. Keep `data` referentially stable between renders: the picture is only recomputed when it changes. */
export const Rope = memo(function Rope({ data, size = "row", width, className }: RopeProps) {
  const [ref, measured] = useWidth<HTMLDivElement>(
    size === "print" ? (width ?? 680) : width,
    size === "row" ? 320 : 720,
  );
  const model = useMemo(() => ropeModel(data, size, measured), [data, size, measured]);
  const sentence = useMemo(() => ropeSentence(data), [data]);
  return (
    <div ref={ref} className={classNames(styles["rope"], styles[size], className)}>
      <svg
        role="img"
        aria-label={sentence}
        width={model.frame.width}
        height={model.height}
        viewBox={`0 0 ${model.frame.width} ${model.height}`}
      >
        <Strands model={model} />
        <Borders model={model} />
        <Knots model={model} />
        <Flags model={model} language={data.language ?? "da"} />
        <Today model={model} />
        <Labels model={model} />
      </svg>
    </div>
  );
});

function Strands({ model }: { readonly model: RopeModel }) {
  return (
    <>
      {model.strands.map((strand) => {
        const time = strand.past ? styles["past"] : styles["future"];
        return (
          <g key={strand.fill} className={classNames(styles[strand.stage], time)}>
            <path className={styles["fill"]} d={strand.fill} />
            {strand.lay === "" ? null : <path className={styles["lay"]} d={strand.lay} />}
            {strand.shine === "" ? null : <path className={styles["shine"]} d={strand.shine} />}
          </g>
        );
      })}
      {model.broken.map((gap) => (
        <g key={gap.strand}>
          <path className={styles["loose"]} d={gap.strand} />
          <path className={styles["yarn"]} d={gap.yarns} />
        </g>
      ))}
      <path className={styles["whipping"]} d={model.start} />
      <path className={styles[model.end.kind]} d={model.end.lines} />
      {model.end.nodes.map(([x, y]) => (
        <circle key={`${x} ${y}`} className={styles["node"]} cx={x} cy={y} r={model.frame.knot + 0.6} />
      ))}
    </>
  );
}

function Borders({ model }: { readonly model: RopeModel }) {
  const { middle, thickest, foot } = model.frame;
  const top = middle - thickest - 4;
  const ticks = [...model.borders.map((border) => border.planned), model.plannedEnd];
  return (
    <>
      <path
        className={styles["tick"]}
        d={ticks.map((x) => `M${x} ${top}v5M${x} ${middle + thickest - 1}V${foot}`).join("")}
      />
      {model.unused ? (
        <path className={styles["unused"]} d={`M${model.unused[0]} ${middle}H${model.unused[1]}`} />
      ) : null}
      {model.borders.map((border) => (
        <g key={border.planned}>
          {border.drift ? (
            <path
              className={border.overdue ? styles["overdue"] : styles["drift"]}
              d={`M${border.drift[0]} ${foot - 1}H${border.drift[1]}`}
            />
          ) : null}
          {border.actual === undefined ? null : (
            <circle
              className={styles["actual"]}
              cx={border.actual}
              cy={foot - 1}
              r={model.frame.size === "row" ? 2.4 : 3.4}
            />
          )}
        </g>
      ))}
    </>
  );
}

function Knots({ model: { knots } }: { readonly model: RopeModel }) {
  return (
    <>
      {knots.mixed === "" ? null : <path className={styles["mixed"]} d={knots.mixed} />}
      <path className={styles["halo"]} d={knots.halo} />
      <path className={styles["made"]} d={knots.made} />
      <path className={styles["attempted"]} d={knots.attempted} />
    </>
  );
}

function Flags({ model, language }: { readonly model: RopeModel; readonly language: "da" | "en" }) {
  const row = model.frame.size === "row";
  return model.flags.map((flag) => {
    const top = row ? 1 : 8;
    return (
      <g key={`${flag.x} ${flag.label}`}>
        <title>{`${flag.label}, ${dayText(day(flag.day), language)}`}</title>
        <path className={styles["pole"]} d={`M${flag.x} ${flag.base}V${top}`} />
        <path
          className={styles["flag"]}
          d={row ? `M${flag.x} ${top}h8l-2.5 3 2.5 3h-8Z` : `M${flag.x} ${top}h11l-3 4 3 4h-11Z`}
        />
      </g>
    );
  });
}

function Today({ model }: { readonly model: RopeModel }) {
  if (model.today === undefined) return null;
  const { size, middle, thickest } = model.frame;
  const top = size === "row" ? 2 : 8;
  const bottom = middle + thickest + (size === "row" ? 6 : 10);
  return (
    <>
      <path className={styles["todayHalo"]} d={`M${model.today} ${top}V${bottom}`} />
      <path className={styles["today"]} d={`M${model.today} ${top}V${bottom}`} />
    </>
  );
}

function Labels({ model }: { readonly model: RopeModel }) {
  return model.labels.map((label) => (
    <text
      key={`${label.kind} ${label.x}`}
      className={classNames(styles["label"], styles[`${label.kind}Label`])}
      x={label.x}
      y={label.kind === "stage" ? model.frame.foot + 19 + label.row * 17 : 17}
      textAnchor={label.anchor}
      aria-hidden="true"
    >
      {label.text}
    </text>
  ));
}
