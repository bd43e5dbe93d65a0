import { isInterrupted } from "@tovholder/domain/course/state.ts";
import type { TimePoint } from "@tovholder/domain/measure/measurement.ts";
import { addDays, addMonths, daysBetween } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { phaseSpan } from "./life.ts";
import type { Life } from "./life.ts";
import { measurementWords, tickNotes } from "./words/ending-words.ts";
import { employers, interruptionNotes, jobGoals, jobSubGoals, jobSupports, resumeNotes } from "./words/phase-words.ts";

/** Checklists, measurements, interruptions and the employer's agreement. */
export function planRecords(life: Life): void {
  planChecklists(life);
  planMeasurements(life);
  planInterruption(life);
  if (life.method.employerAgreement) planEmployer(life);
}

const tickedShare = { phase1: 0.86, phase2: 0.78, phase3: 0.72 } as const;

function planChecklists(life: Life): void {
  const { random } = life;
  for (const phase of ["phase1", "phase2", "phase3"] as const) {
    const span = phaseSpan(life.plot, phase);
    if (span === undefined) continue;
    const items = life.method.checklists.filter((item) => item.stage === phase);
    const days = Math.max(8, daysBetween(span.from, span.to) - 4);
    for (const [index, { code }] of items.entries()) {
      if (!random.chance(tickedShare[phase])) continue;
      // Several points are ticked on one day, as people do.
      const at = Math.floor((days * (1 + Math.floor(index / 3))) / (1 + Math.ceil(items.length / 3)));
      life.plan(addDays(span.from, at), (on) => {
        life.issue({ type: "tickItem", item: code, done: true, on, note: random.pick(tickNotes) });
      });
    }
  }
}

function planMeasurements(life: Life): void {
  const { plot, random } = life;
  const starts = [plot.phases[0], plot.phases[1], plot.phases[2]];
  const level = random.int(0, 2);
  // Most get better; some stay as they were, and a few get worse.
  const fortune = life.random.branch("well-being");
  const gain = fortune.chance(0.68) ? 1 : fortune.chance(0.65) ? 0.1 : -0.6;
  const points: readonly TimePoint[] = ["start", "transition-1-2", "transition-2-3"];
  for (const [index, timePoint] of points.entries()) {
    const start = starts[index];
    if (start === undefined || start >= plot.end || !random.chance(0.88)) continue;
    life.plan(addDays(start, random.int(1, 12)), (on) =>
      measure(life, { timePoint, on, level: level + index * 0.6 * gain }),
    );
  }
  if (plot.reason === "completed-as-planned" && random.chance(0.9)) {
    life.plan(addDays(plot.end, -random.int(6, 13)), (on) =>
      measure(life, { timePoint: "end", on, level: level + 1.7 * gain }),
    );
  }
  const followUp = addMonths(plot.phases[0], 18);
  if (plot.reason === "completed-as-planned" && random.chance(0.55)) {
    life.planAlways(addDays(followUp, random.int(0, 20)), (on) => {
      if (life.state().closure !== undefined) measure(life, { timePoint: "follow-up", on, level: level + 1.5 * gain });
    });
  }
}

interface Taken {
  readonly timePoint: TimePoint;
  readonly on: LocalDate;
  /** About which of the answers 0-5 the citizen moves. */
  readonly level: number;
}

function measure(life: Life, { timePoint, on, level }: Taken): void {
  const { random } = life;
  const answers = Array.from({ length: 5 }, () => {
    if (random.chance(0.015)) return null;
    return Math.min(5, Math.max(0, Math.round(level + random.next() * 2 - 0.7)));
  });
  const words = random.pick(measurementWords);
  life.issue({
    type: "recordMeasurement",
    measurementId: life.id(),
    instrument: "who-5",
    timePoint,
    on,
    answers,
    words,
  });
}

/** A stay in hospital or prison: the clock goes on, the worker stays (cti.md §9). */
function planInterruption(life: Life): void {
  const { plot, random } = life;
  const lasting = plot.reason === "hospitalised" || plot.reason === "imprisoned";
  if (!lasting && !random.chance(0.09)) return;
  const reason =
    plot.reason === "imprisoned" ? "imprisoned" : random.weighted({ hospitalised: 7, imprisoned: 2, other: 1 });
  const from = lasting ? addDays(plot.end, -random.int(18, 40)) : addDays(plot.phases[0], random.int(15, 170));
  if (from <= plot.contactStart || from >= plot.end) return;
  const named = plot.reason === "hospitalised" ? "hospitalised" : reason;
  life.plan(from, (on) => {
    life.issue({ type: "interrupt", from: on, reason: named, note: random.pick(interruptionNotes[named]) });
  });
  if (lasting) return;
  life.plan(addDays(from, random.int(9, 40)), (on) => {
    if (isInterrupted(life.state())) life.issue({ type: "resume", on, note: random.pick(resumeNotes) });
  });
}

/** Hours, support, goal and sub-goals with the workplace (CTI metodemanual, job). */
function planEmployer(life: Life): void {
  const { plot, random } = life;
  const agreementId = life.id();
  const employer = random.pick(employers);
  const hours = random.int(6, 15);
  const agree = (hoursPerWeek: number) => (from: LocalDate) => {
    life.issue({
      type: "recordEmployerAgreement",
      agreementId,
      employer,
      from,
      hoursPerWeek,
      support: random.pick(jobSupports),
      goal: random.pick(jobGoals),
      subGoals: random.shuffled(jobSubGoals).slice(0, random.int(2, 3)),
    });
  };
  life.plan(addDays(plot.phases[0], random.int(1, 9)), agree(hours));
  if (plot.phases[1] < plot.end) life.plan(addDays(plot.phases[1], random.int(4, 20)), agree(hours + random.int(2, 8)));
}
