import { aCourse } from "@tovholder/domain/course/testing/a-course.ts";
import { idOf } from "@tovholder/domain/course/testing/ids.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { askedOf } from "./waiting.ts";

function question(on: string, what: string) {
  return { type: "askReferrer", on: day(on), whom: "Rådgiveren", what } as const;
}

function answer(on: string, what: string) {
  return { type: "recordReferrerAnswer", on: day(on), what } as const;
}

test("an answer belongs to the last question before it, and a contact is none", () => {
  const { state } = aCourse()
    .referred()
    .does(question("2025-01-13", "Er borgeren spurgt?"))
    .does(answer("2025-01-14", "Nej, ikke endnu"))
    .withContact({ contactId: idOf("x"), on: day("2025-01-15"), text: "Hos borgeren", with: ["authority"] })
    .does(question("2025-01-20", "Og nu?"));
  const asked = askedOf(state);
  expect(asked.map(({ nth, what, answers }) => [nth, what, answers.map((one) => one.what)])).toEqual([
    [1, "Er borgeren spurgt?", ["Nej, ikke endnu"]],
    [2, "Og nu?", []],
  ]);
});

test("nothing asked is an empty list", () => {
  expect(askedOf(aCourse().referred().state)).toEqual([]);
});
