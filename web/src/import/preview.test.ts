import { expect, test } from "vitest";
import { withCell, withTake, type ImportSettings } from "./preview.ts";

const settings: ImportSettings = { columns: [], method: "cti-housing", legalBasis: "SEL § 85", workers: [], rows: [] };

test("a mended cell takes the place of what was mended before, and leaves the row's other choices", () => {
  const left = withTake(settings, 7, "skip");
  const first = withCell(left, 7, { field: "cpr", text: "1" });
  const again = withCell(first, 7, { field: "cpr", text: "2" });
  const both = withCell(again, 7, { field: "citizen", text: "Torre Test" });
  expect(both.rows).toEqual([
    {
      row: 7,
      take: "skip",
      values: [
        { field: "cpr", text: "2" },
        { field: "citizen", text: "Torre Test" },
      ],
    },
  ]);
});

test("rows are chosen one by one", () => {
  const chosen = withTake(withTake(withTake(settings, 7, "skip"), 8, "skip"), 7, "import");
  expect(chosen.rows.toSorted((left, right) => left.row - right.row)).toEqual([
    { row: 7, take: "import" },
    { row: 8, take: "skip" },
  ]);
});
