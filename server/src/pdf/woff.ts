import { inflateSync } from "node:zlib";

/** Sizes and places of the two formats (W3C WOFF 1.0 §§ 3-5; OpenType, table directory). */
const woff = { head: 44, entry: 20, flavor: 4, count: 12 } as const;
const sfnt = { head: 12, entry: 16 } as const;

interface Table {
  readonly tag: Buffer;
  readonly checksum: number;
  readonly bytes: Buffer;
}

/**
 * A WOFF font as the plain font inside it. Read packed, each table would be unpacked again at every use, which takes seconds
 * of a long record.
 */
export function unpackWoff(file: Buffer): Buffer {
  const tables = Array.from({ length: file.readUInt16BE(woff.count) }, (_, index) => readTable(file, index));
  const headSize = sfnt.head + sfnt.entry * tables.length;
  const font = Buffer.alloc(tables.reduce((size, table) => size + padded(table.bytes.length), headSize));
  writeHead(font, file.readUInt32BE(woff.flavor), tables.length);
  let at = headSize;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = sfnt.head + index * sfnt.entry;
    tag.copy(font, entry);
    font.writeUInt32BE(checksum, entry + 4);
    font.writeUInt32BE(at, entry + 8);
    font.writeUInt32BE(bytes.length, entry + 12);
    bytes.copy(font, at);
    at += padded(bytes.length);
  }
  return font;
}

function readTable(file: Buffer, index: number): Table {
  const entry = woff.head + index * woff.entry;
  const [offset, packed, size] = [4, 8, 12].map((field) => file.readUInt32BE(entry + field));
  if (offset === undefined || packed === undefined || size === undefined) throw new Error("A font table without size");
  const stored = file.subarray(offset, offset + packed);
  return {
    tag: file.subarray(entry, entry + 4),
    checksum: file.readUInt32BE(entry + 16),
    bytes: packed < size ? inflateSync(stored) : stored,
  };
}

function writeHead(font: Buffer, flavor: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  font.writeUInt32BE(flavor, 0);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(16 * 2 ** power, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE(16 * (count - 2 ** power), 10);
}

/** Tables begin at every fourth byte. */
function padded(size: number): number {
  return Math.ceil(size / 4) * 4;
}
