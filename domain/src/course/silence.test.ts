import { expect, test } from "vitest";
import { addDays, day } from "../time/local-date.ts";
import { methodOf } from "./decide.ts";
import { silence } from "./silence.ts";
import { aCourse } from "./testing/a-course.ts";
import type { Story } from "./testing/a-course.ts";
import { contact } from "./testing/drafts.ts";
import { idOf } from "./testing/ids.ts";

function on(story: Story, today: string) {
  return silence(story.state, methodOf(story.state), day(today));
}

const referred = aCourse().referred();
const inContact = referred.inContact("2025-01-02");
const phase1 = inContact.inPhase1();
const decision = { on: day("2025-06-01"), outcome: "ended", text: "" } as const;

function met(story: Story, on: string, outcome: "made" | "attempted" | "cancelled" = "made"): Story {
  return story.does(contact({ contactId: idOf(`contact ${outcome} ${on}`), on: day(on), outcome }));
}

/** How long each stage may be quiet before it shows; the day before and the day itself. */
const borders: readonly (readonly [string, Story, string, number])[] = [
  ["the contact period", met(inContact, "2025-01-10"), "2025-01-10", 12],
  ["phase 1", met(phase1, "2025-02-01"), "2025-02-01", 12],
  ["phase 2", met(phase1.inPhase2(), "2025-05-01"), "2025-05-01", 21],
  ["phase 3", met(phase1.inPhase2().inPhase3(), "2025-08-01"), "2025-08-01", 40],
];

test.each(borders)("%s is silent from its own day on", (...[, story, last, days]) => {
  const plus = (count: number) => addDays(day(last), count);
  expect(on(story, plus(days - 1))).toMatchObject({ since: last, days: days - 1, silent: false });
  expect(on(story, plus(days))).toMatchObject({ days, silent: true, source: { standing: "derived" } });
});

test("without any contact the quiet is counted from the beginning", () => {
  expect(on(inContact, "2025-01-20")).toMatchObject({ since: "2025-01-02", days: 18, silent: true });
  expect(on(referred.inPhase1({ on: "2025-01-15" }), "2025-01-20")).toMatchObject({ since: "2025-01-15", days: 5 });
});

test("attempts do not break the silence, but they show", () => {
  const tried = met(met(met(phase1, "2025-01-20"), "2025-02-05", "attempted"), "2025-02-08", "attempted");
  expect(on(tried, "2025-02-10")).toMatchObject({ since: "2025-01-20", silent: true, attemptsSince: 2 });
  expect(on(met(tried, "2025-02-09", "cancelled"), "2025-02-10")?.attemptsSince).toBe(2);
});

test("a contact written late counts on its own day and forgets no attempt after it", () => {
  const tried = met(met(phase1, "2025-02-05", "attempted"), "2025-02-08", "attempted");
  expect(on(met(tried, "2025-01-30"), "2025-02-10")).toMatchObject({ since: "2025-01-30", attemptsSince: 2 });
  expect(on(met(tried, "2025-02-06"), "2025-02-10")).toMatchObject({ since: "2025-02-06", attemptsSince: 1 });
  expect(on(met(met(tried, "2025-02-09"), "2025-02-07", "attempted"), "2025-02-10")?.attemptsSince).toBe(0);
  expect(on(met(met(tried, "2025-02-09"), "2025-01-25"), "2025-02-10")?.since).toBe("2025-02-09");
});

test("a contact taken back no longer breaks the silence", () => {
  const once = met(phase1, "2025-02-01");
  const entryId = once.entries.at(-1)?.entryId ?? "";
  const back = once.does({ type: "retractEntry", entryId, reason: "Skrevet på den forkerte" });
  expect(on(back, "2025-02-10")).toMatchObject({ since: "2025-01-02", silent: true });
});

test("an interruption is told beside the silence, and does not stop the count", () => {
  const away = met(phase1, "2025-02-01").does({
    type: "interrupt",
    from: day("2025-02-03"),
    reason: "hospitalised",
    note: "",
  });
  expect(on(away, "2025-03-01")).toMatchObject({ interrupted: true, silent: true });
});

test("nothing is silent before the contact period or after the end", () => {
  expect(on(referred, "2025-06-01")).toBeUndefined();
  expect(
    on(phase1.closed({ on: day("2025-06-01"), reason: "moved-municipality", decision }), "2025-09-01"),
  ).toBeUndefined();
});

test("a course taken up again is not silent from the time that it was closed", () => {
  const again = met(phase1, "2025-03-01")
    .closed({ on: day("2025-06-01"), reason: "moved-municipality", decision })
    .does({ type: "reopenCourse", on: day("2025-08-01"), reason: "Flyttede tilbage" });
  expect(on(again, "2025-08-05")).toMatchObject({ since: "2025-08-01", days: 4, silent: false });
});

test("a day before the last contact is no negative silence", () => {
  expect(on(met(phase1, "2025-02-01"), "2025-01-20")?.days).toBe(0);
});
