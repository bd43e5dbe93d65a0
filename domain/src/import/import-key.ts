import type { ImportedCourse } from "./imported-course.ts";
import { plainWords } from "./wording.ts";

/**
 * What makes two rows the same course, whenever and from whichever file they come: name, birth date, first day and method.
 * The number itself is left out, since keys are kept in the clear; its birth date is in. A row whose number differs although
 * all this is alike is caught when the list is planned.
 */
export function importKey(course: Omit<ImportedCourse, "importKey">): string {
  const start = course.contactStart ?? course.phase1Start ?? course.referredOn ?? "";
  return [personKey(course.citizen), start, course.method].join("|");
}

/** The citizen's part of the key. */
export function personKey({ givenName, familyName, birthDate }: ImportedCourse["citizen"]): string {
  return `${plainWords(`${givenName} ${familyName}`)}|${birthDate ?? ""}`;
}
