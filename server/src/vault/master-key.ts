import { randomBytes } from "node:crypto";
import { chmod, mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";

const BYTES = 32;
const FILE = "master.key";

/** A master key that cannot be used; the message is plain Danish, for the person who runs the server. */
export class MasterKeyError extends Error {
  override readonly name = "MasterKeyError";
}

/** Reads a master key written as base64 of 32 bytes; throws `MasterKeyError` with what to do. */
export function parseMasterKey(text: string, where: string): Buffer {
  const trimmed = text.trim();
  const bytes = Buffer.from(trimmed, "base64");
  if (!/^[A-Za-z0-9+/]{43}=$/.test(trimmed) || bytes.length !== BYTES) {
    throw new MasterKeyError(
      `Hovednøglen i ${where} kan ikke læses. Den skal være 32 bytes skrevet som base64 (44 tegn). ` +
        "Hent den rigtige nøgle fra jeres sikkerhedskopi; en ny nøgle kan ikke åbne gamle data.",
    );
  }
  return bytes;
}

/**
 * The master key of this installation: `fromEnvironment` (TOVHOLDER_MASTER_KEY) when set, else the file `master.key` in
 * the data folder, made at the first run and readable by its owner alone.
 */
export async function loadMasterKey(dataFolder: string, fromEnvironment: string | undefined): Promise<Buffer> {
  if (fromEnvironment !== undefined) return parseMasterKey(fromEnvironment, "TOVHOLDER_MASTER_KEY");
  const path = join(dataFolder, FILE);
  const made = await createKeyFile(dataFolder, path);
  return made ?? parseMasterKey(await readFile(path, "utf8"), path);
}

async function createKeyFile(dataFolder: string, path: string): Promise<Buffer | undefined> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const key = randomBytes(BYTES);
  try {
    // `wx`: never writes over a key, since a lost key is lost data.
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(`${key.toString("base64")}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return key;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    await chmod(path, 0o600);
    return undefined;
  }
}
