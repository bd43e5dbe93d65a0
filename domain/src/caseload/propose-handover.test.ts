import * as fc from "fast-check";
import { expect, test } from "vitest";
import { proposeHandover } from "./propose-handover.ts";

test("the heaviest goes to whoever has most room", () => {
  const proposed = proposeHandover(
    [
      { courseId: "light", sce: 0.5 },
      { courseId: "heavy", sce: 1.5 },
    ],
    [
      { workerId: "full", sce: 9.5, limit: 10 },
      { workerId: "free", sce: 8, limit: 10 },
    ],
  );
  expect([...proposed]).toEqual([
    ["heavy", "free"],
    ["light", "free"],
  ]);
});

const anyCourses = fc.uniqueArray(fc.record({ courseId: fc.uuid(), sce: fc.constantFrom(0.1, 0.5, 1, 1.5) }), {
  selector: ({ courseId }) => courseId,
  maxLength: 20,
});
const anyTakers = fc.uniqueArray(
  fc.record({ workerId: fc.uuid(), sce: fc.integer({ min: 0, max: 12 }), limit: fc.constantFrom(5, 8, 10) }),
  { selector: ({ workerId }) => workerId, maxLength: 6 },
);

test("nothing falls between, nobody is invented, and nothing depends on order", () => {
  fc.assert(
    fc.property(anyCourses, anyTakers, (courses, takers) => {
      const proposed = proposeHandover(courses, takers);
      expect(proposed.size).toBe(takers.length === 0 ? 0 : courses.length);
      for (const workerId of proposed.values()) expect(takers.some((taker) => taker.workerId === workerId)).toBe(true);
      const turned = proposeHandover(courses.toReversed(), takers.toReversed());
      expect(Object.fromEntries(turned)).toEqual(Object.fromEntries(proposed));
    }),
  );
});
