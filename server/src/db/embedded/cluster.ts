import { spawn } from "node:child_process";
import { chownSync, chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Account, chooseAccount, giveTo, ownAccountName } from "./account.ts";
import { type Binaries, locateBinaries, runnableBinaries } from "./binaries.ts";
import { EmbeddedError } from "./embedded-error.ts";
import { dyingWithParent, emptied } from "./processes.ts";
import { hostRules, identityMap, superuser } from "./settings.ts";

/** A PostgreSQL cluster on disk and what is needed to run it. */
export interface Cluster {
  readonly binaries: Binaries;
  readonly account: Account;
  readonly dataFolder: string;
  readonly socketFolder: string;
}

/** Opens the cluster in `<folder>/postgres`, making it when it is missing. `folder` is absolute and without links. */
export async function openCluster(folder: string, isDurable: boolean): Promise<Cluster> {
  const home = path.join(folder, "postgres");
  const account = chooseAccount(home);
  const binaries = runnableBinaries(locateBinaries(), account);
  const cluster = { binaries, account, dataFolder: path.join(home, "data"), socketFolder: path.join(home, "socket") };
  mkdirSync(home, { recursive: true, mode: 0o700 });
  giveTo(account, home);
  makeFolder(cluster.socketFolder, account);
  if (!existsSync(path.join(cluster.dataFolder, "PG_VERSION"))) await createCluster(cluster, isDurable);
  checkVersion(cluster);
  writeFileSync(path.join(cluster.dataFolder, "pg_hba.conf"), hostRules);
  writeFileSync(path.join(cluster.dataFolder, "pg_ident.conf"), identityMap(ownAccountName()));
  return cluster;
}

/**
 * How a program of the cluster is started: under the account, standing in the data folder. Under another account the
 * folder is named through /proc, because the account may not be allowed through the folders above it.
 */
export function standingIn(dataFolder: string, account: Account) {
  return {
    dataArgument: account === undefined ? dataFolder : "/proc/self/cwd",
    spawnOptions: {
      cwd: dataFolder,
      env: { PATH: process.env["PATH"] ?? "/usr/bin:/bin", LC_ALL: "C.UTF-8", TZ: "UTC" },
      ...account,
    },
  };
}

async function createCluster(cluster: Cluster, isDurable: boolean): Promise<void> {
  // Made beside its place and moved there when whole, so that an interrupted start leaves nothing half made.
  const draft = `${cluster.dataFolder}.new`;
  await emptied(draft, 5_000);
  rmSync(draft, { recursive: true, force: true });
  makeFolder(draft, cluster.account);
  const { dataArgument, spawnOptions } = standingIn(draft, cluster.account);
  const options = [
    `--pgdata=${dataArgument}`,
    `--username=${superuser}`,
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--auth-local=peer",
    "--auth-host=reject",
    "--data-checksums",
    "--no-instructions",
    ...(isDurable ? [] : ["--no-sync"]),
  ];
  const program = path.join(cluster.binaries.folder, "bin", "initdb");
  const { code, output } = await run([...dyingWithParent(), program, ...options], spawnOptions);
  if (code !== 0) {
    throw new EmbeddedError("did-not-start", `Databasen kunne ikke oprettes i ${cluster.dataFolder}:\n${output}`);
  }
  renameSync(draft, cluster.dataFolder);
}

function run(
  [program = "", ...programArguments]: readonly string[],
  spawnOptions: ReturnType<typeof standingIn>["spawnOptions"],
): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, { ...spawnOptions, stdio: ["ignore", "ignore", "pipe"] });
    let output = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output: output.trim() }));
  });
}

function makeFolder(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
}

function checkVersion(cluster: Cluster): void {
  const found = readFileSync(path.join(cluster.dataFolder, "PG_VERSION"), "utf8").trim();
  const expected = cluster.binaries.version.split(".")[0];
  if (found === expected) return;
  throw new EmbeddedError(
    "wrong-version",
    `Databasen i ${cluster.dataFolder} er lavet med PostgreSQL ${found}, men programmet har PostgreSQL ${expected}. ` +
      "Brug den version af Tovholder, som lavede den, og flyt data over med en eksport.",
  );
}
