import { expect, test } from "vitest";
import type { Contact } from "../contact/contact.ts";
import type { EntrySays } from "../course/entries.ts";
import { idOf } from "../course/testing/ids.ts";
import { currentMethod } from "../methods/registry.ts";
import { addDays, day } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import { briefs, cardOf, scopeOf } from "./testing/cards.ts";
import { closed, contact, facts, referred } from "./testing/journals.ts";

function tried(on: string, outreach: Partial<NonNullable<Contact["outreach"]>> = {}, changes: Partial<Contact> = {}) {
  return contact(day(on), {
    outcome: "attempted",
    outreach: {
      company: "alone",
      colleague: "",
      manners: ["knock"],
      initiator: "worker",
      response: "none",
      safety: "",
      ...outreach,
    },
    ...changes,
  });
}

function answered(on: string, answeredWith: string, howKeep = "Ringer om fredagen"): EntrySays {
  return {
    kind: "questions-answered",
    where: "I gården",
    how: "Banker på",
    howOften: "Hver uge",
    howKeep,
    answeredWith,
    on: day(on),
  };
}

const outreach = { method: "skp", legalBasis: "SEL § 99", receivedOn: day("2025-03-01") } as const;

test("outreach is counted from its tries, its questions and its two ends", () => {
  const accepted = facts("accepted", [
    referred(outreach),
    { kind: "contact-period-started", on: day("2025-03-01") },
    answered("2025-03-03", "Mette"),
    answered("2025-03-25", ""),
    tried("2025-03-05", { company: "pair" }),
    tried("2025-03-09", { initiator: "citizen" }),
    tried("2025-03-19", {}, { place: "office", channel: "meeting" }),
    { kind: "stable-contact-accepted", on: day("2025-04-10"), words: "Du må gerne komme", agreed: "Tirsdag" },
  ]);
  const outside = facts("outside", [
    referred(outreach),
    tried("2025-03-02"),
    { ...closed(day("2025-05-20"), "not-in-target-group"), helpedTo: "Værestedet" },
  ]);
  const breach = facts("breach", [
    referred(outreach),
    tried("2025-03-02"),
    contact(day("2025-03-05"), { channel: "call", place: "phone" }),
    closed(day("2025-05-20"), "citizen-ends"),
  ]);
  const card = cardOf("skp", scopeOf([accepted, outside, breach]));
  expect(briefs(card)).toEqual({
    "skp-begun-by-worker": "4/5 (1 missing)",
    "skp-days-between-tries": "3/3",
    "skp-questions-revised": "1/3",
    "skp-with-colleague": "1/2",
    "skp-own-words": "1/1",
    "skp-own-places": "4/5",
    "skp-helped-on": "1/1",
    "skp-pair-first": "1/3",
    "skp-ended-by-event": "2/3",
    "skp-equal-partner": "-",
  });
  const between = card.items.find(({ item }) => item.code === "skp-days-between-tries");
  expect(between?.figure).toMatchObject({ computable: true, value: 4 });
});

test("a citizen who was joined to another course is counted there alone", () => {
  const joined = facts("joined", [
    referred(outreach),
    tried("2025-03-02"),
    {
      kind: "citizen-joined",
      citizenId: idOf("known"),
      intoCourseId: idOf("other"),
      on: day("2025-03-10"),
      why: "Samme dør",
    },
  ]);
  expect(briefs(cardOf("skp", scopeOf([joined])))["skp-begun-by-worker"]).toBe("-");
});

function need(dimension: string, words = ""): EntrySays {
  return { kind: "need-heard", dimension, on: day("2025-02-01"), need: "some", words };
}

function service(link: string, last: "started" | "holds" | "stopped"): EntrySays[] {
  const linkId = idOf(link);
  const on = day("2025-05-01");
  return [
    { kind: "service-linked", linkId, name: "Klubben", dimension: "network", contactPerson: "", on, words: "" },
    { kind: "service-status-seen", linkId, status: "started", on, note: "" },
    ...(last === "started" ? [] : [{ kind: "service-status-seen", linkId, status: last, on, note: "" } as const]),
  ];
}

function weekly(from: LocalDate, count: number, every = 7): EntrySays[] {
  return Array.from({ length: count }, (_, index) => contact(addDays(from, index * every)));
}

const longSupport = { method: "icm", legalBasis: "SEL § 85", receivedOn: day("2025-01-10") } as const;

