import { aCourse } from "@tovholder/domain/course/testing/a-course.ts";
import { idOf } from "@tovholder/domain/course/testing/ids.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { primaryContacts } from "./primary-contacts.ts";

const story = aCourse().referred({ method: "act", legalBasis: "SEL § 85" });

test("the primary contact changes hands with dates, the newest first, and the one before stays in sight", () => {
  const { workerId } = story.state;
  const change = {
    type: "assignWorker",
    workerId: idOf("next"),
    teamId: story.state.teamId,
    on: day("2025-02-03"),
    reason: "Barsel",
  } as const;
  const contacts = primaryContacts(story.does(change).told.entries);
  expect(contacts.map((one) => [one.workerId, one.reason])).toEqual([
    [idOf("next"), "Barsel"],
    ...(workerId === undefined ? [] : [[workerId, ""]]),
  ]);
  expect(contacts[0]?.from).toBe("2025-02-03");
});
