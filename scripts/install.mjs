// Runs under whatever Node the machine has (20 or newer) before anything is installed: plain JavaScript, no packages.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.dirname(import.meta.dirname);

/** The installed packages are those of the lock file. npm writes its hidden lock file last, so half an install fails. */
function isInstalled() {
  const wanted = readPackages("package-lock.json");
  const present = readPackages("node_modules/.package-lock.json");
  if (wanted === undefined || present === undefined) return false;
  const ownRuntime = `node_modules/node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  return Object.entries(wanted).every(([place, entry]) => {
    if (!place.includes("node_modules/")) return true;
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
  console.log("Henter programmets pakker (npm ci) ...");
  // No package needs its install script: what they would do, the program does itself when it starts.
  const options = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
  const npm = process.env.npm_execpath;
  const [command, words] = npm?.endsWith(".js") ? [process.execPath, [npm, ...options]] : ["npm", options];
  const done = spawnSync(command, words, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
  if (done.status === 0) return true;
  console.error(`${done.stdout ?? ""}${done.stderr ?? ""}${done.error?.message ?? ""}`);
  console.error("Pakkerne kunne ikke hentes. Se fejlen ovenfor, og prøv igen med: npm ci");
  return false;
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

if (!isInstalled() && !install()) process.exit(1);
if (process.argv.includes("--with-tests")) ensureBrowser();
