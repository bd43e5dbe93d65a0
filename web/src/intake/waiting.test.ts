import { contactsOf } from "@tovholder/domain/course/fold.ts";
import { aCourse } from "@tovholder/domain/course/testing/a-course.ts";
import { idOf } from "@tovholder/domain/course/testing/ids.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { askedOf } from "./waiting.ts";

function question(on: string, what: string) {
  return { type: "askReferrer", on: day(on), whom: "Rådgiveren", what } as const;
}

function heard(on: string, text: string) {
  return { contactId: idOf(text), on: day(on), text, place: "phone", channel: "call" } as const;
}

test("an answer belongs to the last question before it, and only what came about with the authority is one", () => {
  const { state, entries } = aCourse()
    .referred()
    .does(question("2025-01-13", "Er borgeren spurgt?"))
    .withContact({ ...heard("2025-01-14", "Nej, ikke endnu"), with: ["authority"] })
    .withContact({ ...heard("2025-01-15", "Ingen svarede"), outcome: "attempted", with: ["authority"] })
    .withContact({ ...heard("2025-01-15", "Hos borgeren"), with: ["citizen"] })
    .does(question("2025-01-20", "Og nu?"));
  const asked = askedOf(state, contactsOf(entries));
  expect(asked.map(({ nth, what, answers }) => [nth, what, answers.map(({ text }) => text)])).toEqual([
    [1, "Er borgeren spurgt?", ["Nej, ikke endnu"]],
    [2, "Og nu?", []],
  ]);
});

test("nothing asked is an empty list", () => {
  expect(askedOf(aCourse().referred().state, [])).toEqual([]);
});
