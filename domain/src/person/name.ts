/** A person's name, as typed. The family name is empty when only one name is known. */
export interface PersonName {
  readonly given: string;
  readonly family: string;
}

/** Small words that belong to the family name after them. */
const particles = new Set([
  "von",
  "van",
  "der",
  "den",
  "de",
  "del",
  "di",
  "da",
  "af",
  "el",
  "al",
  "bin",
  "ben",
  "le",
  "la",
]);

function tidy(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}

/**
 * Splits a name typed as `Efternavn, Fornavn` or as `Fornavn Mellemnavn Efternavn`. Without a comma the last word is the
 * family name, with a particle before it (`Anna von Ahn`). Capitals stay as typed.
 */
export function splitName(text: string): PersonName {
  const comma = text.indexOf(",");
  if (comma !== -1) {
    return { given: tidy(text.slice(comma + 1).replaceAll(",", " ")), family: tidy(text.slice(0, comma)) };
  }
  const words = tidy(text).split(" ");
  if (words.length < 2) return { given: words[0] ?? "", family: "" };
  let first = words.length - 1;
  while (first > 1 && particles.has((words[first - 1] ?? "").toLowerCase())) first -= 1;
  return { given: words.slice(0, first).join(" "), family: words.slice(first).join(" ") };
}

export function fullName({ given, family }: PersonName): string {
  return tidy(`${given} ${family}`);
}

/** The words of a name in small letters, parted at spaces, hyphens, apostrophes and other marks. */
export function nameTokens(text: string): readonly string[] {
  return text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
    .filter((token) => token !== "");
}

/**
 * Sound rules of Danish names, applied in order to letters `a-z`. The product's own choice (derived), made so that the
 * spellings found in registers meet: Christian/Kristian, Philip/Filip, Thorkild/Torkil, Wagner/Vagner, Kjær/Kær,
 * Schmidt/Smit, Carlsen/Karlsen, Lund/Lun. They join too much rather than too little; a list of hits is ranked elsewhere.
 */
const soundRules: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/sch/g, "s"],
  [/sh/g, "s"],
  [/ph/g, "f"],
  [/ch|ck|q/g, "k"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/w/g, "v"],
  [/x/g, "ks"],
  [/z/g, "s"],
  [/^h(?=[jv])/g, ""],
  [/(?<=[dgkrt])h/g, ""],
  [/dt/g, "t"],
  [/(?<=[lnr])d(?![aeiouy])/g, ""],
  [/(?<=[ln])d(?=e(?:r|n|l)?)/g, ""],
  [/d(?=s)/g, ""],
  [/(?<=[kg])j(?=e)/g, ""],
  [/ie/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** Æ, ø, å and their other spellings become one plain letter; accents fall away. */
function plainLetters(token: string): string {
  return token
    .replaceAll(/æ|ä|ae/g, "e")
    .replaceAll(/ø|ö|œ|oe/g, "o")
    .replaceAll(/å|aa/g, "a")
    .replaceAll("ð", "d")
    .replaceAll("þ", "th")
    .replaceAll("ß", "ss")
    .replaceAll("ü", "y")
    .replaceAll("ł", "l")
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "");
}

function soundOf(token: string): string {
  return soundRules.reduce((sound, [pattern, to]) => sound.replaceAll(pattern, to), plainLetters(token));
}

/**
 * The key under which names that sound alike meet: words in written order, parted by one space. Made the same way for the
 * stored search column and for what is typed, on server and client, so both sides of a search agree. The key of a half-typed
 * name is mostly, not always, the beginning of the whole name's key (`Sc`, `Schmidt`): search by the typed letters as well.
 */
export function searchKey(text: string): string {
  return nameTokens(text).map(soundOf).join(" ");
}
