import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { periodBefore, periodsFor } from "./periods.ts";

test("periods are calendar years and quarters, over the turn of a year", () => {
  const periods = periodsFor(day("2026-02-10"));
  expect(periods.map(({ code }) => code)).toEqual([
    "2026",
    "2026-1",
    "2025-4",
    "2025-3",
    "2025-2",
    "2025-1",
    "2024-4",
    "2025",
    "2024",
  ]);
  expect(periods[2]).toMatchObject({ from: "2025-10-01", to: "2025-12-31" });
});

test("the period before is as long and ends the day before", () => {
  const [year, quarter] = periodsFor(day("2026-02-10"));
  expect(periodBefore(year)).toMatchObject({ from: "2025-01-01", to: "2025-12-31" });
  expect(quarter && periodBefore(quarter)).toMatchObject({ from: "2025-10-01", to: "2025-12-31" });
});
