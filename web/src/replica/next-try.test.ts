import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ApiError } from "../app/api.ts";
import { hindranceOf, nextTryAfter } from "./next-try.ts";

const chance = fc.double({ min: 0, max: 1, noNaN: true });

test("a busy server is not asked before it wants to be, nor by everybody in the same second", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 600 }),
      fc.integer({ min: 1, max: 50 }),
      chance,
      (seconds, failures, spread) => {
        const wait = nextTryAfter(hindranceOf(new ApiError("busy", {}, seconds)), failures, spread);
        expect(wait).toBeGreaterThanOrEqual(seconds * 1000);
        expect(wait).toBeLessThanOrEqual(seconds * 1500);
      },
    ),
  );
});

test("failures are waited on longer and longer, up to a minute, each time with a spread", () => {
  const waits = Array.from({ length: 10 }, (_, failures) => nextTryAfter({ failure: "offline" }, failures + 1, 0.5));
  expect(waits).toEqual([...waits].sort((left, right) => left - right));
  expect(waits.slice(0, 3)).toEqual([2000, 4000, 8000]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), chance, (failures, spread) => {
      const wait = nextTryAfter(hindranceOf(new TypeError("disk")), failures, spread);
      expect(wait).toBeGreaterThanOrEqual(1500);
      expect(wait).toBeLessThanOrEqual(75_000);
    }),
  );
});

test("after success, and while nobody is signed in, it is a minute", () => {
  expect([nextTryAfter(undefined, 0, 0.3), nextTryAfter({ failure: "signed-out" }, 9, 0.3)]).toEqual([60_000, 60_000]);
});

test("a fault of the device is not told as one of the server", () => {
  expect(hindranceOf(new DOMException("No room", "QuotaExceededError")).failure).toBe("device");
  expect(hindranceOf(new ApiError("refused")).failure).toBe("server");
});
