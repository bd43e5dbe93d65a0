import type { z } from "zod";
import { Problem } from "./problem.ts";
import type { FieldError } from "./problem.ts";
import { isMedia } from "./route.ts";
import type { Route } from "./route.ts";

export const DEFAULT_BODY_LIMIT = 1024 * 1024;

/** Reads the body as the route declares it: bytes, or JSON through its schema. */
export async function readBody(route: Route, request: Request): Promise<unknown> {
  if (route.method === "GET") return parse(route.body, {});
  const bytes = await readBytes(request, route.bodyLimit ?? DEFAULT_BODY_LIMIT);
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (isMedia(route.body)) {
    if (!accepts(route.body.media, type)) throw unsupported(route.body.media);
    return bytes;
  }
  if (bytes.length === 0) return parse(route.body, {});
  if (type !== "application/json") throw unsupported("application/json");
  return parse(route.body, parseJson(bytes));
}

export function readQuery(route: Route, url: URL): unknown {
  const entries = [...url.searchParams.entries()];
  const given = Object.fromEntries(entries);
  if (Object.keys(given).length !== entries.length) throw new Problem("bad-request", "Samme felt er sendt to gange.");
  if (entries.some(([, value]) => value.includes("\u0000"))) {
    throw new Problem("bad-request", "Adressen indeholder et tegn, der ikke kan bruges.");
  }
  return parse(route.query, given);
}

/** Media types are compared exactly; an asterisk for both halves takes any and `text/*` a family. */
function accepts(declared: string, given: string): boolean {
  if (declared === "*/*") return true;
  return declared.endsWith("/*") ? given.startsWith(declared.slice(0, -1)) : declared === given;
}

function unsupported(wanted: string): Problem {
  return new Problem("unsupported-media-type", `Send indholdet som ${wanted}.`);
}

/** The character U+0000 as JSON writes it, not the six characters after an escaped backslash. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;

function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // PostgreSQL keeps every character but this one.
    if (NUL.test(text)) throw new SyntaxError("U+0000");
    return JSON.parse(text);
  } catch {
    throw new Problem("bad-request", "Indholdet er ikke gyldig JSON.");
  }
}

function parse(schema: z.ZodType | { readonly media: string }, given: unknown): unknown {
  if (isMedia(schema)) return new Uint8Array();
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new Problem("invalid-input", "Ret de markerede felter, og send igen.", { errors: fieldErrors(result.error) });
}

/** More faults than anybody mends at once; a list of thousands would answer with a larger text than was sent. */
const MOST_FAULTS = 100;

export function fieldErrors(error: z.ZodError): readonly FieldError[] {
  return error.issues.slice(0, MOST_FAULTS).map((issue) => ({ path: issue.path.join("."), message: issue.message }));
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > limit) throw tooLarge(limit);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > limit) throw tooLarge(limit);
    parts.push(part);
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}

function tooLarge(limit: number): Problem {
  const size = limit < 1024 * 1024 ? `${Math.floor(limit / 1024)} kB` : `${Math.floor(limit / 1024 / 1024)} MB`;
  return new Problem("too-large", `Det må højst fylde ${size}.`);
}
