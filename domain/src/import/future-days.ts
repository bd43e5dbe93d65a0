import type { LocalDate } from "../time/local-date.ts";
import { dateFields, fieldNames, type DateField } from "./field.ts";
import { fieldError, fieldWarning, type FieldProblem } from "./problem.ts";
import { named, type Checked, type CourseValues, type RowDates } from "./row-values.ts";

/**
 * Days that have not come yet. Lists often hold the planned phases as well; they are computed here and left out as actual
 * days. An end that lies ahead is a planned end. A start that lies ahead can't be told from a mistyped year: an error.
 */
export function checkFutureDays(values: CourseValues, today: LocalDate): Checked {
  const problems: FieldProblem[] = [];
  const dates: { -readonly [Field in DateField]?: LocalDate } = { ...values.dates };
  for (const field of dateFields) {
    const date = dates[field];
    if (date === undefined || date <= today || field === "plannedEnd") continue;
    if (mayLieAhead(field, values.dates)) {
      problems.push(fieldWarning(field, "date-in-future", aheadMessage(field, date)));
      if (field === "closedOn") dates.plannedEnd ??= date;
      delete dates[field];
    } else {
      problems.push(
        fieldError(
          field,
          "date-in-future",
          `${named(field, date)} ligger i fremtiden. Ret datoen, eller lad feltet stå tomt.`,
        ),
      );
    }
  }
  return { values: { ...values, dates }, problems };
}

function mayLieAhead(field: DateField, dates: RowDates): boolean {
  if (field === "phase1Start") return dates.contactStart !== undefined;
  return field === "phase2Start" || field === "phase3Start" || field === "closedOn";
}

function aheadMessage(field: DateField, date: LocalDate): string {
  const what = named(field, date);
  if (field === "closedOn")
    return `${what} ligger i fremtiden og læses som planlagt afslutning. Forløbet kommer ind som løbende.`;
  return `${what} ligger i fremtiden. Datoen kommer ikke med: ${fieldNames[field]} registreres, når den er sket.`;
}
