import { methodOf } from "@tovholder/domain/course/decide.ts";
import { plainEntrySchema, type PlainEntry } from "@tovholder/domain/course/entries.ts";
import type { Story } from "@tovholder/domain/course/testing/a-course.ts";
import { contact } from "@tovholder/domain/course/testing/drafts.ts";
import { idOf } from "@tovholder/domain/course/testing/ids.ts";
import { outreach, support } from "@tovholder/domain/course/testing/sibling-stories.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { glossary } from "@tovholder/domain/words/glossary.ts";
import { expect, test } from "vitest";
import type { CourseView } from "../replica/course-view.ts";
import { entryFields, fieldText } from "./journal-fields.ts";
import { entryLists, entrySubject } from "./journal-subject.ts";

const on = day("2025-02-01");

/** Subject and texts of the newest entry; no code may stand bare. */
function read(story: Story): readonly string[] {
  const says = story.entries.at(-1)?.says;
  if (says === undefined || says.kind === "corrected") throw new Error("A plain entry was written");
  // Only the state and the method are read.
  const view = { state: story.state, method: methodOf(story.state) } as CourseView;
  const texts = entryFields(says).map((field) => fieldText(field, { language: "da", yes: "ja", no: "nej" }));
  return [entrySubject(says, view, "da"), ...texts, ...entryLists(says, view, "da")];
}

test("what was written of a service, a step and a disagreement reads as words, with what it is about", () => {
  const linkId = idOf("link");
  const seen = { type: "seeServiceStatus", linkId, status: "started", on, note: "Kom selv", followUpOn: on } as const;
  const started = support.at("2025-02-01").does(seen);
  expect(read(started)).toEqual(["Værestedet Prøven", "Begyndt", "1. februar 2025", "Kom selv", "1. februar 2025"]);
  const set = support.at("2025-02-01").does({ type: "setStep", step: "services", state: "open", on, note: "" });
  expect(read(set)).toEqual(["Kontakt til øvrige tilbud", "I gang", "1. februar 2025", ""]);
  const parked = support.at("2025-02-01").does({
    type: "parkDisagreement",
    disagreementId: idOf("disagreement"),
    dimension: "finances",
    on,
    workerView: "Der er restancer",
    citizenView: "Det ordner sig",
    revisitOn: on,
  });
  expect(read(parked)).toEqual(["Økonomi", "1. februar 2025", "Der er restancer", "Det ordner sig", "1. februar 2025"]);
});

test("an attempt of outreach says who went, how, and what came back", () => {
  const tried = outreach.at("2025-02-01").does(
    contact({
      outcome: "attempted",
      outreach: {
        company: "pair",
        colleague: "Kaj",
        manners: ["knock", "note"],
        initiator: "worker",
        response: "refused",
        refusal: "not-now",
        safety: "",
      },
    }),
  );
  expect(read(tried).slice(-3)).toEqual(["I par: Kaj", "Bankede på, Lagde en seddel", "Afviste: ikke nu"]);
});

test("every kind of entry has a name in the glossary", () => {
  const kinds = plainEntrySchema.options.map((option): PlainEntry["kind"] => option.shape.kind.value);
  for (const kind of kinds) expect(glossary.entry).toHaveProperty([kind]);
});
