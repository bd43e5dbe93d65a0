import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatDate,
  formatDayMonth,
  formatDayMonthYear,
  formatLong,
  formatWeekday,
  readDate,
  type ReadDateOptions,
} from "./danish-date.ts";
import { addDays, civil, day, fromDayNumber } from "./local-date.ts";

const today = day("2026-11-22");
const anyDay = fc.integer({ min: -25_000, max: 60_000 }).map(fromDayNumber);

function read(text: string, options: Partial<ReadDateOptions> = {}): string {
  const answer = readDate(text, { today, ...options });
  return answer.ok ? answer.date : answer.reason;
}

test("days are written the Danish way", () => {
  const date = day("2026-11-24");
  expect(formatDate(date)).toBe("24.11.2026");
  expect(formatDayMonth(date)).toBe("24. november");
  expect(formatDayMonthYear(date)).toBe("24. november 2026");
  expect(formatWeekday(date)).toBe("tirsdag");
  expect(formatLong(date)).toBe("tirsdag den 24. november 2026");
});

test.each([
  "24-11-2026",
  "24.11.2026",
  "24.11.26",
  "24/11 2026",
  "24/11-26",
  "24/11/2026",
  "24 11 2026",
  "24. 11. 2026",
  "241126",
  "24112026",
  "24. nov. 2026",
  "24 november 2026",
  "24.november 26",
  "den 24. november 2026",
  "Tirsdag den 24. november 2026",
  " 2026-11-24 ",
  "2026/11/24",
  "2026.11.24",
])("%s is 24 November 2026", (text) => {
  expect(read(text)).toBe("2026-11-24");
});

test("what cannot be a date is refused with what to do", () => {
  expect(
    ["", "   ", "i overmorgen", "24", "24-11-026", "2411266", "24. no 2026", "13.45"].map((text) => read(text)),
  ).toEqual(["empty", "empty", "unreadable", "unreadable", "unreadable", "unreadable", "unreadable", "no-year"]);
  expect(["24/11", "24.11.", "2411", "24. november"].map((text) => read(text))).toEqual(Array(4).fill("no-year"));
  expect(["31-04-2026", "29.02.2025", "00-01-2026", "12-13-2026", "451126"].map((text) => read(text))).toEqual(
    Array(5).fill("no-such-day"),
  );
  const refused = readDate("hej", { today });
  expect(refused.ok || refused.text.da).toBe("Datoen kan ikke læses. Skriv den som 24.11.2026.");
});

test("named days", () => {
  expect(["i dag", "I går", "i morgen", "idag"].map((text) => read(text))).toEqual([
    "2026-11-22",
    "2026-11-21",
    "2026-11-23",
    "2026-11-22",
  ]);
});

test("two-digit years turn 20 years ahead, or today for a birth date", () => {
  expect(read("01.01.46")).toBe("2046-01-01");
  expect(read("01.01.47")).toBe("1947-01-01");
  expect(read("01.01.90")).toBe("1990-01-01");
  expect(read("01.01.27", { yearsAhead: 0 })).toBe("1927-01-01");
  expect(read("01.01.26", { yearsAhead: 0 })).toBe("2026-01-01");
  expect(read("01.01.05", { today: day("2095-06-01") })).toBe("2105-01-01");
});

test("year first when the sender says so", () => {
  expect(read("26-11-24", { order: "ymd" })).toBe("2026-11-24");
  expect(read("261124", { order: "ymd" })).toBe("2026-11-24");
  expect(read("20261124", { order: "ymd" })).toBe("2026-11-24");
  expect(read("24. nov. 2026", { order: "ymd" })).toBe("2026-11-24");
});

test("every way of writing a day is read back as that day", () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const dashed = formatDate(date).replaceAll(".", "-");
      for (const text of [date, formatDate(date), formatLong(date), formatDayMonthYear(date), dashed]) {
        expect(read(text)).toBe(date);
      }
      expect(read(formatDate(date).replaceAll(".", ""))).toBe(date);
    }),
  );
});

test("two-digit years within the window are read back, in both orders", () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 7_000 }), (offset) => {
      const date = addDays(today, offset);
      const { year } = civil(date);
      fc.pre(year > 1946 && year <= 2046);
      const [, century, short, month, dayOfMonth] = /^(\d\d)(\d\d)-(\d\d)-(\d\d)$/.exec(date) ?? [];
      expect(century).toMatch(/19|20/);
      expect(read(`${dayOfMonth}${month}${short}`)).toBe(date);
      expect(read(`${short}${month}${dayOfMonth}`, { order: "ymd" })).toBe(date);
    }),
  );
});

test("any text gives an answer, never an error", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9 ./-]{0,12}$/)), (text) => {
      const answer = readDate(text, { today });
      expect(answer.ok || answer.text.da.length > 0).toBe(true);
    }),
  );
});
