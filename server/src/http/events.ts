/** What may stand in a log line: short codes, counts and ids. Never names, texts, numbers of persons, bodies or queries. */
export type EventFields = Readonly<Record<string, string | number | boolean | undefined>>;

export type EventLevel = "info" | "warning" | "error";

/** The program's log: one JSON line per event, with a fixed event name. */
export interface Events {
  write(level: EventLevel, event: string, fields?: EventFields): void;
}

export function createEvents(line: (text: string) => void, clock: () => Date): Events {
  return {
    write(level, event, fields = {}) {
      line(JSON.stringify({ at: clock().toISOString(), level, event, ...fields }));
    },
  };
}

/**
 * An error as it may be logged: its kind, SQLSTATE and constraint, and where it happened. Not its message, since messages
 * of databases and parsers quote the value they stumbled on.
 */
export function errorFields(error: unknown): EventFields {
  if (!(error instanceof Error)) return { error: typeof error };
  return {
    error: error.name,
    code: textOf(error, "code"),
    constraint: textOf(error, "constraint"),
    where: frames(error.stack ?? ""),
    ...(error.cause instanceof Error ? { cause: error.cause.name, causeCode: textOf(error.cause, "code") } : {}),
  };
}

function textOf(error: Error, field: "code" | "constraint"): string | undefined {
  const value: unknown = Reflect.get(error, field);
  return typeof value === "string" ? value : undefined;
}

/** The stack without its first lines, which repeat the message; folders cut away. */
function frames(stack: string): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?file:\/\/\S*\/((?:server|domain|node_modules)\/)/, "($1"))
    .join(" < ");
}
