import { z } from "zod";
import { isBytes, type Sealed } from "../replica/vault.ts";

const bytesSchema = z.custom<Sealed>(isBytes);

/** What scrypt (RFC 7914) is told to spend on one guess. */
const costSchema = z.strictObject({ N: z.int().min(2), r: z.int().min(1), p: z.int().min(1) });
export type Cost = z.infer<typeof costSchema>;

/** How a worker unlocks their store. What is kept with it is of no use without the code or the passkey. */
const waySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("code"), salt: bytesSchema, cost: costSchema }),
  z.strictObject({ kind: z.literal("passkey"), credentialId: bytesSchema, salt: bytesSchema }),
]);
export type Way = z.infer<typeof waySchema>;

/** The row of a store that is not sealed. */
export const lockRowSchema = z.strictObject({
  way: waySchema,
  /** The key of the store, sealed under what the way gives. */
  wrapped: bytesSchema,
  /** Codes tried since the right one; counted before each is tried. */
  tried: z.int().nonnegative(),
  /** Minutes without a touch after which the page locks itself. */
  idleMinutes: z.int().min(1).max(30),
});
export type LockRow = z.infer<typeof lockRowSchema>;

/** Wrong codes after which the store is erased; chosen by Tovholder, as phones do it. */
export const MOST_TRIES = 10;

/** Minutes without a touch before the page locks itself, until the worker chooses otherwise; chosen by Tovholder. */
export const IDLE_MINUTES = 5;

/** Seconds to wait before the code may be tried, by how many were wrong before it; the first three cost nothing. */
const waits = [0, 0, 0, 5, 15, 30, 60, 120, 300, 300];

/**
 * The wait before the next try, in seconds, counted anew from each time the page asks: a clock that is put forward, a reload
 * and a restart shorten nothing.
 */
export function secondsBefore(tried: number): number {
  return waits[Math.min(tried, waits.length - 1)] ?? 0;
}

export const codeFaults = ["short", "plain"] as const;
export type CodeFault = (typeof codeFaults)[number];

/** Characters a code has at least; chosen by Tovholder. */
const SHORTEST_CODE = 6;

/** What is wrong with a code that somebody wants to lock with. `plain` is among those that are guessed first. */
export function faultOfCode(code: string): CodeFault | undefined {
  const signs = Array.from(code, (sign) => sign.codePointAt(0) ?? 0);
  if (signs.length < SHORTEST_CODE) return "short";
  const [step, ...others] = signs.slice(1).map((sign, index) => sign - (signs[index] ?? 0));
  // All the same, or one up or one down each time: 111111, 123456, abcdef, 987654.
  const even = step !== undefined && Math.abs(step) <= 1 && others.every((other) => other === step);
  return even ? "plain" : undefined;
}
