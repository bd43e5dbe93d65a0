/** Whether `error` is PostgreSQL's answer with one of these SQLSTATE codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code);
}

/** Whether a write was refused because `constraint` already holds the value. */
export function violatesUnique(error: unknown, constraint: string): boolean {
  return hasCode(error, "23505") && error instanceof Error && "constraint" in error && error.constraint === constraint;
}

/**
 * No connection could be had, or the one in use broke: nothing is wrong with what was asked, and it may be asked again.
 * What was under way is rolled back, unless the connection broke while a commit was being answered.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";

  constructor(cause: unknown) {
    super("No connection to the database", { cause });
  }
}

/** Whether PostgreSQL said that it ends the connection or gives none (SQLSTATE classes 57P and 53300). */
export function endsConnection(error: unknown): boolean {
  return hasCode(error, "57P01", "57P02", "57P03", "57P04", "57P05", "53300");
}
