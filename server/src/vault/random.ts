import { randomBytes } from "node:crypto";

const DRAWN_AT_ONCE = 8192;
let drawn = Buffer.alloc(0);

/** Random bytes never given before. Drawn many at a time, since each draw costs more than the sealing of a short text. */
export function drawRandom(size: number): Buffer {
  if (drawn.length < size) drawn = randomBytes(DRAWN_AT_ONCE);
  const bytes = drawn.subarray(0, size);
  drawn = drawn.subarray(size);
  return bytes;
}
