import { randomBytes } from "node:crypto";

/** Makes ids; the composition root gives one, so that nothing else needs a clock for them. */
export type Ids = () => string;

/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then random. Sorts by time, so that keys land at the end of
 * an index.
 */
export function uuidv7(milliseconds: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
