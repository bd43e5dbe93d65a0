import { nameTokens, searchKey } from "@tovholder/domain/person/name.ts";
import type { PersonName } from "@tovholder/domain/person/name.ts";
import { fullName } from "@tovholder/domain/person/name.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

const insertKnown = statement<never>(
  "name-word.insert",
  `insert into name_word (municipality_id, word)
   select distinct $1::int, word from unnest($2::text[]) as word order by 2
   on conflict (municipality_id, word) do nothing`,
);

const insertText = `insert into citizen_word (municipality_id, word, citizen_id)
   select $1, word, citizen_id
   from unnest($2::text[], $3::uuid[]) as given (word, citizen_id) order by word, citizen_id`;

/** Of new citizens, who have no words yet: asking about each first would be a third of the work. */
const insertNew = statement<never>("citizen-word.insert", insertText);

const insertMissing = statement<never>(
  "citizen-word.insert-missing",
  `${insertText} on conflict (municipality_id, word, citizen_id) do nothing`,
);

const deleteWords = statement<never>(
  "citizen-word.delete",
  "delete from citizen_word where municipality_id = $1 and word = any($2::text[]) and citizen_id = any($3::uuid[])",
);

const deleteUnused = statement<never>(
  "name-word.delete-unused",
  `delete from name_word w
   where w.municipality_id = $1 and w.word = any($2::text[])
     and not exists (select 1 from citizen_word c where c.municipality_id = $1 and c.word = w.word)`,
);

/** Words of one name that are kept and searched by; the longest official names have fewer. */
const MAX_WORDS = 12;

interface Named {
  readonly citizenId: string;
  readonly name: PersonName;
}

/** The words of a text as typed, each with its letters and its sound; both arrays have the same length. */
export function typedWords(text: string): { readonly sounds: readonly string[]; readonly letters: readonly string[] } {
  const letters = nameTokens(text).slice(0, MAX_WORDS);
  return { sounds: letters.map(searchKey), letters };
}

/** Words and whose they are, side by side. */
export interface NameWords {
  readonly words: readonly string[];
  readonly owners: readonly string[];
}

export function nameWords(citizens: readonly Named[]): NameWords {
  const words: string[] = [];
  const owners: string[] = [];
  // Names repeat, and sounds take time: each word of an import is sounded out once.
  const sounds = new Map<string, string>();
  for (const { citizenId, name } of citizens) {
    const own = new Set<string>();
    for (const letters of nameTokens(fullName(name)).slice(0, MAX_WORDS)) {
      const sound = sounds.get(letters) ?? searchKey(letters);
      sounds.set(letters, sound);
      own.add(letters).add(sound);
    }
    for (const word of own) {
      words.push(word);
      owners.push(citizenId);
    }
  }
  return { words, owners };
}

/** Makes new citizens findable by their names. Words are written in order, so that two writers never wait for each other. */
export async function addWords(tx: Tx, words: NameWords): Promise<void> {
  await writeWords(tx, words, insertNew);
}

/** Makes a citizen findable by another name. */
export async function changeWords(tx: Tx, before: NameWords, after: NameWords): Promise<void> {
  await removeWords(tx, before);
  await writeWords(tx, after, insertMissing);
}

async function writeWords(tx: Tx, { words, owners }: NameWords, into: typeof insertNew): Promise<void> {
  await Promise.all([
    tx.run(insertKnown, [tx.municipalityId, [...new Set(words)]]),
    tx.run(into, [tx.municipalityId, words, owners]),
  ]);
}

/** Takes citizens out of the search under these words; words that nobody else bears leave the dictionary too. */
export async function removeWords(tx: Tx, { words, owners }: NameWords): Promise<void> {
  await tx.run(deleteWords, [tx.municipalityId, words, [...new Set(owners)]]);
  await tx.run(deleteUnused, [tx.municipalityId, words]);
}
