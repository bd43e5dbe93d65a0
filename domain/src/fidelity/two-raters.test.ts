import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { day } from "../time/local-date.ts";
import { figureOf, notComputable } from "./figure.ts";
import { ctiSelfAssessment } from "./instruments.ts";
import type { Item } from "./item.ts";
import { countingRatings, givingRefusal, ratingStanding, seenBy } from "./two-raters.ts";
import type { Given } from "./two-raters.ts";

const items = ctiSelfAssessment.indicators.map(({ item }) => item);
const named = (kind: Item["kind"]): Item => {
  const found = items.find((item) => item.kind === kind);
  if (found === undefined) throw new Error(`No ${kind} item`);
  return found;
};
const semi = named("semi");
const computed = named("computed");
const noFigure = notComputable({ da: "", en: "" });

let count = 0;
function give(kind: Given["kind"], by: string, value: number): Given {
  count += 1;
  return { ratingId: `${count}`, item: semi.code, kind, by, value, reason: "Set i journalen", on: day("2026-11-02") };
}

test("one rater alone does not count; two who agree do; two who differ wait for what they come to", () => {
  const first = give("own", "a", 4);
  expect(ratingStanding(semi, [first])).toEqual({ own: [first] });
  const same = give("own", "b", 4);
  expect(ratingStanding(semi, [first, same])).toMatchObject({ agreement: { kind: "same" }, counts: same });
  const other = give("own", "b", 2);
  const differ = ratingStanding(semi, [first, other]);
  expect(differ.agreement).toEqual({ kind: "differ", by: 2 });
  expect(differ.counts).toBeUndefined();
  const agreed = give("agreed", "a", 3);
  expect(ratingStanding(semi, [first, other, agreed]).counts).toBe(agreed);
  expect(countingRatings(items, [first, other, agreed])).toEqual([agreed]);
});

test("a rater sees no other's rating before giving one; who does not rate sees them all", () => {
  const given = [give("own", "a", 4)];
  expect(seenBy("b", true, { item: semi, given })).toEqual([]);
  expect(seenBy("a", true, { item: semi, given })).toEqual(given);
  expect(seenBy("c", false, { item: semi, given })).toEqual(given);
  const both = [...given, give("own", "b", 1)];
  expect(seenBy("a", true, { item: semi, given: both })).toEqual(both);
  expect(seenBy("c", true, { item: semi, given: both })).toEqual(both);
});

test("what may be given follows from what stands", () => {
  const code = (
    given: readonly Given[],
    kind: Given["kind"],
    more: { readonly value?: number; readonly reason?: string; readonly item?: Item } = {},
  ) => {
    const { value = 3, reason = "Set i journalen", item = semi } = more;
    return givingRefusal({ item, figure: noFigure, given }, { kind, value, reason })?.code;
  };
  const one = [give("own", "a", 4)];
  const two = [...one, give("own", "b", 2)];
  expect(code([], "own")).toBeUndefined();
  expect(code([], "own", { reason: " " })).toBe("reason-needed");
  expect(code([], "own", { value: 6 })).toBe("not-on-scale");
  expect(code(one, "own")).toBeUndefined();
  expect(code(two, "own")).toBe("both-have-rated");
  expect(code(one, "agreed")).toBe("two-needed");
  expect(code(two, "agreed")).toBeUndefined();
  expect(code(two, "agreed", { reason: "" })).toBe("reason-needed");
  expect(code([], "override")).toBe("only-for-two");
  expect(code([], "own", { item: computed })).toBe("not-for-two");
  expect(code([], "override", { item: computed })).toBeUndefined();
  expect(code([], "override", { item: computed, reason: "" })).toBe("reason-needed");
  const figure = figureOf(computed, {
    kind: "share",
    cases: [{ about: "course", id: "c", met: 1, of: 1, missing: 0, behind: [], against: [] }],
  });
  const over = { kind: "override", value: 2, reason: "" } as const;
  expect(givingRefusal({ item: computed, figure, given: [] }, over)?.code).toBe("reason-needed");
});

test("agreement does not depend on who came first, and a counting rating is one that was given", () => {
  const giving = record({
    kind: constantFrom("own" as const, "agreed" as const),
    by: constantFrom("a", "b"),
    value: integer({ min: 1, max: 5 }),
  });
  assert(
    property(array(giving, { maxLength: 8 }), (all) => {
      const given = all.map(({ kind, by, value }) => give(kind, by, value));
      const standing = ratingStanding(semi, given);
      if (standing.counts !== undefined) expect(given).toContain(standing.counts);
      expect(standing.own.length).toBeLessThanOrEqual(2);
      const turned = [...given.filter(({ by }) => by === "b"), ...given.filter(({ by }) => by === "a")];
      expect(ratingStanding(semi, turned).agreement).toEqual(standing.agreement);
    }),
  );
});
