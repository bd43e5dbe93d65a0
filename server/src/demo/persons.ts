import { readCpr } from "@tovholder/domain/person/cpr.ts";
import { civil, fromCivil } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Deck, Random } from "./random.ts";
import { createDeck } from "./random.ts";

/** A made-up person. `cpr` is set only for persons of MedCom's national test list. */
export interface DemoPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate;
  readonly cpr?: string;
  readonly address: string;
  /** Name and address protection (CPR-loven § 28). */
  readonly isProtected: boolean;
}

export const womensNames = `Alva Asta Agnes Bodil Carla Dagmar Ebba Elin Esther Fatima Freja Gerda Hanne Inger Ingrid
Jytte Karla Kirsten Laila Leila Lone Maja Malene Marie Mette Naja Nina Olga Pernille Ragna Rigmor Ruth Samira Sanne Sidsel
Signe Solvej Stine Tanja Thea Tove Ulla Vibeke Vilma Yasmin Zeinab Åse`.split(/\s+/);

export const mensNames = `Aksel Ali Anker Bent Birger Bo Carsten Dan Ejner Elias Emil Erik Faisal Flemming Folmer Frode
Gorm Hans Harald Hassan Ib Ivan Jan Jens Jonas Jørn Kaj Karim Keld Kim Lasse Leif Malthe Mikkel Mogens Niels Ole Omar
Palle Poul Rune Sami Stig Svend Sylvester Tage Torben Uffe Vagn Viggo Yusuf Åge`.split(/\s+/);

/** Names that nobody can bear: each says what it is. */
export const familyNames = `Eksempelsen Prøvegaard Demosen Opdigtsen Testrup Påhitsen Fiktivgaard Skitsebjerg Mønstersen
Modelsen Kladdebæk Forsøgsen Øvelund Digtsbjerg Tænktsen Legebro Attrapsen Pladsholdersen Udkastholm Stedfortrædersen
Prototypesen Fantasibjerg Lodpapirsen Afprøvning Visningsen Kulissegaard`.split(/\s+/);

/**
 * The adults under 70 of MedCom's national test persons (dk-core TestPatienter.fsh, CC0-1.0): numbers that belong to no one. Their names
 * say Test themselves.
 */
const medcomAdults: readonly (readonly [cpr: string, givenName: string, familyName: string])[] = [
  ["0104909989", "Torre Test", "Mosebryggersen"],
  ["0104909995", "Sverre Test", "Mosebryggersen"],
  ["0107729995", "Max Test", "Berggren"],
  ["0108589995", "Schwendlund Test", "Mosebryggersen"],
  ["0108629996", "May June Test", "Moberg"],
  ["0201609995", "Einer Test", "Lauridsen"],
  ["0201609996", "Lonni Test", "Lauridsen"],
  ["0201919990", "Else Test", "Lauridsen"],
  ["0201919996", "Ellen Louise Test", "Lauridsen"],
  ["0504909989", "Rasmus Test", "Lauridsen"],
  ["0504909995", "Magnus Test", "Lauridsen"],
  ["0505059996", "Pia Test", "Berggren"],
  ["0506889996", "Sille June Test", "Mosebrygersen"],
  ["1502779995", "Ruddi Test", "Berggren"],
  ["1502829995", "Knut Odvar Test", "Mosebryggersen"],
  ["1509819996", "Brita Test", "Berggren"],
  ["2103009996", "Kaja Test", "Hansen"],
  ["2911829996", "Kirsten Test", "Berggren"],
  ["3001749995", "Niels Test", "Vendelboe"],
  ["3103979995", "Anders Test", "Jensen"],
];

export const medcomNumbers: ReadonlySet<string> = new Set(medcomAdults.map(([cpr]) => cpr));

/** What the plot of a course asks of the person in it. */
export interface Wanted {
  readonly woman: boolean;
  /** How many of such persons live at a protected address. */
  readonly protectedShare: number;
  readonly ages: readonly [from: number, to: number];
}

export interface Persons {
  person(wanted: Wanted): DemoPerson;
  /** A private person or a professional in somebody's network. */
  other(): string;
  medcom(): readonly DemoPerson[];
}

/** Made-up persons; no name comes twice. */
export function createPersons(random: Random, today: LocalDate): Persons {
  const used = new Set<string>();
  const women = createDeck(womensNames, random.branch("women"));
  const men = createDeck(mensNames, random.branch("men"));
  const families = createDeck(familyNames, random.branch("families"));

  function freshName(given: Deck<string>): Pick<DemoPerson, "givenName" | "familyName"> {
    for (let tries = 0; tries < 5000; tries += 1) {
      const name = { givenName: given(), familyName: families() };
      const key = `${name.givenName} ${name.familyName}`;
      if (used.has(key)) continue;
      used.add(key);
      return name;
    }
    throw new Error("Ran out of made-up names");
  }

  return {
    person: ({ woman, ages: [from, to], protectedShare }) => {
      const year = civil(today).year - random.int(from + 1, to);
      const birthDate = fromCivil({ year, month: random.int(1, 12), day: random.int(1, 28) });
      const lives = { address: addressIn(random), isProtected: random.chance(protectedShare) };
      return { ...freshName(woman ? women : men), birthDate, ...lives };
    },
    other: () => otherPerson(random),
    medcom: () => medcomAdults.map((row) => medcomPerson(row, random)),
  };
}

const streets = [
  "Prøvevej",
  "Demogade",
  "Fiktivstræde",
  "Skitsevænget",
  "Modelparken",
  "Testens Kvarter",
  "Kladdetorvet",
];

function addressIn(random: Random): string {
  const floor = random.pick(["", ", st. tv.", ", 1. th.", ", 2. tv.", ", 3. th."]);
  return `${random.pick(streets)} ${random.int(1, 98)}${floor}, 9999 Eksempelkøbing`;
}

/** Somebody round a citizen; the same name may come again. */
export function otherPerson(random: Random): string {
  return `${random.pick(random.chance(0.5) ? womensNames : mensNames)} ${random.pick(familyNames)}`;
}

function medcomPerson([cpr, givenName, familyName]: (typeof medcomAdults)[number], random: Random): DemoPerson {
  const read = readCpr(cpr);
  if (read.kind !== "cpr") throw new Error("A test number that cannot be read");
  return { cpr, givenName, familyName, birthDate: read.birthDate, address: addressIn(random), isProtected: false };
}
