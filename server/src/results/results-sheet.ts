import { emptyCell } from "@tovholder/domain/import/cell.ts";
import type { Cell } from "@tovholder/domain/import/cell.ts";
import { figureDefinitions } from "@tovholder/domain/outcome/definitions.ts";
import type { FigureCode } from "@tovholder/domain/outcome/definitions.ts";
import type { Breakdown, Middle } from "@tovholder/domain/outcome/figures.ts";
import type { Results } from "@tovholder/domain/outcome/results.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import type { TableToWrite } from "../import/write-xlsx.ts";
import { danishDimension, lengthNames, partNames, phaseNames, sdsNames } from "./words.ts";

interface Line {
  readonly figure: FigureCode;
  readonly part: string;
  readonly n?: number | "hidden";
  readonly count?: number | "hidden";
  readonly percent?: number;
  readonly median?: number;
  readonly low?: number;
  readonly high?: number;
}

const heldBack = "Vises ikke (færre end 5, eller kunne røbe det)";

function countOf(line: Line, key: "n" | "count"): Cell {
  const value = line[key];
  return value === "hidden" ? { kind: "text", text: heldBack } : number(value);
}

function number(value: number | undefined): Cell {
  return value === undefined ? emptyCell : { kind: "number", value: Math.round(value * 10) / 10 };
}

/** Who and when the figures are of, in words. */
export interface Whose {
  readonly period: string;
  readonly team: string;
  readonly method: string;
}

const columns: readonly (readonly [heading: string, cell: (line: Line, whose: Whose) => Cell])[] = [
  ["Tal", ({ figure }) => ({ kind: "text", text: figureDefinitions[figure].name.da })],
  ["Del", ({ part }) => ({ kind: "text", text: part })],
  ["n", (line) => countOf(line, "n")],
  ["Antal", (line) => countOf(line, "count")],
  ["Procent", ({ percent }) => number(percent)],
  ["Median", ({ median }) => number(median)],
  ["Nedre", ({ low }) => number(low)],
  ["Øvre", ({ high }) => number(high)],
  ["Sådan tælles det", ({ figure }) => ({ kind: "text", text: figureDefinitions[figure].how.da })],
  ["Periode", (_line, { period }) => ({ kind: "text", text: period })],
  ["Hold", (_line, { team }) => ({ kind: "text", text: team })],
  ["Metode", (_line, { method }) => ({ kind: "text", text: method })],
];

function split(figure: FigureCode, { n, parts }: Breakdown, nameOf: (code: string) => string): readonly Line[] {
  return parts.map(({ code, count }) => ({
    figure,
    part: nameOf(code),
    n,
    count,
    ...(typeof count === "number" && typeof n === "number" && n > 0 ? { percent: (100 * count) / n } : {}),
  }));
}

function middle(figure: FigureCode, part: string, found: Middle): Line {
  if (found === "none") return { figure, part, n: 0 };
  if (found === "hidden") return { figure, part, n: "hidden" };
  const { n, median, low, high } = found;
  return { figure, part, n, median, low, high };
}

function keptLines({ area, followed, atEnd, curve }: Results["kept"][number]): readonly Line[] {
  const figure: FigureCode = area === "home" ? "kept-home" : "kept-job";
  return [
    ...split(figure, atEnd, (code) => `Ved slutningen: ${partNames[code] ?? code}`),
    ...split(figure, followed, (code) => `I alt: ${partNames[code] ?? code}`),
    ...curve.map(({ month, percent, atRisk, ...band }) => ({
      figure,
      part: `Efter ${month} måneder`,
      n: atRisk,
      percent,
      ...band,
    })),
  ];
}

function linesOf(results: Results): readonly Line[] {
  const { reasons, kept, lengths, contacts, falling, who5, who5Change, sds, ties, handovers } = results;
  const partName = (code: string) => partNames[code] ?? code;
  return [
    ...split("reasons", reasons, (code) => label("closureReason", code)),
    ...kept.flatMap(keptLines),
    ...lengths.map(({ code, days }) => middle("lengths", lengthNames[code], days)),
    ...contacts.map(({ phase, perMonth }) => middle("contacts", phaseNames[phase], perMonth)),
    ...split("falling", falling, partName),
    ...who5.map(({ timePoint, score }) => middle("who-5", label("timePoint", timePoint), score)),
    ...split("who-5-change", who5Change, partName),
    ...sds.flatMap(({ area, points }) =>
      points.map(({ timePoint, value }) =>
        middle("sds", `${sdsNames[area]}, ${label("timePoint", timePoint).toLowerCase()}`, value),
      ),
    ),
    middle("ties", "En måned inde i fase 1", ties.first),
    middle("ties", "Ved slutningen", ties.last),
    ...handovers.flatMap(({ dimension, split: own }) =>
      split("handovers", own, (code) => `${danishDimension(dimension)}: ${partName(code)}`),
    ),
  ];
}

/** One row for each number of the page, held back where the page holds it back. Too few give one row that says so. */
export function resultsSheet(results: Results | null, whose: Whose): TableToWrite {
  const lines: readonly Line[] =
    results === null ? [{ figure: "reasons", part: "For få forløb", n: "hidden" }] : linesOf(results);
  return {
    sheetName: "Resultater",
    columns: columns.map(([heading]) => ({ heading, wrap: heading === "Sådan tælles det" })),
    rows: lines.map((line) => columns.map(([, cell]) => cell(line, whose))),
  };
}
