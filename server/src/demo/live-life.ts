import { sdsAreas } from "@tovholder/domain/measure/instruments.ts";
import type { TimePoint } from "@tovholder/domain/measure/measurement.ts";
import type { LifeArea } from "@tovholder/domain/outcome/life-status.ts";
import { addDays, addMonths, daysBetween } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Life } from "./life.ts";
import type { Random } from "./random.ts";
import { lifeNotes } from "./words/life-words.ts";

/** Home or work over time, and how daily life is, as the team asks at the borders of the phases and afterwards. */
export function planOutcomes(life: Life): void {
  const random = life.random.branch("outcomes");
  for (const area of areasOf(life)) planArea(life, random, area);
  if (life.method.code === "cti-support") planFunction(life, random);
}

function areasOf({ method }: Life): readonly LifeArea[] {
  if (method.code === "cti-job") return ["job"];
  if (method.code === "cti-support") return [];
  return ["home"];
}

interface Telling {
  readonly random: Random;
  readonly area: LifeArea;
  readonly has: boolean;
  /** The day it happened, where it is heard of later. */
  readonly since?: LocalDate;
}

function tell(life: Life, { random, area, has, since }: Telling): (on: LocalDate) => void {
  return (on) => {
    const note = random.pick(lifeNotes[area][has ? "has" : "lost"]);
    life.issue({ type: "recordLifeStatus", area, has, on: since ?? on, note });
  };
}

/** Months after it began at which a follow-up asks again. */
const followUps = [12, 18];
const lossShare = { home: 0.24, job: 0.42 } as const;

function planArea(life: Life, random: Random, area: LifeArea): void {
  const { plot } = life;
  // Some never get the home, or nobody writes it.
  if (!random.chance(0.9)) return;
  const from = addDays(plot.phases[0], random.int(0, 12));
  const lostOn = random.chance(lossShare[area]) ? addDays(from, random.int(50, 520)) : undefined;
  const isKept = (on: LocalDate) => lostOn === undefined || on < lostOn;
  const kept = tell(life, { random, area, has: true });
  life.plan(from, kept);
  for (const border of [plot.phases[1], plot.phases[2], addDays(plot.end, -5)]) {
    if (border < plot.end && isKept(border)) life.plan(border, kept);
  }
  if (lostOn !== undefined && lostOn < plot.end) life.plan(lostOn, tell(life, { random, area, has: false }));
  for (const on of followedUpOn(life, random)) {
    if (isKept(on)) life.planAlways(on, kept);
    // A loss after the end is heard of when somebody asks.
    else if (lostOn !== undefined && lostOn >= plot.end) {
      life.planAlways(on, tell(life, { random, area, has: false, since: lostOn }));
      break;
    }
  }
}

/** Days after the end that somebody asks again; those who ended otherwise are seldom found. */
function followedUpOn({ plot }: Life, random: Random): readonly LocalDate[] {
  if (plot.reason !== "completed-as-planned") return [];
  return followUps.flatMap((months) => {
    const on = addDays(addMonths(plot.phases[0], months), random.int(0, 15));
    return on > plot.end && random.chance(0.75) ? [on] : [];
  });
}

/** Sheehan's three areas, falling as life gets better. */
function planFunction(life: Life, random: Random): void {
  const { plot } = life;
  const level = random.int(5, 9);
  const points: readonly (readonly [TimePoint, LocalDate])[] = [
    ["start", addDays(plot.phases[0], 3)],
    ["end", addDays(plot.end, -8)],
  ];
  for (const [timePoint, on] of points) {
    if (on >= plot.end || !random.chance(0.85)) continue;
    const eased = daysBetween(plot.phases[0], on) > 60 ? random.int(0, 3) : 0;
    life.plan(on, (day) => {
      life.issue({
        type: "recordMeasurement",
        measurementId: life.id(),
        instrument: "sds",
        timePoint,
        on: day,
        answers: [],
        words: "",
        values: sdsAreas.map((scale) => ({
          scale,
          value: Math.min(10, Math.max(0, level - eased + random.int(-1, 1))),
        })),
      });
    });
  }
}
