import { instrumentRegistry } from "@tovholder/domain/measure/instruments.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { measureSchema, noAnswers, readMeasure, rowsFor, type MeasureValue } from "./measure-value.ts";

const said = {
  needDate: "dag",
  needText: "ord",
  needNumber: "tal",
  outside: (min: number, max: number) => `${min}-${max}`,
};
const empty: MeasureValue = {
  instrument: "who-5",
  timePoint: "start",
  on: day("2026-11-23"),
  answers: noAnswers,
  words: "",
  name: "",
  values: [],
  byCitizen: false,
};

function read(part: Partial<MeasureValue>) {
  return readMeasure({ ...empty, ...part }, "id", said);
}

test("the citizen's own answers say so, and the worker's do not", () => {
  expect(read({ answers: [5, 4, null, 2, 1], byCitizen: true })).toMatchObject({
    draft: { instrument: "who-5", answers: [5, 4, null, 2, 1], byCitizen: true },
  });
  expect(read({})).not.toHaveProperty("draft.byCitizen");
});

test("a result is one number for each scale, within the instrument's range", () => {
  const values = rowsFor("sds", "Samlet").map((row) => ({ ...row, value: 4 }));
  expect(read({ instrument: "sds", values })).toMatchObject({
    draft: { instrument: "sds", answers: [], values: [{ scale: "work", value: 4 }, {}, {}] },
  });
  expect(read({ instrument: "sds", values: [{ scale: "work", value: 11 }] })).toEqual({
    missing: { "values.0": "0-10" },
  });
  expect(read({ instrument: "sds", values: rowsFor("sds", "") })).toEqual({ missing: { "values.0": "tal" } });
});

test("an instrument beside those known keeps its name, and one that is not in the registry needs one", () => {
  const values = [{ scale: "Samlet", value: 28 }];
  expect(read({ instrument: "swemwbs", values })).toMatchObject({ draft: { instrument: "other", name: "SWEMWBS" } });
  expect(read({ instrument: "other", values })).toEqual({ missing: { name: "ord" } });
  expect(read({ instrument: "other", values, name: "Vores eget" })).toMatchObject({ draft: { name: "Vores eget" } });
  expect(read({ instrument: "own-words" })).toEqual({ missing: { words: "ord" } });
});

test("every instrument of the registry can be written, and its draft read again", () => {
  for (const { code } of instrumentRegistry) {
    const value = { ...empty, instrument: code, values: rowsFor(code, "Samlet") };
    expect(measureSchema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
  }
});
