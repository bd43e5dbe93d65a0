import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { programFolder } from "./environment.ts";
import { Refusal } from "./refusal.ts";

const sources = [
  "package-lock.json",
  "web/index.html",
  "web/vite.config.ts",
  "web/public/**/*",
  "web/src/**/*",
  "domain/src/**/*",
];
const stampFile = path.join(programFolder, "web", "dist", ".built");

/** Builds the browser program when its sources differ from those of the last build; answers whether it did. */
export async function buildWebBundle(): Promise<boolean> {
  const stamp = hashSources();
  if (readStamp() === stamp) return false;
  await runBuild();
  writeFileSync(stampFile, stamp);
  return true;
}

/** Contents rather than times, because a checkout gives every file a new time. */
function hashSources(): string {
  const files = globSync(sources, { cwd: programFolder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(path.relative(programFolder, file)).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

function readStamp(): string | undefined {
  try {
    return readFileSync(stampFile, "utf8");
  } catch {
    return undefined;
  }
}

/** In a process of its own, so that the bundler's memory is given back. */
function runBuild(): Promise<void> {
  const vite = path.join(programFolder, "node_modules", "vite", "bin", "vite.js");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, "build", "web", "--logLevel", "error"], {
      cwd: programFolder,
      // The tests run with another, and would otherwise leave a bundle for development behind.
      env: { ...process.env, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Refusal(`Brugerfladen kunne ikke bygges:\n${output.trim()}`));
    });
  });
}
