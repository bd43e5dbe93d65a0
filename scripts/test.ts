import { spawnSync } from "node:child_process";
import { runSmokeTest } from "./smoke.ts";
import { runVitest } from "./vitest-run.ts";

interface Tally {
  passed: number;
  failed: number;
}

/** Checks of the text of the program, quickest first; each is a script of package.json. */
const textChecks = ["format:check", "lint", "types", "dead"] as const;

const tally: Tally = { passed: 0, failed: 0 };
const isWithChecks = process.env["TEST_CHECKS"] === "1";

if (isWithChecks) for (const name of textChecks) count(name, runScript(name));
const tests = runVitest(process.argv.slice(2));
tally.passed += tests.passed;
tally.failed += tests.failed;
if (isWithChecks) count("clean clone starts", await runSmokeTest());

console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;

/** `trouble` is what to show when the check failed; undefined when it passed. */
function count(name: string, trouble: string | undefined): void {
  console.log(`${trouble === undefined ? "ok    " : "FAILED"} ${name}`);
  if (trouble === undefined) {
    tally.passed += 1;
    return;
  }
  console.log(trouble);
  tally.failed += 1;
}

function runScript(name: string): string | undefined {
  const run = spawnSync("npm", ["run", "--silent", name], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (run.status === 0) return undefined;
  return `${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}`.trim();
}
