import { expect, test } from "vitest";
import { addMonths, day } from "../time/local-date.ts";
import { deadlines } from "./deadlines.ts";
import { methodOf } from "./decide.ts";
import { nextReview } from "./open-deadlines.ts";
import type { Story } from "./testing/a-course.ts";
import { closing } from "./testing/drafts.ts";
import { idOf } from "./testing/ids.ts";
import { bridge, homeless, icm, outreach, related, support } from "./testing/sibling-stories.ts";

function due(story: Story): readonly (readonly [string, string])[] {
  return deadlines(story.state, methodOf(story.state)).map((one) => [one.kind, one.due]);
}

const reviewed = { type: "holdReview", withCitizen: true, smaller: "no", words: "", conclusion: "Går videre" } as const;

test("an open-ended course asks for a review after the method's months, then on the day each review sets", () => {
  const first = addMonths(icm.state.receivedOn, 6);
  expect(due(icm)).toEqual([["review", first]]);
  const held = icm.at("2025-02-01").does({
    ...reviewed,
    reviewId: idOf("review"),
    on: day("2025-02-01"),
    nextOn: day("2025-05-01"),
  });
  expect(due(held)).toEqual([["review", "2025-05-01"]]);
  expect(nextReview(homeless.state, methodOf(homeless.state))).toBeUndefined();
  expect(due(homeless)).toEqual([]);
});

test("a parked disagreement is due until it is settled, and again when parked again", () => {
  const disagreementId = idOf("disagreement");
  const parked = icm.at("2025-02-01").does({
    type: "parkDisagreement",
    disagreementId,
    dimension: "substance-use",
    on: day("2025-02-01"),
    workerView: "Drikker mere",
    citizenView: "Det er ikke et problem",
    revisitOn: day("2025-03-01"),
  });
  expect(due(parked)).toContainEqual(["disagreement", "2025-03-01"]);
  const take = { type: "takeUpDisagreement", disagreementId, on: day("2025-03-01"), note: "Talt om det" } as const;
  const again = parked.at("2025-03-01").does({ ...take, outcome: "parked-again", revisitOn: day("2025-04-01") });
  expect(due(again)).toContainEqual(["disagreement", "2025-04-01"]);
  const settled = again.does({ ...take, outcome: "citizen-sees-need" });
  expect(due(settled).map(([kind]) => kind)).toEqual(["review"]);
});

test("a service's follow-up is due until a later status, and never once it has stopped", () => {
  const see = { type: "seeServiceStatus", linkId: idOf("link"), on: day("2025-02-01"), note: "" } as const;
  const started = support.at("2025-02-01").does({ ...see, status: "started", followUpOn: day("2025-02-20") });
  expect(due(started)).toContainEqual(["service", "2025-02-20"]);
  const holds = started.does({ ...see, status: "holds" });
  expect(due(holds).map(([kind]) => kind)).toEqual(["review"]);
  const stopped = started.does({ ...see, status: "stopped", followUpOn: day("2025-03-01") });
  expect(due(stopped).map(([kind]) => kind)).toEqual(["review"]);
  const handed = bridge.at("2025-02-01").does({ ...see, status: "started", followUpOn: day("2025-02-20") });
  expect(due(handed)).toEqual([["service", "2025-02-20"]]);
});

test("outreach revises its four questions on their day while contact is being made, and its months are never a deadline", () => {
  const asked = outreach.does({
    type: "answerQuestions",
    where: "Ved kiosken",
    how: "",
    howOften: "",
    howKeep: "",
    on: day("2025-01-02"),
    reviseOn: day("2025-01-30"),
  });
  expect(due(outreach)).toEqual([]);
  expect(due(asked)).toEqual([["questions", "2025-01-30"]]);
  expect(due(related)).toEqual([]);
});

test("a closed course and one joined to another ask for nothing", () => {
  const on = day("2025-02-01");
  const decision = { on, outcome: "ended", text: "" } as const;
  const closed = support.at("2025-02-01").does(closing({ on, reason: "need-gone", note: "", decision }));
  expect(due(closed)).toEqual([]);
  const joined = bridge.does({
    type: "joinCitizen",
    citizenId: idOf("somebody"),
    intoCourseId: idOf("their course"),
    on,
    why: "Samme mand",
  });
  expect(due(joined)).toEqual([]);
});
