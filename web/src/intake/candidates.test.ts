import * as fc from "fast-check";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import type { WorkerAhead } from "../forecast/answers.ts";
import { candidatesOf } from "./candidates.ts";

const today = day("2026-11-22");
const first = 0.5;

function worker(name: string, changes: Partial<WorkerAhead> = {}): WorkerAhead {
  const sce = changes.sce ?? 5;
  return {
    accountId: name,
    name,
    fte: 1,
    sce,
    heads: 5,
    limit: 10,
    limitSource: { title: "Kilde", standing: "official" },
    waiting: 0,
    byStage: [],
    away: [],
    weeks: Array.from({ length: 26 }, () => sce),
    ...changes,
  };
}

function order(workers: readonly WorkerAhead[]): readonly string[] {
  return candidatesOf(workers, { first, today }).map((one) => one.worker.name);
}

test("most room in the coming quarter stands first: a peak ahead and what is given already both take of it", () => {
  const peak = worker("peak", { sce: 3, weeks: [3, 3, 9.5, 3] });
  const given = worker("given", { sce: 4, waiting: 3 });
  const late = worker("late", { sce: 4, weeks: [...Array.from({ length: 13 }, () => 4), 12] });
  expect(order([peak, worker("even"), given, late])).toEqual(["late", "even", "given", "peak"]);
  expect(candidatesOf([late], { first, today })).toMatchObject([{ after: 4.5, room: 5.5, awaySoon: false }]);
});

test("whoever is away within a fortnight comes last, however much room they have", () => {
  const away = (from: string, to: string) => [{ from: day(from), to: day(to), deputyName: null }];
  const soon = worker("soon", { sce: 0, away: away("2026-12-01", "2026-12-10") });
  const later = worker("later", { sce: 2, away: away("2027-01-04", "2027-01-08") });
  expect(order([soon, worker("here"), later])).toEqual(["later", "here", "soon"]);
});

test("nobody is left out, and the order of the list does not matter to the room", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 }), (loads) => {
      const workers = loads.map((half, index) => worker(`w${index}`, { sce: half / 2 }));
      const rooms = (list: readonly WorkerAhead[]) => candidatesOf(list, { first, today }).map(({ room }) => room);
      expect(rooms(workers)).toHaveLength(loads.length);
      expect(rooms(workers.toReversed())).toEqual(rooms(workers));
    }),
  );
});
