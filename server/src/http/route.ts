import type { Actor } from "@tovholder/domain/access/actor.ts";
import type { CourseAction, MunicipalityAction } from "@tovholder/domain/access/can.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import type { CourseScope } from "../access/course-scope.ts";
import type { AuditDetail } from "../audit/audit.ts";
import type { Tx } from "../db/transaction.ts";
import type { Session } from "../identity/session.ts";
import { assertStrict } from "./strict.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Who may call: everyone (with the reason why), everyone signed in, or whom the access table allows. */
export type Access =
  | { readonly public: string }
  | "signed-in"
  | { readonly can: MunicipalityAction }
  | { readonly course: CourseAction };

/** What the call leaves in the log; `none` says why it need not. */
export type Audit = { readonly none: string } | { readonly action: string; readonly purpose: string };

/** A body or answer that is not JSON: the body arrives as bytes, the answer is a `Response` of the handler. */
export interface Media {
  readonly media: string;
}

type Shape = z.ZodType | undefined;
type BodyShape = Shape | Media;
type Parsed<S> = S extends z.ZodType ? z.output<S> : S extends Media ? Uint8Array : undefined;
type Result<S> = S extends z.ZodType
  ? Given<z.input<S>> | Response | Afterwards<Given<z.input<S>>>
  : Response | Afterwards<Response>;

/** What a handler gives may be read-only all the way down. Branded strings are left as they are. */
type Given<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Given<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Given<T[Key]> }
      : T;

/**
 * What remains to be done once the request's own transaction is durable and its connection free: further transactions,
 * one after the other. Opening them inside the handler would hold two connections at once, and could starve the pool.
 */
export class Afterwards<Value> {
  readonly work: () => Promise<Value>;

  constructor(work: () => Promise<Value>) {
    this.work = work;
  }
}

/** What the handler may set of the answer beside its body. */
export interface Reply {
  status: number;
  readonly headers: Headers;
}

/** What every handler knows of the request. */
export interface PublicContext<P = unknown, Q = unknown, B = unknown> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly now: Date;
  readonly today: LocalDate;
  /** Network address of the client, for limits; never stored. */
  readonly address: string;
  readonly cookies: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
  readonly reply: Reply;
}

/** More for the log row that the route writes: whom it was about, and what else counts. */
export interface AuditNote {
  readonly citizenId?: string;
  readonly courseId?: string;
  /** A nearer purpose than the one the route declares. */
  readonly purpose?: string;
  readonly detail?: AuditDetail;
}

/** A signed-in handler works inside one transaction: what it writes and the log row stand or fall together. */
export interface SignedInContext<P = unknown, Q = unknown, B = unknown> extends PublicContext<P, Q, B> {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly session: Session;
  /** Adds to the log row; the last note wins. */
  readonly note: (note: AuditNote) => void;
}

export interface CourseContext<P = unknown, Q = unknown, B = unknown> extends SignedInContext<P, Q, B> {
  readonly course: CourseScope;
}

type ContextOf<A extends Access, P, Q, B> = A extends { readonly public: string }
  ? PublicContext<P, Q, B>
  : A extends { readonly course: CourseAction }
    ? CourseContext<P, Q, B>
    : SignedInContext<P, Q, B>;

interface RouteFacts {
  readonly method: Method;
  /** Hono path, such as `/api/courses/:course`. */
  readonly path: string;
  /** One Danish sentence for the API page. */
  readonly summary: string;
  readonly audit: Audit;
  /** Largest body in bytes; 1 MiB unless told. Larger bodies are read only for who is signed in. */
  readonly bodyLimit?: number;
  /**
   * Zips large answers where the browser takes it. Only for answers that say nothing a stranger can put there and watch the
   * length of (BREACH): the caller must hold the session's token.
   */
  readonly zip?: boolean;
  /** Passes a turnstile that lets a few in at a time: so many at once would keep everybody else waiting. */
  readonly heavy?: boolean;
  /** Whether someone who must choose a new password first may still call it. */
  readonly beforePasswordChange?: boolean;
}

interface Declaration<
  A extends Access,
  P extends Shape,
  Q extends Shape,
  B extends BodyShape,
  R extends z.ZodType | Media,
> extends RouteFacts {
  readonly access: A;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly response: R;
  readonly handler: (context: ContextOf<A, Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<Result<R>>;
}

/** A declared route as the dispatcher, the API description and the tests see it. */
export interface Route extends RouteFacts {
  readonly access: Access;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType | Media;
  readonly response: z.ZodType | Media;
  readonly handle: (context: PublicContext) => Promise<unknown>;
}

const nothing = z.strictObject({});

/** The answer of a route that has nothing to say: 204. */
export const noContent = z.void();

/** The parameter of every route with `{ course: … }` access. */
export const courseParams = z.strictObject({ course: z.uuid() });

/**
 * Declares a route. Access and audit are required, objects are strict, and path names match the parameters, or it
 * throws at start. The handler gives the answer's body; refusals are thrown as `Problem`.
 */
export function route<
  const A extends Access,
  R extends z.ZodType | Media,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends BodyShape = undefined,
>(declaration: Declaration<A, P, Q, B, R>): Route {
  const { access, params, query, body, response, handler, ...facts } = declaration;
  const shapes = { params: params ?? nothing, query: query ?? nothing, body: body ?? nothing, response };
  const name = `${facts.method} ${facts.path}`;
  checkPath(name, facts.path, { params: shapes.params, access });
  for (const shape of Object.values(shapes)) if (!isMedia(shape)) assertStrict(shape, name);
  // The dispatcher makes the context from these very schemas and this access, so the handler gets what it declared.
  const handle = handler as unknown as Route["handle"];
  return { ...facts, access, ...shapes, handle };
}

export function isMedia(shape: z.ZodType | Media): shape is Media {
  return "media" in shape;
}

function checkPath(name: string, path: string, { params, access }: { params: z.ZodType; access: Access }): void {
  const inPath = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "").sort();
  const declared = params instanceof z.ZodObject ? Object.keys(params.shape).sort() : [];
  if (inPath.join() !== declared.join()) throw new Error(`${name}: path names and params differ`);
  if (typeof access === "object" && "course" in access && !inPath.includes("course")) {
    throw new Error(`${name}: course access needs :course in the path`);
  }
}
