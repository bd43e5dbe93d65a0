/** Whether `error` is PostgreSQL's answer with one of these SQLSTATE codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && codes.includes(error.code);
}

/** Whether a write was refused because `constraint` already holds the value. */
export function violatesUnique(error: unknown, constraint: string): boolean {
  return hasCode(error, "23505") && error instanceof Error && "constraint" in error && error.constraint === constraint;
}
