import { moveIn } from "@tovholder/domain/methods/icm.ts";
import { addDays, addMonths, daysBetween } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Teller } from "./teller.ts";
import { disagreements, icmVisits, needWords, services, supporters } from "./words.ts";

/** How an ICM citizen is doing today. */
export type IcmStanding = "before-move" | "moving" | "settled" | "admitted";

/** Intensive support: heard needs, a plan that grows from them, the move, services, reviews; no end date. */
export function tellIcm(teller: Teller, standing: IcmStanding, today: LocalDate): void {
  refer(teller);
  const now = daysBetween(teller.state().receivedOn, today);
  hearNeeds(teller, 6);
  teller.say(10, (on) => ({ type: "setStep", step: "relation", state: "open", on, note: "" }));
  plan(teller, 20);
  meetNetwork(teller, 26);
  disagree(teller, 30, today);
  visit(teller, now);
  if (standing === "before-move") return;
  tellMove(teller, 60);
  if (standing === "moving") return;
  tellServices(teller, 120);
  tellReview(teller, 190, today);
  if (standing !== "admitted") return;
  teller.say(now - 40, (on) => ({
    type: "interrupt",
    from: on,
    reason: "hospitalised",
    note: "Indlagt efter eget ønske. Jeg besøger hver uge.",
  }));
}

function refer(teller: Teller): void {
  const { hands } = teller;
  teller.say(
    0,
    (on) => ({
      type: "referCitizen",
      citizenId: teller.citizenId,
      teamId: hands.teamId,
      workerId: hands.workerId,
      method: "icm",
      legalBasis: "SEL § 85 a",
      decidedOn: on,
      receivedOn: on,
      from: "Herberget",
      reason: "Har levet på gaden i flere år og har brug for støtte i lang tid.",
      transition: "",
      targetGroup: { useOfServices: "some", need: "long", leavingInstitution: true, note: "" },
      supplierWish: { wish: "Kommunens eget hold", followed: true, reason: "" },
      overrideReason: "",
    }),
    hands.coordinatorId,
  );
}

function hearNeeds(teller: Teller, from: number): void {
  for (const [index, [dimension, need, words]] of needWords.entries()) {
    if (teller.random.chance(0.25)) continue;
    teller.say(from + index, (on) => ({ type: "hearNeed", dimension, on, need, words }));
  }
  teller.say(from + 9, (on) => ({
    type: "hearNeed",
    dimension: "housing",
    on,
    need: "much",
    words: "Jeg vil have min egen dør",
  }));
}

function plan(teller: Teller, from: number): void {
  const focusId = teller.id();
  teller.say(from, (on) => ({
    type: "chooseFocus",
    focusId,
    dimension: "housing",
    reason: "Borgeren vil have et sted at være",
    goal: "Et eget hjem inden foråret",
    strategy: "Skriv op hos boligselskabet, og se på boliger sammen",
    words: `Min egen dør, som jeg selv låser (${on.slice(0, 4)})`,
  }));
  for (const [index, what] of ["Ring til boligselskabet", "Tal med banken om indskudslån"].entries()) {
    teller.say(from + 1 + index, () => ({
      type: "addAction",
      actionId: teller.id(),
      focusId,
      what,
      owner: index === 0 ? "worker" : "citizen",
    }));
  }
}

function meetNetwork(teller: Teller, after: number): void {
  for (const [index, member] of supporters.entries()) {
    if (teller.random.chance(0.2)) continue;
    const strength = teller.random.int(1, 3);
    const contactDetails = "";
    const memberId = teller.id();
    teller.say(after + index * 9, (on) => ({
      type: "addMember",
      memberId,
      name: member.name,
      relation: member.relation,
      ring: member.ring,
      dimensions: [member.dimension],
      contactDetails,
      strength,
      on,
    }));
  }
}

function disagree(teller: Teller, after: number, today: LocalDate): void {
  const { random } = teller;
  if (random.chance(0.4)) return;
  const revisitOn = addDays(today, random.int(-10, 30));
  teller.say(after, (on) => ({
    type: "parkDisagreement",
    disagreementId: teller.id(),
    ...random.pick(disagreements),
    on,
    revisitOn,
  }));
}

function visit(teller: Teller, until: number): void {
  const { random } = teller;
  for (let after = 3; after < until; after += random.int(4, 9)) {
    const made = random.chance(0.85);
    teller.say(after, (on) => ({
      type: "recordContact",
      contactId: teller.id(),
      outcome: made ? "made" : "attempted",
      on,
      channel: random.weighted({ meeting: 8, call: 2 }),
      with: ["citizen"],
      memberIds: [],
      place: random.weighted({ home: 6, community: 4, institution: 2 }),
      minutes: made ? random.int(2, 9) * 10 : 10,
      focus: [],
      effort: random.chance(0.5) ? "direct" : "linking",
      text: random.pick(made ? icmVisits.made : icmVisits.missed),
    }));
  }
}

