import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "domain", include: ["domain/src/**/*.test.ts"] } },
      { test: { name: "web", include: ["web/src/**/*.test.ts", "web/src/**/*.test.tsx"] } },
      {
        test: {
          name: "server",
          include: ["server/src/**/*.test.ts", "cli/src/**/*.test.ts"],
          globalSetup: ["server/src/testing/database.ts"],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
