import { randomUUID } from "node:crypto";

/** Makes ids; the composition root gives one, so that nothing else needs a clock for them. */
export type Ids = () => string;

/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then random. Sorts by time, so that keys land at the end of
 * an index.
 */
export function uuidv7(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, "0");
  // Version 4 has its random bits in the same places; Node draws them many at a time.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
