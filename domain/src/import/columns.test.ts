import * as fc from "fast-check";
import { expect, test } from "vitest";
import { guessField, mapColumns } from "./columns.ts";
import type { FieldCode } from "./field.ts";

test("headings of real lists", () => {
  const cases: readonly (readonly [heading: string, field: FieldCode | undefined])[] = [
    ["Borger", "citizen"],
    ["Navn: Borger", "citizen"],
    ["CTI", "worker"],
    ["CTI-medarb.", "worker"],
    ["Start\nkontaktskabelse", "contactStart"],
    ["Kontakt-skabelse", "contactStart"],
    ["Start kontaktskabelsesperode", "contactStart"],
    ["Start fsae 1", "phase1Start"],
    ["Start fase 2", "phase2Start"],
    ["Fase III", "phase3Start"],
    ["Fase 2 (afprøvning)", "phase2Start"],
    ["Slut fase 1", "ignored"],
    ["Afsluttet fase 2", "ignored"],
    ["Afslutning planlagt", "plannedEnd"],
    ["Forv. afsl.", "plannedEnd"],
    ["realiseret", "closedOn"],
    ["Årsag til afsluttet CTI*", "reason"],
    ["Aarsag", "reason"],
    ["§", "legalBasis"],
    ["Hvorfor", "ignored"],
    ["Bemærkn.", "note"],
    ["Yndlingsfarve", undefined],
    ["", undefined],
  ];
  for (const [heading, field] of cases) expect(guessField(heading)?.field, heading).toBe(field);
});

test("a misspelling never moves a phase", () => {
  for (const phase of [1, 2, 3] as const) expect(guessField(`Strat fase ${phase}`)?.field).toBe(`phase${phase}Start`);
});

test("a field goes to the column that fits it best, and only to one", () => {
  const mapping = mapColumns(["Borger og pårørende", "Borger", "Borgernavn"]);
  expect(mapping.map(({ field }) => field)).toEqual([undefined, "citizen", undefined]);
});

test("the user's choice comes before every guess", () => {
  const mapping = mapColumns(
    ["Navn", "CTI", "Hvem"],
    new Map([
      [2, "worker"],
      [1, undefined],
    ]),
  );
  expect(mapping.map(({ field, byHand }) => [field, byHand])).toEqual([
    ["citizen", false],
    [undefined, true],
    ["worker", true],
  ]);
});

test("any headings map, and no field twice unless it may", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom("Navn", "Borger", "Fase 1", "Start", "Slut"))),
      (headings) => {
        const mapping = mapColumns(headings);
        expect(mapping.length).toBe(headings.length);
        const fields = mapping.flatMap(({ field }) =>
          field === undefined || field === "note" || field === "ignored" ? [] : [field],
        );
        expect(new Set(fields).size).toBe(fields.length);
      },
    ),
  );
});
