import { methodOf } from "@tovholder/domain/course/decide.ts";
import { idOf } from "@tovholder/domain/course/testing/ids.ts";
import { icm } from "@tovholder/domain/course/testing/sibling-stories.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { needsNow } from "./needs-now.ts";

const on = day("2025-02-01");

test("an area nobody has asked about is not a no, and the newest word counts", () => {
  const areas = needsNow(icm.state, methodOf(icm.state));
  expect(areas).toHaveLength(8);
  expect(areas.filter((area) => area.need !== undefined).map((area) => area.dimension.code)).toEqual(["housing"]);
  expect(areas.filter((area) => area.owned).map((area) => area.dimension.code)).toEqual(["housing"]);
  const warm = icm
    .at("2025-02-01")
    .does({ type: "hearNeed", dimension: "housing", on, need: "none", words: "Nu er her varmt" });
  const housing = needsNow(warm.state, methodOf(warm.state))[0];
  expect([housing?.need?.words, housing?.owned, housing?.earlier.map((one) => one.words)]).toEqual([
    "Nu er her varmt",
    false,
    ["Jeg fryser"],
  ]);
});

test("a goal stands at the area it has grown from", () => {
  const focus = {
    type: "chooseFocus",
    focusId: idOf("focus"),
    dimension: "housing",
    reason: "Frost",
    words: "",
  } as const;
  const planned = icm.does({ ...focus, goal: "Varme", strategy: "" });
  expect(needsNow(planned.state, methodOf(planned.state))[0]?.goal?.goal).toBe("Varme");
});
