import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readAcceptance } from "../acceptance/testing/read-acceptance.ts";
import {
  addWorkingDays,
  easterSunday,
  holidaysOf,
  isHoliday,
  isoWeek,
  isWorkingDay,
  mondayOf,
  nextWorkingDay,
  usualClosedDays,
  workingDaysBetween,
} from "./calendar.ts";
import { addDays, civil, day, daysBetween, fromDayNumber, localDateSchema, weekday } from "./local-date.ts";

const calendarCase = z.strictObject({
  date: localDateSchema,
  isoWeek: z.string().optional(),
  holiday: z.boolean().optional(),
});
const { calendar } = readAcceptance("rules.json", z.object({ calendar: z.array(calendarCase).min(4) }));
const anyDay = fc.integer({ min: -25_000, max: 60_000 }).map(fromDayNumber);
const anyYear = fc.integer({ min: 1900, max: 2199 });

test.each(calendar)("$date", (expected) => {
  if (expected.isoWeek !== undefined) expect(isoWeek(expected.date)).toBe(expected.isoWeek);
  if (expected.holiday !== undefined) expect(isHoliday(expected.date)).toBe(expected.holiday);
});

test("Easter of known years", () => {
  expect([2000, 2008, 2011, 2023, 2024, 2025, 2026, 2027, 2038].map(easterSunday)).toEqual([
    "2000-04-23",
    "2008-03-23",
    "2011-04-24",
    "2023-04-09",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2038-04-25",
  ]);
});

test("the public holidays of 2026, and store bededag in 2023 for the last time", () => {
  expect(holidaysOf(2026).map(({ date, name }) => `${date} ${name.da}`)).toEqual([
    "2026-01-01 Nytårsdag",
    "2026-04-02 Skærtorsdag",
    "2026-04-03 Langfredag",
    "2026-04-05 Påskedag",
    "2026-04-06 2. påskedag",
    "2026-05-14 Kristi himmelfartsdag",
    "2026-05-24 Pinsedag",
    "2026-05-25 2. pinsedag",
    "2026-12-25 Juledag",
    "2026-12-26 2. juledag",
  ]);
  expect(holidaysOf(2023).map((holiday) => holiday.name.da)).toContain("Store bededag");
  expect(holidaysOf(2024).map((holiday) => holiday.name.da)).not.toContain("Store bededag");
});

test("Easter is a Sunday between 22 March and 25 April, and the holidays stand round it", () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      const easter = easterSunday(year);
      expect(weekday(easter)).toBe(7);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      const holidays = holidaysOf(year);
      expect(holidays).toHaveLength(year <= 2023 ? 11 : 10);
      for (const { date } of holidays) {
        expect(civil(date).year).toBe(year);
        expect(isHoliday(date)).toBe(true);
        expect(isWorkingDay(date)).toBe(false);
      }
    }),
  );
});

test("working days are counted one way only", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const to = addWorkingDays(from, count);
      expect(isWorkingDay(to)).toBe(true);
      expect(workingDaysBetween(from, to)).toBe(count);
      expect(daysBetween(from, to)).toBeGreaterThanOrEqual(count);
      expect(addWorkingDays(from, 0)).toBe(from);
    }),
  );
});

test("a week is Monday to Sunday, has one name, and the next one another", () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const monday = mondayOf(date);
      expect(weekday(monday)).toBe(1);
      const names = new Set([0, 1, 2, 3, 4, 5, 6].map((offset) => isoWeek(addDays(monday, offset))));
      expect([...names]).toEqual([isoWeek(date)]);
      expect(isoWeek(addDays(monday, 7)) > isoWeek(monday)).toBe(true);
    }),
  );
});

test("closed days of the municipality are no working days", () => {
  const closed = new Set(usualClosedDays(2026).map((holiday) => holiday.date));
  expect([...closed]).toEqual(["2026-05-01", "2026-06-05", "2026-12-24", "2026-12-31"]);
  expect(isWorkingDay(day("2026-06-05"))).toBe(true);
  expect(isWorkingDay(day("2026-06-05"), closed)).toBe(false);
  expect(nextWorkingDay(day("2026-12-24"), closed)).toBe("2026-12-28");
  expect(addWorkingDays(day("2026-12-23"), 1)).toBe("2026-12-24");
  expect(addWorkingDays(day("2026-12-23"), 1, closed)).toBe("2026-12-28");
});
