import { z } from "zod";

/**
 * Why a call did not give its answer. `offline` is no answer at all; `busy` one that says when to come again; `outdated` an
 * answer this program cannot read.
 */
export type ApiFailure = "offline" | "signed-out" | "refused" | "busy" | "server" | "outdated";

export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** The one error of calls to the server. `detail` is plain Danish and says what to do. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly failure: ApiFailure;
  /** The server's code, such as `code-needed`; empty when there was no answer. */
  readonly code: string;
  readonly detail: string;
  readonly faults: readonly FieldFault[];
  /** Seconds after which a busy server wants to be asked again. */
  readonly retryAfter: number | undefined;

  constructor(failure: ApiFailure, problem: Partial<Problem> = {}, retryAfter?: number) {
    super(problem.code ?? failure);
    this.failure = failure;
    this.code = problem.code ?? "";
    this.detail = problem.detail ?? "Der er ikke forbindelse til serveren. Prøv igen om lidt.";
    this.faults = problem.errors ?? [];
    this.retryAfter = retryAfter;
  }
}

const problemSchema = z.object({
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
type Problem = z.infer<typeof problemSchema>;

let csrf = "";

/** The token of the session, sent with every call that changes something. */
export function setToken(token: string): void {
  csrf = token;
}

export interface Call<Schema extends z.ZodType> {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  readonly schema: Schema;
  readonly signal?: AbortSignal;
}

/** For calls that answer without a body. */
export const noContent = z.undefined();

/** Calls the server and reads its answer after `schema`. Every failure is an `ApiError`. */
export async function callApi<Schema extends z.ZodType>(path: string, call: Call<Schema>): Promise<z.output<Schema>> {
  const response = await reach(path, call);
  if (!response.ok) throw await failureOf(response);
  const body = response.status === 204 ? undefined : await bodyOf(response);
  const parsed = call.schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ApiError("outdated", {
    detail: "Programmet er ældre end serveren. Genindlæs siden; det, du har skrevet, bliver.",
  });
}

/** Something else than JSON is an answer; one that is cut off is none. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw new ApiError("offline");
  }
}

/** The bytes of a file from the server. Every failure is an `ApiError`, also an answer that is cut off. */
export async function fetchBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await reach(path, { schema: noContent });
  if (!response.ok) throw await failureOf(response);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new ApiError("offline");
  }
}

/** Files and forms with files; the browser writes the media type of a form, with its boundary. */
function isRaw(body: unknown): body is Blob | FormData {
  return body instanceof Blob || body instanceof FormData;
}

async function reach(path: string, { method = "GET", body, signal }: Call<z.ZodType>): Promise<Response> {
  const headers = new Headers({ accept: "application/json" });
  if (method !== "GET") headers.set("x-csrf", csrf);
  if (body !== undefined && !isRaw(body)) headers.set("content-type", "application/json");
  const content = isRaw(body) ? body : body === undefined ? null : JSON.stringify(body);
  if (body instanceof Blob) headers.set("content-type", body.type);
  try {
    return await fetch(path, { method, headers, body: content, signal: signal ?? null, cache: "no-store" });
  } catch {
    throw new ApiError("offline");
  }
}

async function failureOf(response: Response): Promise<ApiError> {
  const problem = problemSchema.safeParse(await response.json().catch(() => null));
  const code = problem.data?.code;
  if (code === "not-signed-in" || code === "cross-site") return new ApiError("signed-out", problem.data);
  const retryAfter = Number(response.headers.get("retry-after") ?? Number.NaN);
  if ((response.status === 429 || response.status === 503) && retryAfter > 0)
    return new ApiError("busy", problem.data, retryAfter);
  if (response.status >= 500 || response.status === 429 || !problem.success)
    return new ApiError("server", problem.data);
  return new ApiError("refused", problem.data);
}
