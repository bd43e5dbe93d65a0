import type { Fetch } from "../http/router.ts";

/** An answer with its body read. */
export interface Answer {
  readonly status: number;
  /** Parsed JSON, else text; `undefined` when empty. Tests look into it with `toMatchObject`, or give its type. */
  readonly body: unknown;
  readonly headers: Headers;
}

export interface SendOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, with the content type of `headers`. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** Someone at a browser: keeps the cookie and the CSRF token, talks to the app in process. */
export interface Client {
  get(path: string, options?: SendOptions): Promise<Answer>;
  post(path: string, body?: unknown, options?: SendOptions): Promise<Answer>;
  patch(path: string, body?: unknown, options?: SendOptions): Promise<Answer>;
  put(path: string, body?: unknown, options?: SendOptions): Promise<Answer>;
  delete(path: string, body?: unknown, options?: SendOptions): Promise<Answer>;
  /** The answer unread, for streams and files. */
  raw(path: string, init?: RequestInit): Promise<Response>;
  /** The cookie header now; empty when signed out. */
  readonly cookie: () => string;
  readonly csrf: () => string;
}

export const ORIGIN = "http://localhost:8080";

export function createClient(fetch: Fetch): Client {
  let cookie = "";
  let csrf = "";

  async function raw(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ host: "localhost:8080", ...(init.method ? { origin: ORIGIN } : {}) });
    if (cookie !== "") headers.set("cookie", cookie);
    if (csrf !== "") headers.set("x-csrf", csrf);
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    const response = await fetch(new Request(`${ORIGIN}${path}`, { ...init, headers }));
    const set = response.headers.get("set-cookie")?.split(";")[0];
    if (set !== undefined) cookie = set.endsWith("=") ? "" : set;
    return response;
  }

  async function send(
    method: string,
    path: string,
    given: { readonly body?: unknown; readonly options?: SendOptions | undefined },
  ) {
    const { body, options = {} } = given;
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const bytes = options.bytes === undefined ? {} : { body: options.bytes };
    const type = body === undefined ? {} : { "content-type": "application/json" };
    const response = await raw(path, { method, headers: { ...type, ...options.headers }, ...json, ...bytes });
    const answer = { status: response.status, body: read(await response.text()), headers: response.headers };
    csrf = csrfOf(answer.body) ?? csrf;
    return answer;
  }

  return {
    get: (path, options) => send("GET", path, { options }),
    post: (path, body, options) => send("POST", path, { body, options }),
    patch: (path, body, options) => send("PATCH", path, { body, options }),
    put: (path, body, options) => send("PUT", path, { body, options }),
    delete: (path, body, options) => send("DELETE", path, { body, options }),
    raw,
    cookie: () => cookie,
    csrf: () => csrf,
  };
}

function read(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function csrfOf(body: unknown): string | undefined {
  return typeof body === "object" && body !== null && "csrf" in body && typeof body.csrf === "string"
    ? body.csrf
    : undefined;
}
