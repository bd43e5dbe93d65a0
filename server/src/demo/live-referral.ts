import { addDays } from "@tovholder/domain/time/local-date.ts";
import type { Life } from "./life.ts";
import { consentTopics, handoffReasons } from "./words/ending-words.ts";
import { lengthReasons } from "./words/phase-words.ts";
import { contactAnswers, referralWordings, referrerQuestions, targetGroupNotes } from "./words/referral-words.ts";

/** Referral, the decision behind it, the worker, the start of the contact period and its four questions. */
export function planReferral(life: Life): void {
  const { plot, random } = life;
  planArrival(life);
  life.plan(plot.contactStart, (on) => {
    life.issue({ type: "startContactPeriod", on });
  });
  life.plan(addDays(plot.contactStart, random.int(2, 12)), (on) => {
    life.issue({
      type: "answerQuestions",
      where: random.pick(contactAnswers.where),
      how: random.pick(contactAnswers.how),
      howOften: random.pick(contactAnswers.howOften),
      howKeep: random.pick(contactAnswers.howKeep),
      on,
    });
  });
  if (plot.contactStart >= life.today) planAsking(life);
  if (random.chance(0.6)) planConsent(life);
  if (random.chance(0.06)) planNewWorker(life);
}

function planArrival(life: Life): void {
  const { plot, cast, random, method } = life;
  const wording = random.pick(referralWordings[plot.method] ?? []);
  const direct = random.chance(0.7) && plot.contactStart < life.today;
  const exceptional = plot.legalBasis === "SEL § 109 stk. 7";
  life.plan(plot.received, (on) => {
    life.issue(
      {
        type: "referCitizen",
        citizenId: cast.citizenId,
        teamId: cast.teamId,
        ...(direct ? { workerId: cast.workerId } : {}),
        method: method.code,
        legalBasis: plot.legalBasis,
        decidedOn: on,
        receivedOn: on,
        ...wording,
        targetGroup: {
          useOfServices: random.weighted({ considerable: 6, some: 3, unknown: 1 }),
          need: random.weighted({ short: 8, unknown: 2 }),
          leavingInstitution: random.chance(0.5),
          note: random.pick(targetGroupNotes),
        },
        ...(plot.legalBasis === "SEL § 85 a" ? { supplierWish: supplierWish(life) } : {}),
        overrideReason: exceptional ? random.pick(lengthReasons) : "",
      },
      cast.coordinatorId,
    );
    const text = "Støtten er bevilget. Borgeren er hørt og har fået afgørelsen forklaret.";
    life.issue({ type: "recordDecision", on, outcome: "granted", text }, cast.coordinatorId);
  });
  if (direct) return;
  // Never later than the contact period, which the worker begins.
  life.plan(addDays(plot.contactStart, -1), (on) => assign(life, on));
}

/** Some referrals wait for an answer, and some have got it. */
function planAsking(life: Life): void {
  const { plot, cast } = life;
  const random = life.random.branch("asked");
  if (!random.chance(0.6)) return;
  const { what, answer } = random.pick(referrerQuestions);
  life.plan(addDays(plot.received, random.int(1, 6)), (on) => {
    life.issue({ type: "askReferrer", on, whom: life.state().referral.from, what }, cast.coordinatorId);
  });
  if (!random.chance(0.5)) return;
  life.plan(addDays(plot.received, random.int(8, 14)), (on) => {
    if (life.state().stage !== "referred") return;
    life.issue({ type: "recordReferrerAnswer", on, what: answer }, cast.coordinatorId);
  });
}

function assign(life: Life, on: Parameters<Parameters<Life["plan"]>[1]>[0]): void {
  const { teamId, workerId, coordinatorId } = life.cast;
  const reason = "Plads på listen og kendskab til området";
  life.issue({ type: "assignWorker", workerId, teamId, on, reason }, coordinatorId);
}

function supplierWish({ random }: Life) {
  const followed = random.chance(0.85);
  const reason = followed
    ? ""
    : "Leverandøren har ikke plads før om tre måneder. Borgeren er hørt og kan skifte senere.";
  return {
    wish: followed ? "Kommunens eget CTI-team" : "Den leverandør, der kender mig fra herberget",
    followed,
    reason,
  };
}

function planConsent(life: Life): void {
  const { plot, random } = life;
  const [about, to] = random.pick(consentTopics);
  life.plan(addDays(plot.contactStart, random.int(5, 30)), (on) => {
    life.issue({ type: "recordConsent", about, to, given: random.chance(0.92), on });
  });
}

function planNewWorker(life: Life): void {
  const { plot, cast, random } = life;
  life.plan(addDays(plot.phases[0], random.int(20, 120)), (on) => {
    if (cast.colleagueId === cast.workerId) return;
    const reason = random.pick(handoffReasons);
    life.issue(
      { type: "assignWorker", workerId: cast.colleagueId, teamId: cast.teamId, on, reason },
      cast.coordinatorId,
    );
  });
}
