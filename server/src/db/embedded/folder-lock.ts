import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { EmbeddedError } from "./embedded-error.ts";
import { processStart } from "./processes.ts";

interface Holder {
  readonly pid: number;
  readonly start: string;
  readonly boot: string;
}

export interface FolderLock {
  release(): void;
}

const lockName = "tovholder.lock";

/**
 * Takes the data folder for this process. A lock whose process is gone, or whose pid was given to another process, or
 * that is older than the last boot, is stale and replaced. Throws EmbeddedError "folder-in-use" when it is held.
 */
export function lockFolder(folder: string): FolderLock {
  const file = path.join(folder, lockName);
  const own = JSON.stringify(thisProcess());
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, own, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (linked(draft, file)) return { release: () => release(file, own) };
      const text = readText(file);
      if (text === undefined) continue;
      const holder = parseHolder(text);
      if (holder !== undefined && isAlive(holder)) throw inUse(folder, holder.pid);
      removeStale(file, text);
    }
    throw inUse(folder);
  } finally {
    rmSync(draft, { force: true });
  }
}

function thisProcess(): Holder {
  return { pid: process.pid, start: processStart(process.pid) ?? "", boot: bootId() };
}

function bootId(): string {
  return readText("/proc/sys/kernel/random/boot_id")?.trim() ?? "";
}

function isAlive(holder: Holder): boolean {
  return holder.boot === bootId() && processStart(holder.pid) === holder.start;
}

function linked(draft: string, file: string): boolean {
  try {
    // link(2) fails when the name exists and never shows half a file, also on NFS.
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Moves the stale lock aside; when another program replaced it in between, its lock is put back. */
function removeStale(file: string, judged: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    throw error;
  }
  if (readText(aside) !== judged) linked(aside, file);
  unlinkSync(aside);
}

function release(file: string, own: string): void {
  if (readText(file) === own) rmSync(file, { force: true });
}

function parseHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    if (!("pid" in value) || !("start" in value) || !("boot" in value)) return undefined;
    const { pid, start, boot } = value;
    if (typeof pid !== "number" || typeof start !== "string" || typeof boot !== "string") return undefined;
    return { pid, start, boot };
  } catch {
    return undefined;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

function inUse(folder: string, pid?: number): EmbeddedError {
  const who = pid === undefined ? "" : ` (proces ${pid})`;
  return new EmbeddedError(
    "folder-in-use",
    `Datamappen ${folder} er i brug af et andet Tovholder-program${who}. ` +
      "Stop det først, eller vælg en anden mappe med TOVHOLDER_DATA.",
  );
}
