import { expect, test } from "vitest";
import { Problem } from "./problem.ts";
import { createTurnstile } from "./turnstile.ts";

/** Work that is done when the test says so. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, done: resolve };
}

test("so many at a time, the rest in the order they came, and who finds the line full is told when to come again", async () => {
  const enter = createTurnstile({ atOnce: 2, line: 2 });
  const came: number[] = [];
  const jobs = Array.from({ length: 4 }, held);
  const all = jobs.map(({ work }, index) =>
    enter(async () => {
      came.push(index);
      await work();
    }),
  );
  await Promise.resolve();
  expect(came).toEqual([0, 1]);
  const turned = await enter(() => Promise.resolve()).catch((error: unknown) => error);
  expect(turned).toBeInstanceOf(Problem);
  expect(turned).toMatchObject({ code: "unavailable", options: { retryAfterSeconds: 2 } });
  jobs[1]?.done();
  await all[1];
  await Promise.resolve();
  expect(came).toEqual([0, 1, 2]);
  for (const { done } of jobs) done();
  await Promise.all(all);
  expect(came).toEqual([0, 1, 2, 3]);
});

test("work that fails leaves its place to the next", async () => {
  const enter = createTurnstile({ atOnce: 1, line: 5 });
  const failing = enter(() => Promise.reject(new Error("broken")));
  const next = enter(() => Promise.resolve("in"));
  await expect(failing).rejects.toThrow("broken");
  expect(await next).toBe("in");
  expect(await enter(() => Promise.resolve("again"))).toBe("again");
});
