import type { KeyObject } from "node:crypto";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { commandOfLetter, letterPlace, letterSchema } from "@tovholder/domain/sync/letter.ts";
import type { Letter, SealedLetter } from "@tovholder/domain/sync/letter.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { executeCommand } from "../journal/append.ts";
import type { Journal } from "../journal/append.ts";
import { open, SealBroken } from "../vault/envelope.ts";

interface Written {
  readonly seq: number;
  readonly commandId: string;
}

const writtenSince = statement<Written>(
  "letters.written-since",
  `select seq, command_id as "commandId" from journal
   where municipality_id = $1 and course_id = $2 and seq > $3
   order by seq`,
);

/**
 * What a letter says; `undefined` when it was not sealed under this key for this command, or by a program that is no longer
 * served: the device sends the command itself when it is unlocked.
 */
export function readLetter(key: KeyObject, { commandId, sealed }: SealedLetter): Letter | undefined {
  try {
    const text = open(key, Buffer.from(sealed, "base64"), letterPlace(commandId)).toString("utf8");
    const letter = letterSchema.safeParse(JSON.parse(text)).data;
    return letter?.command.commandId === commandId ? letter : undefined;
  } catch (error) {
    if (error instanceof SealBroken || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Executes the command of a letter as if the device had sent it; tells whether it stands now. */
export async function takeLetter(
  journal: Journal,
  tx: Tx,
  { actor, letter, now }: { readonly actor: Actor; readonly letter: Letter; readonly now: Date },
): Promise<boolean> {
  const written = await tx.rows(writtenSince, [tx.municipalityId, letter.command.courseId, letter.base]);
  const command = commandOfLetter(letter, written);
  if (command === undefined) return false;
  const answer = await executeCommand(journal, tx, { actor, command, now });
  return answer.outcome === "accepted";
}
