import { parseArgs } from "node:util";
import { driftSigns } from "@tovholder/domain/fidelity/drift-signs.ts";
import { factsOf } from "@tovholder/domain/fidelity/facts-of.ts";
import type { CourseFacts } from "@tovholder/domain/fidelity/facts.ts";
import { ctiSelfAssessment, instruments } from "@tovholder/domain/fidelity/instruments.ts";
import { defaultLimits } from "@tovholder/domain/fidelity/limits.ts";
import { scopeFor, scoreCard } from "@tovholder/domain/fidelity/score-card.ts";
import { periodsBack, trendOf } from "@tovholder/domain/fidelity/trend.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { journalOf, today } from "./journals.ts";
import { measured, timed } from "./timing.ts";

/** Fidelity over the facts of many courses: every instrument, and the drift signs over twelve months. Run it by itself. */
const { values } = parseArgs({
  options: { courses: { type: "string", default: "2000" }, contacts: { type: "string", default: "30" } },
});
const journals = Array.from({ length: Number(values.courses) }, (_, course) =>
  journalOf(course, { contacts: Number(values.contacts) }),
);
const projected = timed(() => journals.flatMap((entries) => factsOf(entries) ?? []));
// The journals are let go: only the facts are kept.
journals.length = 0;
const all: readonly CourseFacts[] = projected.result;
const contacts = all.reduce((sum, course) => sum + course.contacts.length, 0);
const kept = JSON.stringify(all);
console.log(`Node ${process.version}, ${all.length} courses, ${contacts} contacts`);
console.log(
  `factsOf: ${projected.ms.toFixed(0)} ms in all, ${((projected.ms * 1000) / all.length).toFixed(0)} µs a course`,
);
console.log(
  `kept facts: ${(kept.length / 1e6).toFixed(1)} MB of JSON, read in ${timed(() => JSON.parse(kept)).ms.toFixed(0)} ms`,
);

const scope = {
  all,
  period: { from: day("2025-11-23"), to: today },
  today,
  limits: defaultLimits,
  outside: {},
};
measured("every instrument", () => instruments.map((instrument) => scoreCard(instrument, scope)));
for (const instrument of instruments) measured(instrument.code, () => scoreCard(instrument, scope));
const own = scopeFor(ctiSelfAssessment, scope);
const months = periodsBack(today, { count: 12, months: 1 });
measured("five drift signs over twelve months", () => driftSigns.map((sign) => trendOf(sign, own, months)));
const allCti = all.map((course) => ({ ...course, method: "cti-housing" as const, months: 9 }));
measured("CTI self-assessment if every course were CTI", () => scoreCard(ctiSelfAssessment, { ...scope, all: allCti }));
