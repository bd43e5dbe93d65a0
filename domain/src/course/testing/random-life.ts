import * as fc from "fast-check";
import { addDays, day } from "../../time/local-date.ts";
import { commandTypes } from "../commands.ts";
import { aCourse } from "./a-course.ts";
import { idOf } from "./ids.ts";
import type { Step } from "./random-values.ts";
import type { Told } from "./story.ts";

const firstDay = day("2024-12-20");
const today = day("2025-11-22");

const outreach = { method: "skp", legalBasis: "SEL § 99" } as const;
const wanted = {
  type: "linkService",
  linkId: idOf("link 0"),
  name: "Værestedet Prøven",
  dimension: "network",
  contactPerson: "",
  on: firstDay,
  words: "",
} as const;
const toBridge = { type: "startStage", stage: "bridge", on: day("2025-03-01"), reason: "" } as const;

function seen(step: "trust" | "action") {
  return { type: "seeRelationStep", step, on: day("2025-02-01"), evidence: "Ringede selv", words: "" } as const;
}

function related() {
  return aCourse()
    .at(today)
    .referred(outreach)
    .does({ type: "judgeTargetGroup", on: day("2025-01-10"), judgement: "yes", reason: "Lever isoleret" })
    .does({ type: "acceptStableContact", on: day("2025-01-20"), words: "", agreed: "Kaffe om tirsdagen" });
}

/** Beginnings of every depth, so that random steps meet courses worth meeting. */
const openings = {
  nothing: () => aCourse().at(today),
  referred: () => aCourse().at(today).referred(),
  contact: () => aCourse().at(today).referred().inContact(),
  phase1: () => aCourse().at(today).referred().inContact().inPhase1({ focus: 2 }),
  phase2: () => aCourse().at(today).referred().inPhase1().inPhase2({ focus: 3 }).withMember(),
  job: () => aCourse().at(today).referred({ method: "cti-job", legalBasis: "SEL § 82 b" }).inPhase1().inPhase2(),
  ready: () => aCourse().at(today).referred().inContact().inPhase1().inPhase2().inPhase3().readyToEnd(),
  outreach: () => aCourse().at(today).referred(outreach),
  relation: () => related(),
  bridge: () => related().does(seen("action")).does(wanted).does(toBridge),
  icm: () =>
    aCourse()
      .at(today)
      .referred({ method: "icm" })
      .does({ type: "hearNeed", dimension: "housing", on: firstDay, need: "much", words: "Jeg fryser" })
      .does(wanted),
  housing: () => aCourse().at(today).referred({ method: "housing-first", legalBasis: "none" }),
  closed: () =>
    aCourse()
      .at(today)
      .referred()
      .inPhase1()
      .inPhase2()
      .inPhase3()
      .closed({
        overrideReason: "Flyttede før tid",
        decision: { on: day("2025-10-14"), outcome: "ended", text: "Støtten ophører" },
      }),
} as const;

type Opening = keyof typeof openings;

export function open(opening: Opening): Told {
  return openings[opening]().told;
}

export const anyOpening: fc.Arbitrary<Opening> = fc.constantFrom(
  "nothing",
  "referred",
  "contact",
  "phase1",
  "phase2",
  "job",
  "ready",
  "outreach",
  "relation",
  "bridge",
  "icm",
  "housing",
  "closed",
);

const anyDay = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 337 }).map((days) => addDays(firstDay, days)) },
  { weight: 1, arbitrary: fc.integer({ min: -4000, max: 400 }).map((days) => addDays(today, days)) },
);

const anyText = fc.oneof(
  fc.constant(""),
  fc.nat(9999).map((number) => `ord${number}ord`),
  fc.constantFrom("  ord1ord  ", "ord2ord æøå\n»citat« 🙂", "ord3ord <b>'; --", "ord4ord __proto__"),
);

export const anyStep: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom(...commandTypes),
  on: anyDay,
  pick: fc.nat(8),
  other: fc.nat(12),
  flag: fc.boolean(),
  text: anyText,
  behind: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(5) }),
});

export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(anyStep, { maxLength: 40, size: "max" });
