import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { JsonTestResults } from "vitest/node";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const vitest = path.join(import.meta.dirname, "..", "node_modules", "vitest", "vitest.mjs");

/** Runs all tests once. Files that do not load, skipped tests, stray errors and an empty run count as failures. */
export function runVitest(words: readonly string[]): Counts {
  const folder = mkdtempSync(path.join(tmpdir(), "tovholder-report-"));
  const file = path.join(folder, "report.json");
  try {
    const options = ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`, ...words];
    const run = spawnSync(process.execPath, [vitest, ...options], { stdio: ["ignore", "inherit", "inherit"] });
    return countReport(readReport(file), run.status === 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readReport(file: string): JsonTestResults | undefined {
  if (!existsSync(file)) return undefined;
  // The file was written a moment ago by the reporter that this type belongs to.
  return JSON.parse(readFileSync(file, "utf8")) as JsonTestResults;
}

function countReport(report: JsonTestResults | undefined, isGreen: boolean): Counts {
  if (report === undefined) return failedAs("vitest made no report");
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  for (const { name } of unloaded) console.log(`FAILED to load ${name}`);
  const skipped = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status !== "passed" && status !== "failed");
  for (const { fullName } of skipped) console.log(`FAILED because it is skipped: ${fullName}`);
  const failed = report.numFailedTests + unloaded.length + skipped.length;
  if (failed === 0 && report.numPassedTests === 0) return failedAs("there are no tests");
  if (failed === 0 && !isGreen)
    return { ...failedAs("vitest found errors outside the tests"), passed: report.numPassedTests };
  return { passed: report.numPassedTests, failed };
}

function failedAs(reason: string): Counts {
  console.log(`FAILED ${reason}`);
  return { passed: 0, failed: 1 };
}
