import { defineConfig } from "vitest/config";

/**
 * The groups run one after the other, so that what is quick to fail fails first. Two files at a time also on a machine of two
 * processors, where half of the work is done by the database and the browser.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: "domain", include: ["domain/src/**/*.test.ts"], sequence: { groupOrder: 0 } } },
      {
        test: {
          name: "web",
          include: ["web/src/**/*.test.ts", "web/src/**/*.test.tsx"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "server",
          include: ["server/src/**/*.test.ts", "cli/src/**/*.test.ts"],
          globalSetup: ["server/src/testing/database.ts"],
          testTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          globalSetup: ["server/src/testing/database.ts", "e2e/build.ts"],
          testTimeout: 90_000,
          hookTimeout: 60_000,
          // As patient as a wait in the browser: how fast a page is belongs to bench/.
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
