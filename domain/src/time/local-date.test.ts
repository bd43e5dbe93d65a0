import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  civil,
  day,
  dayNumber,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  parseLocalDate,
  weekday,
} from "./local-date.ts";

const dayCount = fc.integer({ min: -50_000, max: 200_000 });

test("a day and its number are the same thing, and agree with the platform's calendar", () => {
  fc.assert(
    fc.property(dayCount, (number) => {
      const date = fromDayNumber(number);
      expect(dayNumber(date)).toBe(number);
      const platform = new Date(number * 86_400_000);
      expect(date).toBe(platform.toISOString().slice(0, 10));
      expect(weekday(date) % 7).toBe(platform.getUTCDay());
    }),
  );
});

test("adding months keeps the day of the month or clamps it to the month's end", () => {
  fc.assert(
    fc.property(dayCount, fc.integer({ min: -120, max: 120 }), (number, months) => {
      const from = civil(fromDayNumber(number));
      const to = civil(addMonths(fromDayNumber(number), months));
      expect(to.year * 12 + to.month - (from.year * 12 + from.month)).toBe(months);
      expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
    }),
  );
});

test("days added are days between, and order of text is order of time", () => {
  fc.assert(
    fc.property(dayCount, fc.integer({ min: 0, max: 5_000 }), (number, days) => {
      const from = fromDayNumber(number);
      const to = addDays(from, days);
      expect(daysBetween(from, to)).toBe(days);
      expect(from <= to).toBe(true);
    }),
  );
});

test("days that do not exist are not read", () => {
  for (const text of ["2025-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "2026-01-01 "]) {
    expect(parseLocalDate(text)).toBeUndefined();
  }
  expect(day("2024-02-29")).toBe("2024-02-29");
  expect(() => day("2025-02-29")).toThrow("Not a calendar day");
});
