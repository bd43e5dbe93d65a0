import { addDays, day, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { NetworkHandover, NetworkMember } from "../src/ui/network-map/network-data.ts";
import type { NetworkSnapshot } from "../src/ui/network-map/NetworkPhases.tsx";
import type { RopeContact, RopeData, RopeStage } from "../src/ui/rope/rope-data.ts";
import type { StackWorker } from "../src/ui/caseload-stack/stack-data.ts";

/** Made-up persons and days, only for looking at the parts. */
const TODAY = day("2026-11-24");

function contacts(from: LocalDate, to: LocalDate, every: number): readonly RopeContact[] {
  const list: RopeContact[] = [];
  for (let at = from, index = 0; at < to; index += 1) {
    list.push({ day: at, made: index % 7 !== 3 });
    at = addDays(at, Math.max(1, every + ((index * 5) % 3) - 1));
  }
  return list;
}

const PLANNED = [
  { code: "contact", plannedStart: day("2026-05-06"), plannedEnd: day("2026-06-02") },
  { code: "phase1", plannedStart: day("2026-06-03"), plannedEnd: day("2026-09-02") },
  { code: "phase2", plannedStart: day("2026-09-03"), plannedEnd: day("2026-12-02") },
  { code: "phase3", plannedStart: day("2026-12-03"), plannedEnd: day("2027-03-02") },
] as const;

function begun(stage: RopeStage): RopeStage {
  return { ...stage, actualStart: stage.plannedStart };
}

export const RUNNING: RopeData = {
  stages: PLANNED.map((stage) => {
    if (stage.code === "phase2") return { ...stage, actualStart: day("2026-09-12") };
    return stage.code === "phase3" ? stage : { ...stage, actualStart: stage.plannedStart };
  }),
  today: TODAY,
  contacts: [
    ...contacts(day("2026-05-07"), day("2026-06-02"), 5),
    ...contacts(day("2026-06-04"), day("2026-09-10"), 4),
    ...contacts(day("2026-09-14"), day("2026-11-24"), 8),
  ],
  flags: [
    { day: day("2027-02-02"), label: "aftale om støtte efter forløbet" },
    { day: day("2026-12-03"), label: "måling" },
  ],
  interruptions: [{ from: day("2026-10-12"), to: day("2026-10-25") }],
};

export const OVERDUE: RopeData = { ...RUNNING, today: day("2026-12-19"), interruptions: [], flags: [] };

export const EARLY: RopeData = {
  ...RUNNING,
  stages: PLANNED.map((stage) => (stage.code === "contact" || stage.code === "phase1" ? begun(stage) : stage)),
  today: day("2026-07-02"),
  contacts: contacts(day("2026-05-07"), day("2026-07-01"), 4),
  interruptions: [],
};

const ALL_BEGUN = PLANNED.map(begun);
const ALL_CONTACTS = [...RUNNING.contacts, ...contacts(day("2026-12-05"), day("2027-02-25"), 14)];

export const HANDED_OVER: RopeData = {
  ...RUNNING,
  stages: ALL_BEGUN,
  today: day("2027-03-10"),
  contacts: ALL_CONTACTS,
  flags: [],
  closed: { on: day("2027-03-02"), handedOver: true },
};

export const STOPPED: RopeData = {
  ...RUNNING,
  stages: PLANNED.map((stage) => (stage.code === "phase3" ? stage : begun(stage))),
  contacts: RUNNING.contacts.filter((contact) => contact.day < "2026-10-05"),
  interruptions: [],
  flags: [],
  closed: { on: day("2026-10-08"), handedOver: false },
};

export const ROPES: readonly { readonly name: string; readonly worker: string; readonly data: RopeData }[] = [
  { name: "Nancy Berggren", worker: "Vibeke Dam", data: RUNNING },
  { name: "Sverre Mosebryggersen", worker: "Amin Yildiz", data: EARLY },
  { name: "Torre Mosebryggersen", worker: "Karen Holm", data: OVERDUE },
  { name: "Max Berggren", worker: "Jonas Friis", data: HANDED_OVER },
  { name: "Ruddi Berggren", worker: "Sofie Lund", data: STOPPED },
];

interface Told {
  readonly id: string;
  readonly name: string;
  readonly relation: string;
  readonly ring: "private" | "professional";
  readonly strengths: readonly [number, number, number];
  readonly handovers?: readonly (NetworkHandover | undefined)[];
}

const TOLD: readonly Told[] = [
  {
    id: "max",
    name: "Max",
    relation: "søn",
    ring: "private",
    strengths: [0, 1, 2],
    handovers: [undefined, "agreed", "agreed"],
  },
  { id: "lis", name: "Lis", relation: "nabo", ring: "private", strengths: [1, 1, 1] },
  {
    id: "kirken",
    name: "Anne-Grethe Mosebryggersen-Hvidtfeldt",
    relation: "søster",
    ring: "private",
    strengths: [2, 1, 0],
    handovers: [undefined, "proposed", "stopped"],
  },
  {
    id: "vaerested",
    name: "Værestedet",
    relation: "kontaktperson Bo",
    ring: "professional",
    strengths: [0, 2, 4],
    handovers: ["proposed", "agreed", "holds"],
  },
  {
    id: "laege",
    name: "Egen læge",
    relation: "Lægerne Torvet",
    ring: "professional",
    strengths: [1, 2, 3],
    handovers: [undefined, "agreed", "taken-over"],
  },
  {
    id: "psyk",
    name: "Distriktspsykiatrien",
    relation: "sygeplejerske",
    ring: "professional",
    strengths: [1, 1, 1],
    handovers: [undefined, "proposed", "proposed"],
  },
  { id: "job", name: "Jobcentret", relation: "sagsbehandler", ring: "professional", strengths: [1, 1, 2] },
];

export const SNAPSHOTS: readonly NetworkSnapshot[] = (["kontakt", "fase 1", "nu"] as const).map((when, index) => ({
  id: when,
  when,
  worker: { name: "Vibeke Dam, CTI-medarbejder", strength: 4 - index },
  members: TOLD.map((member): NetworkMember => ({
    id: member.id,
    name: member.name,
    relation: member.relation,
    ring: member.ring,
    strength: member.strengths[index] ?? 0,
    dimensions: member.ring === "private" ? ["Netværk og sociale relationer"] : ["Psykisk helbred"],
    handover: member.handovers?.[index],
    takenOverOn: member.handovers?.[index] === "holds" ? day("2026-11-12") : undefined,
  })),
}));

export const MANY: readonly NetworkMember[] = Array.from({ length: 25 }, (_, index) => ({
  id: `m${index}`,
  name: ["Birgit", "Ole Mosebryggersen", "Værestedet Oasen", "Boligforeningen", "Hjemmeplejen"][index % 5] ?? "",
  relation: ["moster", "ven", "tilbud", "udlejer", "pleje"][index % 5] ?? "",
  ring: index % 5 < 2 ? "private" : "professional",
  strength: index % 5,
  dimensions: [],
  handover: (["proposed", "agreed", "taken-over", "holds", "stopped", undefined] as const)[index % 6],
}));

const TEAM: readonly (readonly [string, number, readonly [number, number, number, number]])[] = [
  ["Vibeke Dam", 1, [2, 3, 3, 3]],
  ["Amin Yildiz", 1, [1, 4, 4, 1]],
  ["Karen Holm", 0.8, [1, 2, 3, 2]],
  ["Jonas Friis", 1, [0, 3, 4, 3]],
  ["Sofie Lund", 0.8, [2, 2, 2, 4]],
  ["Per Nørgaard", 1, [1, 2, 5, 2]],
];

const WEIGHTS = [0.5, 1.5, 1, 0.5] as const;
const CODES = ["contact", "phase1", "phase2", "phase3"] as const;

export const WORKERS: readonly StackWorker[] = TEAM.map(([name, fte, courses]) => {
  const segments = CODES.map((stage, index) => ({
    stage,
    courses: courses[index] ?? 0,
    sce: (courses[index] ?? 0) * (WEIGHTS[index] ?? 0),
  }));
  const total = segments.reduce((sum, segment) => sum + segment.sce, 0);
  const weeks = Array.from({ length: 12 }, (_, index) => ({
    label: `uge ${((48 + index) % 53) + (48 + index > 52 ? 1 : 0)}`,
    sce: total - index * 0.3 + (index % 4 === 2 ? 0.5 : 0),
  }));
  return { id: name, name, fte, limit: 10 * fte, segments, weeks };
});
