/** Every way the server refuses, with its HTTP status and Danish title. Codes are closed: clients switch on them. */
const problems = {
  "bad-request": [400, "Forespørgslen kan ikke læses"],
  "invalid-input": [400, "Noget i det indsendte er forkert"],
  "not-signed-in": [401, "Du er ikke logget ind"],
  "wrong-login": [401, "Login mislykkedes"],
  "code-needed": [401, "Engangskode mangler"],
  "cross-site": [403, "Forespørgslen kom fra et andet sted"],
  forbidden: [403, "Det har du ikke adgang til"],
  "password-change-needed": [403, "Vælg en ny adgangskode først"],
  "not-found": [404, "Findes ikke"],
  conflict: [409, "Det passer ikke med det, der allerede er gemt"],
  "update-needed": [409, "Der er kommet en ny udgave"],
  stale: [409, "Nogen har ændret det i mellemtiden"],
  "too-large": [413, "Det indsendte fylder for meget"],
  "unsupported-media-type": [415, "Formatet kan ikke bruges her"],
  refused: [422, "Det kan ikke lade sig gøre"],
  "too-many-requests": [429, "For mange forsøg på kort tid"],
  internal: [500, "Der skete en fejl hos os"],
  unavailable: [503, "Systemet er ikke klar"],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof problems;

/** One wrong field of what was sent. `path` is dotted; `message` is plain Danish. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

export interface ProblemOptions {
  readonly errors?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/**
 * The one error that becomes an answer (RFC 9457). `detail` is shown to the user: plain Danish, says what to do, and
 * holds no personal data.
 */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly detail: string;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, detail: string, options: ProblemOptions = {}) {
    super(code, { cause: options.cause });
    this.code = code;
    this.detail = detail;
    this.options = options;
  }
}

/** The same words whether a thing is missing or out of reach, so that an answer does not tell which. */
export function notFound(): Problem {
  return new Problem("not-found", "Det findes ikke, eller du har ikke adgang til det.");
}

/** Also for clients that ask by themselves: when to come back. */
export function databaseUnavailable(cause: unknown): Problem {
  const detail = "Databasen svarer ikke lige nu. Prøv igen om lidt. Det, du har skrevet, bliver på skærmen.";
  return new Problem("unavailable", detail, { retryAfterSeconds: 5, cause });
}

export function statusOf(code: ProblemCode): number {
  return problems[code][0];
}

/** The answer for a problem: media type application/problem+json, with `code`, `title`, `status` and `detail`. */
export function problemResponse(problem: Problem): Response {
  const [status, title] = problems[problem.code];
  const { errors, retryAfterSeconds } = problem.options;
  const headers = new Headers({ "content-type": "application/problem+json; charset=utf-8" });
  if (retryAfterSeconds !== undefined) headers.set("retry-after", String(retryAfterSeconds));
  const document = { type: `urn:tovholder:problem:${problem.code}`, code: problem.code, title, status };
  const body = { ...document, detail: problem.detail, ...(errors === undefined ? {} : { errors }) };
  return new Response(JSON.stringify(body), { status, headers });
}
