import type { CommandOf } from "@tovholder/domain/course/commands.ts";
import { daysBetween } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Teller } from "./teller.ts";
import { attemptTexts, judgementTexts, outreachAnswers, relationTexts, services } from "./words.ts";

/** How far a possible citizen has come today. */
export type OutreachStanding = "trying" | "refusing" | "relation" | "bridge" | "handed-over" | "outside";

/** The course of somebody who lives isolated, from the first worry to where it stands. */
export function tellOutreach(teller: Teller, standing: OutreachStanding, today: LocalDate): void {
  const { random, hands } = teller;
  teller.say(0, (on) => ({
    type: "referCitizen",
    citizenId: teller.citizenId,
    teamId: hands.teamId,
    workerId: hands.workerId,
    method: "skp",
    legalBasis: "SEL § 99",
    decidedOn: on,
    receivedOn: on,
    from: random.pick(["En nabo", "Boligselskabet", "En søster", "Biblioteket", "Hjemmeplejen"]),
    reason: random.pick(judgementTexts.worry),
    transition: "",
    overrideReason: "",
  }));
  answerQuestions(teller, 2);
  const tries = standing === "refusing" ? 14 : random.int(4, 7);
  for (let attempt = 0; attempt < tries; attempt += 1)
    teller.say(3 + attempt * 10, (on) => attemptOn(teller, on, standing));
  if (standing === "trying" || standing === "refusing") return;
  const met = 6 + tries * 10;
  teller.say(met, (on) => ({
    type: "judgeTargetGroup",
    on,
    judgement: standing === "outside" ? "no" : "yes",
    reason: random.pick(standing === "outside" ? judgementTexts.no : judgementTexts.yes),
  }));
  if (standing === "outside") {
    const helpedTo = "Egen læge og værestedet, efter aftale";
    teller.say(met + 3, (on) => ({
      type: "closeCourse",
      on,
      reason: "not-in-target-group",
      note: "",
      helpedTo,
      overrideReason: "",
    }));
    return;
  }
  tellRelation(teller, met + 7, { standing, today });
}

function answerQuestions(teller: Teller, after: number): void {
  const { random } = teller;
  teller.say(after, (on) => ({
    type: "answerQuestions",
    ...random.pick(outreachAnswers),
    on,
    answeredWith: "en kollega fra holdet",
    everyDays: random.pick([7, 10, 14]),
  }));
}

function attemptOn(
  teller: Teller,
  on: LocalDate,
  standing: OutreachStanding,
): Omit<CommandOf<"recordContact">, "commandId" | "courseId" | "seen"> {
  const { random } = teller;
  const refused = standing === "refusing" || random.chance(0.4);
  return {
    type: "recordContact",
    contactId: teller.id(),
    outcome: "attempted",
    on,
    channel: "meeting",
    with: ["citizen"],
    memberIds: [],
    place: "home",
    minutes: random.int(1, 4) * 5,
    focus: [],
    text: random.pick(refused ? attemptTexts.refused : attemptTexts.none),
    outreach: {
      company: random.chance(0.6) ? "pair" : "alone",
      colleague: "",
      manners: random.pick([["knock"], ["knock", "postcard"], ["note"], ["observation"]] as const).slice(),
      initiator: "worker",
      lifeSigns: random.weighted({ seen: 6, unsure: 3, "not-seen": 1 }),
      ...(random.chance(0.4) ? { noteGone: random.chance(0.7) } : {}),
      response: refused ? "refused" : "none",
      ...(refused ? { refusal: random.weighted({ "not-now": 4, "no-reason": 3, afraid: 2, angry: 1 }) } : {}),
      safety: "",
    },
  };
}

interface Onward {
  readonly standing: OutreachStanding;
  readonly today: LocalDate;
}

function tellRelation(teller: Teller, from: number, { standing, today }: Onward): void {
  const { random } = teller;
  teller.say(from, (on) => ({
    type: "acceptStableContact",
    on,
    words: random.pick(relationTexts.yes),
    agreed: "Kaffe i køkkenet hver tirsdag. Jeg ringer på to gange.",
  }));
  const steps =
    standing === "relation"
      ? (["trust", "recognition"] as const)
      : (["trust", "recognition", "motivation", "action"] as const);
  for (const [index, step] of steps.entries()) {
    teller.say(from + 9 + index * 12, (on) => ({
      type: "seeRelationStep",
      step,
      on,
      evidence: relationTexts.steps[step],
      words: random.pick(relationTexts.words),
    }));
  }
  meetWeekly(teller, from + 2, standing === "handed-over" ? from + 90 : daysBetween(teller.state().receivedOn, today));
  if (standing === "relation") return;
  tellBridge(teller, from + 60, standing);
}

function meetWeekly(teller: Teller, from: number, until: number): void {
  const { random } = teller;
  for (let after = from; after < until; after += random.int(6, 9)) {
    teller.say(after, (on) => ({
      type: "recordContact",
      contactId: teller.id(),
      outcome: "made",
      on,
      channel: "meeting",
      with: ["citizen"],
      memberIds: [],
      place: random.weighted({ home: 7, community: 3 }),
      minutes: random.int(2, 7) * 10,
      focus: [],
      text: random.pick(relationTexts.visits),
      outreach: {
        company: "alone",
        colleague: "",
        manners: ["conversation"],
        initiator: random.chance(0.8) ? "worker" : "citizen",
        response: "talked",
        safety: "",
      },
    }));
  }
}

function tellBridge(teller: Teller, from: number, standing: OutreachStanding): void {
  const service = teller.random.pick(services);
  const linkId = teller.id();
  teller.say(from, (on) => ({ type: "linkService", linkId, ...service, on }));
  teller.say(from + 4, (on) => ({ type: "startStage", stage: "bridge", on, reason: "" }));
  teller.say(from + 8, (on) => ({
    type: "meetService",
    meetingId: teller.id(),
    on,
    coordination: "accompanied",
    linkId,
    with: service.name,
    withCitizen: true,
    text: "Vi gik derhen sammen. Borgeren sagde navn og tog imod en kop kaffe.",
  }));
  teller.say(from + 12, (on) => ({
    type: "seeServiceStatus",
    linkId,
    status: "started",
    on,
    note: "Kommer hver torsdag",
  }));
  if (standing !== "handed-over") return;
  teller.say(from + 42, (on) => ({
    type: "seeServiceStatus",
    linkId,
    status: "holds",
    on,
    note: "Kommer stadig, også uden mig",
  }));
  teller.say(from + 45, (on) => ({ type: "closeCourse", on, reason: "handed-over", note: "", overrideReason: "" }));
}