test("ICM is counted from contacts, needs, services and the move", () => {
  const moved = facts("moved", [
    referred(longSupport),
    ...currentMethod("icm").dimensions.map(({ code }) => need(code, "Jeg vil bo for mig selv")),
    ...weekly(day("2025-01-20"), 4, 30),
    ...weekly(day("2025-06-01"), 10, 3),
    contact(day("2025-06-02"), { place: "office" }),
    { kind: "step-set", step: "move-in", state: "done", on: day("2025-06-15"), note: "" },
    {
      kind: "motivation-lost",
      lossId: idOf("loss"),
      on: day("2025-06-05"),
      cause: "nervous",
      text: "Vil ikke derhen",
      agreed: "",
    },
    ...service("holding", "holds"),
    ...service("new", "started"),
    {
      kind: "service-met",
      meetingId: idOf("meeting"),
      on: day("2025-05-02"),
      coordination: "advocated",
      with: "Jobcenteret",
      withCitizen: false,
      text: "",
    },
  ]);
  const quiet = facts("quiet", [
    referred(longSupport),
    need("housing"),
    { kind: "worker-assigned", workerId: idOf("other"), teamId: idOf("team"), on: day("2025-04-01"), reason: "" },
    contact(day("2025-04-02")),
    {
      kind: "motivation-lost",
      lossId: idOf("loss"),
      on: day("2025-05-05"),
      cause: "other",
      text: "Vil ikke",
      agreed: "",
    },
    closed(day("2025-09-01"), "disappeared"),
  ]);
  const caseload = [
    { workerId: idOf("worker"), on: day("2025-05-01"), citizens: 4, fte: 0.5 },
    { workerId: idOf("worker"), on: day("2025-06-01"), citizens: 5, fte: 0.5 },
    { workerId: idOf("leave"), on: day("2025-06-01"), citizens: 0, fte: 0 },
  ];
  const supervision = ["2025-03-03", "2025-03-10", "2025-04-07"].map((monday, index) => ({
    teamId: idOf("team"),
    monday: day(monday),
    meetings: index === 1 ? [idOf("supervision")] : [],
  }));
  const card = cardOf("icm", scopeOf([moved, quiet], { outside: { caseload, supervision } }));
  expect(briefs(card)).toEqual({
    "icm-single-worker": "15/16",
    "icm-before-move": "1/1 (1 missing)",
    "icm-densest-at-move": "1/1 (1 missing)",
    "icm-in-vivo": "15/16",
    "icm-after-refusal": "1/2",
    "icm-words-and-dimensions": "1/2",
    "icm-accompanied": "0/1",
    "icm-services-hold": "1/1 (1 missing)",
    "icm-caseload": "1/2 (1 missing)",
    "icm-supervision": "1/2",
    "icm-listed-ending": "0/1",
    "icm-empowerment": "-",
  });
});

test("ACT gives a percent for each core element of what is known", () => {
  const course = facts("act", [
    referred({ ...longSupport, method: "act" }),
    contact(day("2025-02-01")),
    contact(day("2025-02-08"), { place: "office" }),
    { kind: "plan-agreed", phase: "running", on: day("2025-02-10"), words: "Min plan" },
  ]);
  const staff = (["social", "health", "authority"] as const).map((profession) => ({
    accountId: idOf(profession),
    teamId: idOf("team"),
    profession,
  }));
  const yes = { by: idOf("leader"), on: day("2026-01-10"), reason: "Set i ti journaler" };
  const scope = scopeOf([course], { outside: { staff } });
  const card = cardOf("act", scope, [
    { ...yes, item: "act-harm-reduction", value: 100 },
    { ...yes, item: "act-no-treatment-demand", value: 0 },
  ]);
  expect(briefs(card)).toMatchObject({
    "act-professions": "1/1",
    "act-unlimited": "1/1",
    "act-joint-plan": "1/1",
    "act-other-plans": "0/1",
    "act-treatment-at-home": "0/1",
    "act-place": "1/2",
  });
  const elements = card.elements.map(({ element, percent, known, of }) => [element.code, percent, `${known} of ${of}`]);
  expect(elements).toEqual([
    ["access", 50, "2 of 3"],
    ["team", 100, "1 of 2"],
    ["process", 200 / 3, "3 of 4"],
    ["support", 50, "1 of 2"],
    ["relation", undefined, "0 of 2"],
  ]);
  expect(card.mean).toBeUndefined();
  expect(briefs(cardOf("act", scopeOf([course])))["act-professions"]).toBe("-");
});

function offered(name: string, on: string): EntrySays {
  return { kind: "home-offered", offerId: idOf(name), on: day(on), home: "public-housing", where: "", note: "" };
}

function movedInto(name: string, on: string, home: "public-housing" | "institution" = "public-housing"): EntrySays {
  return { kind: "tenancy-started", tenancyId: idOf(name), on: day(on), home, note: "" };
}

function movedOut(name: string, on: string, reason: "evicted" | "moved-to-other-home"): EntrySays {
  return { kind: "tenancy-ended", tenancyId: idOf(name), on: day(on), reason, note: "" };
}

const frame = { method: "housing-first", legalBasis: "none", receivedOn: day("2025-01-01") } as const;

test("Housing First is counted from offers, tenancies and the support beside them", () => {
  const kept = facts("kept", [
    referred({ ...frame, citizenId: idOf("kept") }),
    offered("a", "2025-01-10"),
    offered("b", "2025-01-20"),
    movedInto("home", "2025-02-01"),
    movedOut("home", "2025-06-01", "moved-to-other-home"),
    movedInto("next", "2025-06-01"),
  ]);
  const lost = facts("lost", [
    referred({ ...frame, citizenId: idOf("lost") }),
    offered("a", "2025-01-10"),
    movedInto("home", "2025-01-31", "institution"),
    movedOut("home", "2025-07-01", "evicted"),
  ]);
  const support = facts("support", [referred({ ...longSupport, citizenId: idOf("lost") })]);
  const waiting = facts("waiting", [referred({ ...frame, citizenId: idOf("waiting") })]);
  const card = cardOf("housing-first", scopeOf([kept, lost, support, waiting]));
  expect(briefs(card)).toEqual({
    "hf-days-to-move": "2/2",
    "hf-ordinary": "2/3",
    "hf-support-after-loss": "1/1",
    "hf-chose-between-two": "1/2 (1 missing)",
    "hf-kept-6": "1/2",
    "hf-kept-12": "-",
    "hf-kept-18": "-",
    "hf-kept-24": "-",
  });
  expect(card.items[0]?.figure).toMatchObject({ value: 30.5 });
  const without = cardOf("housing-first", scopeOf([kept, lost]));
  expect(briefs(without)["hf-support-after-loss"]).toBe("- (1 missing)");
});
