import * as fc from "fast-check";
import { expect, test } from "vitest";
import { changeOf, instrumentEntry, instrumentRegistry } from "./instruments.ts";

function entry(code: string) {
  const found = instrumentEntry(code);
  if (found === undefined) throw new Error(`No ${code}`);
  return found;
}

test("WHO-5: 48 to 60 is a relevant change, 52 to 60 is not (cti.md R9)", () => {
  expect(changeOf(entry("who-5"), [48, 60])).toBe("better");
  expect(changeOf(entry("who-5"), [52, 60])).toBe("little");
  expect(changeOf(entry("who-5"), [60, 48])).toBe("worse");
});

test("SDS: 7.8 to 6.5 is better, 5.9 to 6.1 is worse (cti.md R10)", () => {
  expect(changeOf(entry("sds"), [7.8, 6.5])).toBe("better");
  expect(changeOf(entry("sds"), [5.9, 6.1])).toBe("worse");
});

test("the way back is the other way round, for every instrument with a direction", () => {
  const opposite = { better: "worse", worse: "better", little: "little" } as const;
  fc.assert(
    fc.property(fc.constantFrom(...instrumentRegistry), fc.nat(100), fc.nat(100), (one, before, after) => {
      const [there, back] = [changeOf(one, [before, after]), changeOf(one, [after, before])];
      expect(back).toBe(there === undefined ? undefined : opposite[there]);
    }),
  );
});

test("the questions of no instrument are held but of those marked as scored here, and each says its licence", () => {
  expect(instrumentRegistry.filter(({ use }) => use === "scored").map(({ code }) => code)).toEqual(["who-5"]);
  expect(new Set(instrumentRegistry.map(({ code }) => code)).size).toBe(instrumentRegistry.length);
  for (const { licenceNote } of instrumentRegistry) expect(licenceNote.da.length).toBeGreaterThan(10);
});
