import { createInflateRaw } from "node:zlib";
import { TableRefused } from "./table-limits.ts";

/** A part of a ZIP archive, as its directory at the end of the file describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly compressed: Uint8Array;
}

/** Bytes that may still be unpacked; shared by all parts of one file. */
export interface UnpackBudget {
  left: number;
}

const endSignature = 0x06_05_4b_50;
const directorySignature = 0x02_01_4b_50;
const localSignature = 0x04_03_4b_50;
const endLength = 22;
const longestComment = 0xff_ff;
const mostEntries = 5000;

/**
 * The parts of a ZIP archive by name (APPNOTE 6.3, 4.3.12 and 4.3.16), without unpacking any. Refuses archives that are
 * cut short, encrypted or in the 64-bit form, which no spreadsheet of a readable size needs.
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw damaged();
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directorySignature) throw damaged();
    const entry = readEntry(bytes, view, at);
    entries.set(entry.name, entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks one part in pieces, and stops as soon as the real size exceeds the budget, whatever the archive claims. */
export async function* unpack(entry: ZipEntry, budget: UnpackBudget): AsyncGenerator<Uint8Array, void> {
  if (entry.stored) {
    spend(budget, entry.compressed.length);
    yield entry.compressed;
    return;
  }
  const inflate = createInflateRaw();
  inflate.end(entry.compressed);
  try {
    for await (const piece of inflate) {
      // A zlib stream in binary mode yields buffers; its type says `any`.
      const part = piece as Uint8Array;
      spend(budget, part.length);
      yield part;
    }
  } catch (error) {
    throw error instanceof TableRefused ? error : damaged();
  } finally {
    inflate.destroy();
  }
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if ((flags & 1) === 1 || (method !== 0 && method !== 8)) throw damaged();
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localSignature) throw damaged();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > bytes.length) throw damaged();
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  return {
    name: name.replaceAll("\\", "/"),
    stored: method === 0,
    compressed: bytes.subarray(start, start + size),
  };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw damaged();
}

function spend(budget: UnpackBudget, bytes: number): void {
  budget.left -= bytes;
  if (budget.left < 0) {
    throw new TableRefused(
      "file-too-large",
      "Filen fylder for meget, når den pakkes ud. Slet ark og billeder, der ikke skal bruges, eller del listen i flere filer.",
    );
  }
}

function damaged(): TableRefused {
  return new TableRefused(
    "damaged",
    "Filen er beskadiget og kan ikke læses. Åbn den i Excel, gem den igen som .xlsx, og prøv med den nye fil.",
  );
}
