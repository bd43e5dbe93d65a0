import { nameTokens, searchKey } from "@tovholder/domain/person/name.ts";
import type { Citizen } from "@tovholder/domain/sync/protocol.ts";
import { readDate } from "@tovholder/domain/time/danish-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";

/** What is looked for, read once for all persons. */
export interface Wanted {
  readonly tokens: readonly { readonly typed: string; readonly sound: string }[];
  readonly birthDate: LocalDate | undefined;
  readonly digits: string;
}

export function readWanted(text: string, today: LocalDate): Wanted {
  const digits = text.replaceAll(/[\s.-]/g, "");
  const date = /\d/.test(text) ? readDate(text, { today, yearsAhead: 0 }) : undefined;
  return {
    tokens: nameTokens(text).map((typed) => ({ typed, sound: searchKey(typed) })),
    birthDate: date?.ok ? date.date : undefined,
    digits: /^\d{4,10}$/.test(digits) ? digits : "",
  };
}

/** How well a person fits, 0 best; `undefined` when not. Every typed word must fit a word of the name. */
export function fit(wanted: Wanted, citizen: Citizen): number | undefined {
  if (wanted.birthDate !== undefined && citizen.birthDate === wanted.birthDate) return 0;
  if (wanted.digits !== "" && citizen.identifier?.startsWith(wanted.digits)) return 0;
  if (wanted.tokens.length === 0) return undefined;
  const names = nameTokens(`${citizen.givenName} ${citizen.familyName}`).map((typed) => ({
    typed,
    sound: searchKey(typed),
  }));
  let worst = 0;
  for (const token of wanted.tokens) {
    const best = Math.min(...names.map((name) => distance(token, name)));
    if (best === Infinity) return undefined;
    worst = Math.max(worst, best);
  }
  return worst;
}

type Token = Wanted["tokens"][number];

/** 0 the beginning as typed, 1 the beginning by sound, 2 one letter wrong by sound. */
function distance(token: Token, name: Token): number {
  if (name.typed.startsWith(token.typed)) return 0;
  if (name.sound.startsWith(token.sound)) return 1;
  return token.sound.length >= 4 && oneOff(token.sound, name.sound) ? 2 : Infinity;
}

/** Whether two words differ by one letter changed, missing, added or swapped with its neighbour. */
export function oneOff(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const [a, b] = [left.slice(start), right.slice(start)];
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return swapped || a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1);
}
