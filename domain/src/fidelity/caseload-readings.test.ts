import { expect, test } from "vitest";
import { idOf } from "../course/testing/ids.ts";
import { addDays, day } from "../time/local-date.ts";
import { caseloadReadings } from "./caseload-readings.ts";
import { ctiSelfAssessment } from "./instruments.ts";
import { defaultLimits } from "./limits.ts";
import { scoreCard } from "./score-card.ts";
import { closed, facts, referred, started } from "./testing/journals.ts";

const worker = idOf("worker");
const period = { from: day("2025-01-01"), to: day("2025-06-30") };
const asked = { period, today: day("2025-04-15"), posts: [{ workerId: worker, fte: 0.5 }], ownLimits: {} };

function course(name: string, ends?: string) {
  const begun = [
    { kind: "contact-period-started", on: day("2024-12-15") } as const,
    started("phase1", day("2025-01-15")),
    started("phase2", day("2025-03-15")),
  ];
  const end = ends === undefined ? [] : [closed(day(ends), "completed-as-planned")];
  return facts(name, [referred({ citizenId: idOf(`citizen of ${name}`) }), ...begun, ...end]);
}

test("a worker is read on the first of each month until today, by the phase of that day", () => {
  const readings = caseloadReadings([course("one"), course("two", "2025-03-20")], asked);
  expect(readings.map(({ on, citizens, load }) => [on, citizens, load?.sce, load?.limit])).toEqual([
    ["2025-01-01", 2, 1, 5],
    ["2025-02-01", 2, 3, 5],
    ["2025-03-01", 2, 3, 5],
    ["2025-04-01", 1, 1, 5],
  ]);
});

test("a handover moves the course from its day on; a post that is not known is missing and not 0", () => {
  const other = idOf("other worker");
  const moved = facts("moved", [
    referred(),
    started("phase1", day("2025-01-01")),
    { kind: "worker-assigned", workerId: other, teamId: idOf("team"), on: day("2025-02-10"), reason: "" },
  ]);
  const readings = caseloadReadings([moved], asked);
  expect(readings.map(({ on, workerId }) => [on, workerId])).toEqual([
    ["2025-01-01", worker],
    ["2025-02-01", worker],
    ["2025-03-01", other],
    ["2025-04-01", other],
  ]);
  const scope = { all: [moved], period, today: asked.today, limits: defaultLimits };
  const card = scoreCard(ctiSelfAssessment, { ...scope, outside: { caseload: readings } });
  const four = card.items.filter(({ item }) => item.code.startsWith("cti-4"));
  expect(four.map(({ item, figure }) => [item.code, figure.n.met, figure.n.of, figure.missing])).toEqual([
    ["cti-4", 2, 2, 2],
    ["cti-4-sce", 2, 2, 2],
  ]);
});

test("too many at once count against the weight long before the number of citizens does", () => {
  const many = Array.from({ length: 8 }, (_, index) => course(`many ${index}`));
  const readings = caseloadReadings(many, { ...asked, today: addDays(day("2025-02-01"), 3) });
  const scope = { all: many, period, today: asked.today, limits: defaultLimits };
  const card = scoreCard(ctiSelfAssessment, { ...scope, outside: { caseload: readings } });
  const four = card.items.filter(({ item }) => item.code.startsWith("cti-4"));
  expect(four.map(({ figure }) => [figure.n.met, figure.n.of])).toEqual([
    [2, 2],
    [1, 2],
  ]);
});

test("a course of a method without phases counts as a citizen, and has no weight of its own days", () => {
  const outreach = facts("outreach", [referred({ method: "skp" })]);
  const [first] = caseloadReadings([outreach], asked);
  expect(first).toEqual({ workerId: worker, on: "2025-01-01", citizens: 1, fte: 0.5 });
});
