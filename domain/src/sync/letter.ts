import { z } from "zod";
import { commandSchema, type Command } from "../course/commands.ts";
import { idSchema } from "../course/text.ts";
import { oldestServed, protocolVersion } from "./protocol.ts";

/**
 * A command as it was issued, with what it takes to send it truthfully later: sealed on the device for the server alone, so
 * that it can be sent while nobody has unlocked the device. The device sends the command itself as well, the next time it is
 * unlocked, and hears then what came of it.
 */
export const letterSchema = z.strictObject({
  protocol: z.int().min(oldestServed).max(protocolVersion),
  command: commandSchema,
  /** The version the server had told of when the command was issued. */
  base: z.int().nonnegative(),
  /** Commands of the same course that were still on their way then, in the order they were issued. */
  after: z.array(idSchema).max(1000),
});
export type Letter = z.infer<typeof letterSchema>;

/**
 * Sealed with AES-256-GCM under the letter key of account and device: a byte of version (1), 12 of nonce, then what is
 * encrypted with its tag, as base64. `letterPlace` is the additional data.
 */
export const sealedLetterSchema = z.strictObject({ commandId: idSchema, sealed: z.base64().max(200_000) });
export type SealedLetter = z.infer<typeof sealedLetterSchema>;

/** Most letters in one request. */
export const mostLetters = 50;

/** Where a letter belongs: under another command it does not open. */
export function letterPlace(commandId: string): string {
  return `letter ${commandId}`;
}

interface Sendable {
  readonly command: Command;
  readonly base: number;
  readonly after: readonly string[];
}

/**
 * The command as it is sent. `seen` rises past entries that came from the commands of `after`, which the worker had issued
 * themself, and stays at `base` when somebody else has written since: the server then judges whether the edit is stale.
 * `confirmed` are the entries of the course, in order; those up to `base` may be left out.
 */
export function asSent(
  { command, base, after }: Sendable,
  confirmed: readonly { readonly seq: number; readonly commandId: string }[],
): Command {
  const own = new Set(after);
  const foreign = confirmed.some((entry) => entry.seq > base && !own.has(entry.commandId));
  const seen = foreign ? base : Math.max(base, confirmed.at(-1)?.seq ?? 0);
  return { ...command, seen };
}

/**
 * What the server carries out of a letter, given the entries of its course after `base`; `undefined` while what it was
 * written after has not come: the order of a course is not broken, and the letter waits for the device.
 */
export function commandOfLetter(
  letter: Letter,
  confirmed: readonly { readonly seq: number; readonly commandId: string }[],
): Command | undefined {
  const come = new Set(confirmed.map(({ commandId }) => commandId));
  return letter.after.every((commandId) => come.has(commandId)) ? asSent(letter, confirmed) : undefined;
}
