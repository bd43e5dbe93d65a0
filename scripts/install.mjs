// Runs under whatever Node the machine has (20 or newer) before anything is installed: plain JavaScript, no packages.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.dirname(import.meta.dirname);

const withTests = process.argv.includes("--with-tests");

/**
 * The installed packages are those of the lock file: all of them for the tests, else those the program runs on, beside
 * which the others may be there. npm writes its hidden lock file last, so half an install fails.
 */
function isInstalled(withTools) {
  const wanted = readPackages("package-lock.json");
  const present = readPackages("node_modules/.package-lock.json");
  if (wanted === undefined || present === undefined) return false;
  const ownRuntime = `node_modules/node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.includes("node_modules/") || (entry.dev && !withTools)) return true;
    const found = present[place];
    if (found === undefined) return place !== ownRuntime && Boolean(entry.optional || entry.devOptional || entry.peer);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), "utf8")).packages;
  } catch {
    return undefined;
  }
}

function install() {
  // What runs already is left in place, since the program may be running on it; npm ci would begin by deleting it.
  if (withTests && isInstalled(false)) {
    console.log("Henter testenes pakker (npm install) ...");
    if (npm(["install", "--no-save", "--include=dev"]).status === 0 && isInstalled(true)) return true;
  }
  console.log("Henter programmets pakker (npm ci) ...");
  const done = npm(["ci", withTests ? "--include=dev" : "--omit=dev"]);
  if (done.status === 0) return true;
  console.error(`${done.stdout ?? ""}${done.stderr ?? ""}${done.error?.message ?? ""}`);
  console.error("Pakkerne kunne ikke hentes. Se fejlen ovenfor, og prøv igen med: npm ci");
  return false;
}

function npm(words) {
  // No package needs its install script: what they would do, the program does itself when it starts.
  const options = [...words, "--no-audit", "--no-fund", "--ignore-scripts"];
  const program = process.env.npm_execpath;
  const [command, given] = program?.endsWith(".js") ? [process.execPath, [program, ...options]] : ["npm", options];
  return spawnSync(command, given, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
}

function ensureBrowser() {
  if (existsSync("/usr/bin/chromium")) return;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const mayInstall = asRoot.length === 0 || spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0;
  if (mayInstall && existsSync("/usr/bin/apt-get")) {
    console.log("Henter Chromium til testene (apt-get) ...");
    const apt = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"];
    const install = [...apt, "install", "--no-install-recommends", "chromium"];
    if (run(install) || (run([...apt, "update"]) && run(install))) return;
  }
  console.log("Chromium mangler, så testene i browseren fejler. Installér det selv: apt-get install chromium");
}

function run([command, ...words]) {
  return spawnSync(command, words, { stdio: "ignore" }).status === 0;
}

if (!isInstalled(withTests) && !install()) process.exit(1);
if (withTests) ensureBrowser();
