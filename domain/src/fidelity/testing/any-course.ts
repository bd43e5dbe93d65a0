import * as fc from "fast-check";
import { channels, contactOutcomes, efforts, places } from "../../contact/contact.ts";
import type { Contact } from "../../contact/contact.ts";
import { closureReasons } from "../../course/closure-reason.ts";
import type { EntrySays } from "../../course/entries.ts";
import { idOf } from "../../course/testing/ids.ts";
import { homeKinds, tenancyEndReasons } from "../../housing/housing.ts";
import type { MethodCode } from "../../methods/definition.ts";
import { addDays, day } from "../../time/local-date.ts";
import type { CourseFacts } from "../facts.ts";
import { closed, contact, facts, focus, referred, started } from "./journals.ts";

const first = day("2024-11-01");
const anyDay = fc.nat(480).map((days) => addDays(first, days));

const anyOutreach: fc.Arbitrary<Contact["outreach"]> = fc.record({
  company: fc.constantFrom("alone", "pair"),
  colleague: fc.constant(""),
  manners: fc.constant(["knock" as const]),
  initiator: fc.constantFrom("worker", "citizen"),
  response: fc.constantFrom("none", "refused", "talked"),
  safety: fc.constant(""),
});

const anyContact = fc
  .record({
    on: anyDay,
    outcome: fc.constantFrom(...contactOutcomes),
    channel: fc.constantFrom(...channels),
    place: fc.constantFrom(...places),
    with: fc.subarray(["citizen", "provider", "network"] as const, { minLength: 1 }),
    effort: fc.option(fc.constantFrom(...efforts), { nil: undefined }),
    outreach: fc.option(anyOutreach, { nil: undefined }),
  })
  .map(({ on, effort, outreach, ...rest }) =>
    contact(on, {
      ...rest,
      with: [...rest.with],
      ...(effort === undefined ? {} : { effort }),
      ...(outreach === undefined ? {} : { outreach }),
    }),
  );

const anyTenancy = fc
  .record({
    name: fc.nat(99),
    on: anyDay,
    home: fc.constantFrom(...homeKinds),
    lived: fc.option(fc.nat(300), { nil: undefined }),
    reason: fc.constantFrom(...tenancyEndReasons),
  })
  .map(({ name, on, home, lived, reason }): EntrySays[] => {
    const tenancyId = idOf(`tenancy ${name}`);
    const moved: EntrySays = { kind: "tenancy-started", tenancyId, on, home, note: "" };
    if (lived === undefined) return [moved];
    return [moved, { kind: "tenancy-ended", tenancyId, on: addDays(on, lived), reason, note: "" }];
  });

const anyOther: fc.Arbitrary<EntrySays> = fc.oneof(
  anyDay.map((on): EntrySays => ({ kind: "plan-agreed", phase: "phase1", on, words: "Min plan" })),
  anyDay.map((on): EntrySays => ({ kind: "stable-contact-accepted", on, words: "", agreed: "Kaffe" })),
  anyDay.map((on): EntrySays => ({ kind: "step-set", step: "move-in", state: "done", on, note: "" })),
  anyDay.map((on): EntrySays => ({ kind: "contact-period-started", on })),
  anyDay.map((on): EntrySays => ({ kind: "need-heard", dimension: "housing", on, need: "much", words: "Jeg fryser" })),
  anyDay.map((on): EntrySays => ({
    kind: "questions-answered",
    where: "Gården",
    how: "Banker på",
    howOften: "Ugentligt",
    howKeep: "",
    on,
  })),
);

const parts = fc.record({
  method: fc.constantFrom<MethodCode>("cti-housing", "cti-job", "skp", "icm", "act", "housing-first"),
  months: fc.constantFrom(6, 9, 12),
  received: anyDay,
  phases: fc.array(anyDay, { maxLength: 3 }).map((days) => days.sort()),
  focus: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)),
  contacts: fc.array(anyContact, { maxLength: 12 }),
  tenancies: fc.array(anyTenancy, { maxLength: 2 }),
  others: fc.array(anyOther, { maxLength: 4 }),
  end: fc.option(fc.tuple(anyDay, fc.constantFrom(...closureReasons)), { nil: undefined }),
  citizen: fc.nat(5),
});

/** Courses of every method, also such as no rule would let through. Ids are their place in the list. */
export const anyCourses: fc.Arbitrary<readonly CourseFacts[]> = fc.array(parts, { maxLength: 8 }).map((courses) =>
  courses.map((course, number) => {
    const timed = course.method.startsWith("cti");
    const opened = timed ? course.phases : [];
    const started3 = (["phase1", "phase2", "phase3"] as const).flatMap((phase, index): EntrySays[] => {
      const on = opened[index];
      return on === undefined ? [] : [started(phase, on), ...focus(phase, course.focus[index] ?? 0)];
    });
    return facts(`course ${number}`, [
      referred({
        method: course.method,
        citizenId: idOf(`citizen ${course.citizen}`),
        receivedOn: course.received,
        ...(timed ? { months: course.months } : {}),
      }),
      ...started3,
      ...course.contacts,
      ...course.tenancies.flat(),
      ...course.others,
      ...(course.end === undefined ? [] : [closed(...course.end)]),
    ]);
  }),
);