function tellMove(teller: Teller, from: number): void {
  teller.say(from, (on) => ({ type: "setStep", step: "move-in", state: "open", on, note: "" }));
  for (const [index, item] of moveIn.entries()) {
    if (index > 4 && teller.random.chance(0.5)) continue;
    teller.say(from + 4 + index * 3, (on) => ({ type: "tickItem", item: item.code, done: true, on, note: "" }));
  }
  teller.say(from + 30, (on) => ({ type: "setStep", step: "relation", state: "done", on, note: "" }));
  teller.say(from + 31, (on) => ({ type: "setStep", step: "daily-support", state: "open", on, note: "" }));
  teller.say(from + 45, (on) => ({ type: "setStep", step: "move-in", state: "done", on, note: "" }));
}

function tellServices(teller: Teller, from: number): void {
  const service = teller.random.pick(services);
  const linkId = teller.id();
  teller.say(from, (on) => ({ type: "setStep", step: "services", state: "open", on, note: "" }));
  teller.say(from + 1, (on) => ({ type: "linkService", linkId, ...service, on }));
  for (const [index, coordination] of (["one-entry", "coherent-services", "accompanied"] as const).entries()) {
    teller.say(from + 5 + index * 9, (on) => ({
      type: "meetService",
      meetingId: teller.id(),
      on,
      coordination,
      linkId,
      with: service.name,
      withCitizen: coordination === "accompanied",
      text: "",
    }));
  }
  teller.say(from + 30, (on) => ({ type: "seeServiceStatus", linkId, status: "started", on, note: "" }));
  if (teller.random.chance(0.5)) {
    teller.say(from + 40, (on) => ({
      type: "noteMotivationLoss",
      lossId: teller.id(),
      on,
      cause: "nervous",
      linkId,
      text: "Blev væk to gange. Gruppen føles stor.",
      agreed: "Vi kommer ti minutter før de andre",
    }));
  }
  teller.say(from + 65, (on) => ({
    type: "seeServiceStatus",
    linkId,
    status: "holds",
    on,
    note: "Kommer af sig selv",
  }));
}

function tellReview(teller: Teller, after: number, today: LocalDate): void {
  teller.say(after, (on) => ({
    type: "holdReview",
    reviewId: teller.id(),
    on,
    withCitizen: true,
    smaller: "no",
    words: "Jeg vil helst, at du bliver ved",
    conclusion: "Støtten fortsætter uændret",
    nextOn: addMonths(today, teller.random.int(1, 4)),
  }));
}

/** The home beside the support: where the citizen lived, what was offered, and the tenancy. */
export function tellHome(teller: Teller, standing: IcmStanding): void {
  const { hands, random } = teller;
  const offers = [teller.id(), teller.id()] as const;
  teller.say(0, (on) => ({
    type: "referCitizen",
    citizenId: teller.citizenId,
    teamId: hands.teamId,
    workerId: hands.workerId,
    method: "housing-first",
    legalBasis: "none",
    decidedOn: on,
    receivedOn: on,
    from: "Herberget",
    reason: "Vil gerne have støtte og egen bolig",
    transition: "",
    overrideReason: "",
  }));
  teller.say(1, (on) => ({
    type: "recordSituation",
    situation: random.pick(["shelter", "street", "with-family-or-friends"] as const),
    on,
    note: "",
  }));
  teller.say(40, (on) => ({
    type: "offerHome",
    offerId: offers[0],
    on,
    home: "public-housing",
    where: "Testens Kvarter",
    note: "",
  }));
  teller.say(44, (on) => ({
    type: "answerOffer",
    offerId: offers[0],
    on,
    accepted: false,
    why: "For langt fra dem, jeg kender",
  }));
  if (standing !== "before-move") tellSecondOffer(teller, offers[1]);
}

/** The one that was right, and the home that came of it. */
function tellSecondOffer(teller: Teller, offerId: string): void {
  teller.say(52, (on) => ({
    type: "offerHome",
    offerId,
    on,
    home: "public-housing",
    where: "Prøvevej",
    note: "",
  }));
  teller.say(55, (on) => ({
    type: "answerOffer",
    offerId,
    on,
    accepted: true,
    why: "Der er lys i køkkenet",
  }));
  teller.say(62, (on) => ({
    type: "startTenancy",
    tenancyId: teller.id(),
    offerId,
    on,
    home: "public-housing",
    note: "",
  }));
  teller.say(62, (on) => ({ type: "recordSituation", situation: "own-home", on, note: "" }));
}
