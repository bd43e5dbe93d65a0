const onlyAscii = /^[\x20-\x7e]*$/;

/**
 * Text reduced to what matters when two spellings are compared: lower case, `æ ø å` written out (as many do by hand), no
 * accents, and single spaces in place of signs.
 */
export function plainWords(text: string): string {
  const lower = text.toLowerCase();
  // Most words have no other letters, and asking Unicode about each takes eight times as long.
  if (onlyAscii.test(lower)) return lower.replaceAll(/[^a-z0-9]+/g, " ").trim();
  return lower
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** `plainWords` without spaces, so that "kontakt-skabelse", "Kontakt skabelse" and "kontaktskabelse" are one. */
export function squashed(text: string): string {
  return plainWords(text).replaceAll(" ", "");
}

/**
 * Whether two words differ by at most `most` steps: a letter put in, left out, exchanged, or two neighbours swapped
 * (Damerau-Levenshtein, restricted).
 */
export function isWithinSteps(left: string, right: string, most: number): boolean {
  if (Math.abs(left.length - right.length) > most) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped && column > 1 ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, right.length) <= most;
}

function at(steps: readonly number[], index: number): number {
  return steps[index] ?? Number.POSITIVE_INFINITY;
}
