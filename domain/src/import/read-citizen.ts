import { formatDate } from "../time/danish-date.ts";
import { readCpr, type PersonNumber } from "../person/cpr.ts";
import { splitName, type PersonName } from "../person/name.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { ImportedCitizen } from "./imported-course.ts";
import { fieldError, fieldWarning, type FieldProblem } from "./problem.ts";
import { readDateCell, type DateCellContext } from "./read-date-cell.ts";
import type { RowCells } from "./row-cells.ts";

export interface ReadCitizen {
  readonly citizen: ImportedCitizen;
  readonly problems: readonly FieldProblem[];
  readonly notes: readonly string[];
}

/** Who the row is about: name in one column or two, number and birth date where the list has them. */
export function readCitizen(cells: RowCells, context: DateCellContext): ReadCitizen {
  const written = cleanName(cells.text("citizen"));
  const name = nameOf(written.name, cells);
  const number = readNumber(cells.text("cpr") === "" ? written.number : cells.text("cpr"), context);
  const born = readDateCell("birthDate", cells.cell("birthDate"), context);
  const problems = [...nameProblems(name), ...number.problems];
  if (born.problem !== undefined) problems.push(born.problem);
  if (number.birthDate !== undefined && born.date !== undefined && number.birthDate !== born.date) {
    problems.push(birthDateMismatch(number.birthDate, born.date));
  }
  const birthDate = number.birthDate ?? born.date;
  return {
    citizen: {
      givenName: name.given,
      familyName: name.family,
      ...(number.identifier === undefined ? {} : { identifier: number.identifier }),
      ...(birthDate === undefined ? {} : { birthDate }),
    },
    problems,
    notes: [...written.notes, ...(born.note === undefined ? [] : [born.note])],
  };
}

function nameOf(whole: string, cells: RowCells): PersonName {
  const [given, family] = [cells.text("givenName"), cells.text("familyName")];
  if (given !== "" && family !== "") return { given, family };
  // A list headed "Navn" and "Efternavn" has the first name under "Navn".
  if (family !== "" && whole !== "") return { given: whole, family };
  if (family !== "") return { given: "", family };
  return splitName(given === "" ? whole : given);
}

interface WrittenName {
  readonly name: string;
  readonly number: string;
  readonly notes: readonly string[];
}

/** A name cell also holds stars, remarks in parentheses, and now and then the number. */
function cleanName(text: string): WrittenName {
  const notes = [...text.matchAll(/\(([^)]*)\)/g)]
    .map((match) => (match[1] ?? "").trim())
    .filter((note) => note !== "");
  const number = /(?<!\d)\d{6}[- ]?\d{4}(?!\d)/.exec(text)?.[0] ?? "";
  const name = text
    .replace(number, " ")
    .replaceAll(/\([^)]*\)|[*†?]/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[\s,;:-]+|[\s,;:-]+$/g, "");
  return { name: /\p{L}/u.test(name) ? name : "", number, notes };
}

function nameProblems({ given, family }: PersonName): FieldProblem[] {
  if (given === "" && family === "") {
    return [fieldError("citizen", "name-missing", "Borgerens navn mangler. Skriv det som Efternavn, Fornavn.")];
  }
  if (given !== "" && family !== "") return [];
  return [
    fieldWarning("citizen", "name-incomplete", "Der er kun ét navn. Skriv både fornavn og efternavn, hvis de kendes."),
  ];
}

function birthDateMismatch(fromNumber: LocalDate, written: LocalDate): FieldProblem {
  const message = `Fødselsdatoen ${formatDate(written)} passer ikke med CPR-nummeret, der siger ${formatDate(fromNumber)}. Ret det, der er forkert.`;
  return { ...fieldError("birthDate", "birth-date-mismatch", message), suggestion: formatDate(fromNumber) };
}

interface ReadNumber {
  readonly identifier?: NonNullable<ImportedCitizen["identifier"]>;
  readonly birthDate?: LocalDate;
  readonly problems: readonly FieldProblem[];
}

function readNumber(text: string, context: DateCellContext): ReadNumber {
  const bare = text.replaceAll(/[\s.\u2010-\u2015-]/g, "");
  if (/^[x?*0]*$/i.test(bare) || /^(?:ingen|mangler|ukendt|nej)/i.test(bare)) return { problems: [] };
  const onlyBorn = /^(\d{6})(?:[x?*_]{0,4}|0000)$/i.exec(bare)?.[1];
  if (onlyBorn !== undefined) return bornOnly(onlyBorn, context);
  // A spreadsheet that takes the number for a sum drops its first zero.
  return fromNumber(readCpr(/^\d{9}$/.test(text) ? `0${text}` : bare));
}

function fromNumber(number: PersonNumber): ReadNumber {
  if (number.kind === "invalid") return { problems: [fieldError("cpr", "cpr-invalid", number.text.da)] };
  if (number.kind !== "cpr") return { identifier: { kind: number.kind, value: number.value }, problems: [] };
  const hint =
    "Nummeret holder ikke den gamle kontrol (modulus 11). Det gør nye numre heller ikke altid; tjek det for tastefejl.";
  return {
    identifier: { kind: "cpr", value: number.digits },
    birthDate: number.birthDate,
    problems: number.modulus11 ? [] : [fieldWarning("cpr", "cpr-hint", hint)],
  };
}

function bornOnly(digits: string, context: DateCellContext): ReadNumber {
  const { date } = readDateCell("birthDate", { kind: "text", text: digits }, context);
  if (date === undefined)
    return {
      problems: [fieldError("cpr", "cpr-invalid", "De seks cifre er ikke en dato, der findes. Tjek nummeret.")],
    };
  const message = `Kun fødselsdagen står der (${formatDate(date)}). Borgeren kommer ind uden CPR-nummer.`;
  return { birthDate: date, problems: [fieldWarning("cpr", "cpr-hint", message)] };
}
