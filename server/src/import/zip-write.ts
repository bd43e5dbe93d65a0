import { crc32, createDeflateRaw } from "node:zlib";

/** A part of an archive; the text is made while it is packed, so a long sheet never stands in memory as a whole. */
export interface ZipPart {
  readonly name: string;
  readonly content: Iterable<string>;
}

interface PackedPart {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

/** Days and times in ZIP are local and doubtful: every part carries 1 January 1980, so equal content gives equal bytes. */
const fixedDate = 0x00_21;
const utf8Names = 0x08_00;
const deflated = 8;
const pieceLength = 65_536;

/** Packs parts into a ZIP archive (APPNOTE 6.3), in the order given. */
export async function writeZip(parts: readonly ZipPart[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = await pack(part, offset);
    const local = Buffer.concat([localHeader(packed), packed.name, packed.packed]);
    pieces.push(local);
    directory.push(directoryHeader(packed), packed.name);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...pieces, listing, endRecord({ count: parts.length, size: listing.length, offset })]);
}

async function pack(part: ZipPart, offset: number): Promise<PackedPart> {
  const deflate = createDeflateRaw({ level: 4 });
  const measure = { crc: 0, size: 0 };
  const feeding = feed(deflate, part.content, measure);
  const packed: Buffer[] = [];
  // A zlib stream in binary mode yields buffers; its type says `any`.
  for await (const piece of deflate) packed.push(piece as Buffer);
  await feeding;
  return { name: Buffer.from(part.name), packed: Buffer.concat(packed), ...measure, offset };
}

async function feed(
  deflate: ReturnType<typeof createDeflateRaw>,
  content: Iterable<string>,
  measure: { crc: number; size: number },
): Promise<void> {
  const write = async (text: string): Promise<void> => {
    const bytes = Buffer.from(text);
    measure.crc = crc32(bytes, measure.crc);
    measure.size += bytes.length;
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once("drain", resolve));
  };
  let waiting = "";
  for (const text of content) {
    waiting += text;
    if (waiting.length < pieceLength) continue;
    await write(waiting);
    waiting = "";
  }
  await write(waiting);
  deflate.end();
}

function localHeader({ name, packed, crc, size }: PackedPart): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04_03_4b_50, 0);
  writeSharedFields(header, 4, { crc, packedSize: packed.length, size, nameLength: name.length });
  return header;
}

function directoryHeader({ name, packed, crc, size, offset }: PackedPart): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02_01_4b_50, 0);
  header.writeUInt16LE(20, 4);
  writeSharedFields(header, 6, { crc, packedSize: packed.length, size, nameLength: name.length });
  header.writeUInt32LE(offset, 42);
  return header;
}

function writeSharedFields(
  header: Buffer,
  at: number,
  part: { readonly crc: number; readonly packedSize: number; readonly size: number; readonly nameLength: number },
): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(utf8Names, at + 2);
  header.writeUInt16LE(deflated, at + 4);
  header.writeUInt16LE(fixedDate, at + 8);
  header.writeUInt32LE(part.crc, at + 10);
  header.writeUInt32LE(part.packedSize, at + 14);
  header.writeUInt32LE(part.size, at + 18);
  header.writeUInt16LE(part.nameLength, at + 22);
}

function endRecord({
  count,
  size,
  offset,
}: {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06_05_4b_50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
