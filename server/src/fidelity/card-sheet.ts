import { emptyCell } from "@tovholder/domain/import/cell.ts";
import type { Cell } from "@tovholder/domain/import/cell.ts";
import type { TableToWrite } from "../import/write-xlsx.ts";
import type { WireCard, WireItem } from "./wire.ts";
import { agreementText, kinds, periodText, sourceText, standings } from "./words.ts";

type Line = (item: WireItem, card: WireCard) => Cell;

const columns: readonly (readonly [heading: string, cell: Line])[] = [
  ["Punkt", (item) => text(item.name.da)],
  ["Score", (item) => number(item.score)],
  ["Procent", (item) => number(item.percent)],
  ["Tal", (item) => number(item.value)],
  ["Enhed", (item) => text(item.unit === "percent" ? "procent" : "dage (median)")],
  ["Opfyldt", (item) => number(item.met)],
  ["Af", (item) => number(item.of)],
  ["Mangler", (item) => number(item.missing)],
  ["Hvorfor ikke", (item) => text(item.why?.da)],
  ["Beregnet score", (item) => number(item.proposed)],
  ["Hvem siger det", (item) => text(item.from === null ? undefined : item.from === "figure" ? "tallet" : "mennesker")],
  ["To vurderinger", (item) => text(agreementText(item))],
  ["Begrundelse", (item) => text(item.rating.given.findLast(({ kind }) => kind !== "own")?.reason ?? undefined)],
  ["Slags", (item) => text(kinds[item.kind])],
  ["Formel", (item) => text(item.formula.da)],
  ["Kilde", (item) => text(sourceText(item))],
  ["Kildens status", (item) => text(standings[item.source.standing])],
  ["Periode", (_item, card) => text(periodText(card))],
  ["Skema", (_item, card) => text(`${card.name.da}, udgave ${card.version}`)],
];

/** A score card with one row for each item. */
export function cardSheet(card: WireCard): TableToWrite {
  return {
    sheetName: "Fidelitet",
    columns: columns.map(([heading]) => ({ heading, wrap: heading === "Formel" || heading === "Begrundelse" })),
    rows: card.items.map((item) => columns.map(([, cell]) => cell(item, card))),
  };
}

function text(value: string | undefined): Cell {
  return value === undefined || value === "" ? emptyCell : { kind: "text", text: value };
}

function number(value: number | null): Cell {
  return value === null ? emptyCell : { kind: "number", value: Math.round(value * 10) / 10 };
}
