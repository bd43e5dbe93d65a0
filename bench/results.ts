import { parseArgs } from "node:util";
import type { EntrySays } from "@tovholder/domain/course/entries.ts";
import { factsOf } from "@tovholder/domain/fidelity/facts-of.ts";
import { sdsAreas } from "@tovholder/domain/measure/instruments.ts";
import type { Cut } from "@tovholder/domain/outcome/small-numbers.ts";
import { resultsOf } from "@tovholder/domain/outcome/results.ts";
import { yearOf } from "@tovholder/domain/outcome/year.ts";
import { addDays, addMonths } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { id, journalOf } from "./journals.ts";
import { measured, timed } from "./timing.ts";

/** Results over the facts of many courses: a year prepared and read, then other filters of it. Run it by itself. */
const { values } = parseArgs({
  options: {
    courses: { type: "string", default: "2000" },
    contacts: { type: "string", default: "30" },
    /** So many times the courses, of which all but the first lie in years that nobody asks about. */
    history: { type: "string", default: "1" },
  },
});

function outcomes(course: number, start: LocalDate): readonly EntrySays[] {
  const lostOn = course % 5 === 0 ? 40 + (course % 400) : undefined;
  const told = [0, 180, 270, 365, 540].flatMap((days): EntrySays[] => {
    const area = course % 3 === 0 ? "job" : "home";
    const has = lostOn === undefined || days < lostOn;
    return [{ kind: "life-status-recorded", area, has, on: addDays(start, days), note: "" }];
  });
  const points = ["start", "transition-1-2", "transition-2-3", "end"] as const;
  const measurements = points.flatMap((timePoint, index): EntrySays[] => {
    const shared = { kind: "measurement-recorded", timePoint, on: addMonths(start, 3 * index), words: "" } as const;
    const level = (course + index) % 5;
    return [
      {
        ...shared,
        measurementId: id(9, course, index),
        instrument: "who-5",
        answers: [level, level, 2, 3, index],
      },
      {
        ...shared,
        measurementId: id(10, course, index),
        instrument: "sds",
        answers: [],
        values: sdsAreas.map((scale) => ({ scale, value: 9 - level })),
      },
    ];
  });
  return [...told, ...measurements];
}

const size = { contacts: Number(values.contacts), more: outcomes };
const all = Array.from(
  { length: Number(values.courses) },
  (_, course) => factsOf(journalOf(course, size)) ?? [],
).flat();
const contacts = all.reduce((sum, course) => sum + course.contacts.length, 0);
const earlier = Number(values.history) - 1;
const old = all.flatMap((course) =>
  course.end === undefined ? [] : [{ ...course, end: { ...course.end, on: addMonths(course.end.on, -120) } }],
);
const list = [...all, ...Array.from({ length: earlier }, () => old).flat()];
console.log(`Node ${process.version}, ${all.length} courses, ${contacts} contacts, ${list.length} in the list`);

const year = timed(() => yearOf(list, 2026));
console.log(`the year: ${year.result.ended.length} ended, ${year.ms.toFixed(0)} ms`);
const cuts: readonly Cut[] = [
  {},
  { quarter: 2 },
  { team: id(4, 3) },
  { team: id(4, 3), method: "cti-job" },
  { method: "cti-housing", quarter: 1 },
];
measured("a year counted anew and read", () => resultsOf(yearOf(list, 2026), {}));
for (const cut of cuts) measured(`then ${JSON.stringify(cut)}`, () => resultsOf(year.result, cut));
