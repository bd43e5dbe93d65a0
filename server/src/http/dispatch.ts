import { createHash, timingSafeEqual } from "node:crypto";
import type { Actor } from "@tovholder/domain/access/actor.ts";
import { can } from "@tovholder/domain/access/can.ts";
import { findCourseOwnership, scopeCourse } from "../access/course-scope.ts";
import type { CourseOwnership, CourseScope } from "../access/course-scope.ts";
import { recordAct } from "../audit/audit.ts";
import { danishDayOf } from "../clock.ts";
import type { Tx } from "../db/transaction.ts";
import { findSessionOf, parseSessionToken } from "../identity/session.ts";
import type { Session, SessionToken } from "../identity/session.ts";
import type { Services } from "../services.ts";
import { parseCookies, sessionCookieName } from "./cookies.ts";
import { Problem, notFound } from "./problem.ts";
import { createRateLimit } from "./rate-limit.ts";
import type { RateLimit } from "./rate-limit.ts";
import { DEFAULT_BODY_LIMIT, readBody, readQuery } from "./request.ts";
import { answer } from "./respond.ts";
import { createTurnstile } from "./turnstile.ts";
import type { Turnstile } from "./turnstile.ts";
import { Afterwards } from "./route.ts";
import type { AuditNote, PublicContext, Route, SignedInContext } from "./route.ts";

/** A request as the router hands it over: the path's parameters found, the client's address known. */
export interface Incoming {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly address: string;
}

export type Dispatch = (route: Route, incoming: Incoming) => Promise<Response>;

interface Gate {
  readonly services: Services;
  readonly perAddress: RateLimit;
  readonly perAccount: RateLimit;
  /** What heavy routes pass one after the other. */
  readonly heavy: Turnstile;
}

/** Chosen by Tovholder from `bench/devices.ts`: two keep the processor busy, and fifty have had their turn within ten seconds. */
const HEAVY = { atOnce: 2, line: 50 } as const;

/** Takes a declared route from request to answer: limits, parsing, session, access, handler, log, commit. */
export function createDispatch(services: Services): Dispatch {
  const { rateLimits } = services.config;
  const gate: Gate = {
    services,
    perAddress: createRateLimit(rateLimits.loginPerAddress, services.clock),
    perAccount: createRateLimit(rateLimits.perAccount, services.clock),
    heavy: createTurnstile(HEAVY),
  };
  return async (route, incoming) => {
    const open = typeof route.access === "object" && "public" in route.access;
    return open ? dispatchPublic(gate, route, incoming) : dispatchSignedIn(gate, route, incoming);
  };
}

async function dispatchPublic(gate: Gate, route: Route, incoming: Incoming): Promise<Response> {
  const limit = route.method === "GET" ? gate.perAccount : gate.perAddress;
  spend(limit, `address:${incoming.address}`);
  const context = await readContext(gate, route, incoming);
  const result = await route.handle(context);
  return answer(route, {
    result,
    reply: context.reply,
    check: gate.services.config.checkResponses,
    accepted: incoming.request.headers.get("accept-encoding"),
  });
}

async function dispatchSignedIn(gate: Gate, route: Route, incoming: Incoming): Promise<Response> {
  const { database, clock, config } = gate.services;
  const cookies = parseCookies(incoming.request.headers.get("cookie"));
  const token = parseSessionToken(cookies.get(sessionCookieName(config)));
  if (token === undefined) throw notSignedIn();
  if (mayBeLarge(route, incoming.request)) {
    // A large body is read only for someone signed in, and no connection waits for it.
    await database.inMunicipality(token.municipalityId, (tx) => findSession(tx, token, clock()));
  }
  const context = await readContext(gate, route, incoming);
  const work = async () => {
    const handled = await database.inMunicipality(token.municipalityId, (tx) =>
      handleSignedIn(gate, { route, incoming, context, token, tx }),
    );
    const result = handled instanceof Afterwards ? await handled.work() : handled;
    return answer(route, {
      result,
      reply: context.reply,
      check: config.checkResponses,
      accepted: incoming.request.headers.get("accept-encoding"),
    });
  };
  // Before the transaction: who stands in line must not hold a connection.
  return route.heavy === true ? gate.heavy(work) : work();
}

function mayBeLarge(route: Route, request: Request): boolean {
  const declared = Number(request.headers.get("content-length") ?? Infinity);
  return (route.bodyLimit ?? DEFAULT_BODY_LIMIT) > DEFAULT_BODY_LIMIT && !(declared <= DEFAULT_BODY_LIMIT);
}

interface SignedInWork {
  readonly route: Route;
  readonly incoming: Incoming;
  readonly context: PublicContext;
  readonly token: SessionToken;
  readonly tx: Tx;
}

async function handleSignedIn(gate: Gate, work: SignedInWork): Promise<unknown> {
  const { route, incoming, context, token, tx } = work;
  const courseId = isCourseRoute(route) ? incoming.params["course"] : undefined;
  // Both leave in one round trip; what the course row may be used for is weighed after the session is known.
  const [session, ownership] = await Promise.all([
    findSession(tx, token, context.now),
    courseId === undefined ? undefined : findCourseOwnership(tx, courseId),
  ]);
  spend(gate.perAccount, session.actor.accountId);
  checkToken(route, incoming.request, session);
  if (session.mustChangePassword && route.beforePasswordChange !== true) {
    throw new Problem("password-change-needed", "Vælg en ny adgangskode, før du fortsætter.");
  }
  const course = allow(route, session.actor, ownership);
  let noted: AuditNote = {};
  const note = (more: AuditNote): void => {
    noted = more;
  };
  const full = { ...context, tx, actor: session.actor, session, note, ...(course ? { course } : {}) };
  const result = await route.handle(full);
  log(route, full, { ...(course ? { courseId: course.courseId, citizenId: course.citizenId } : {}), ...noted });
  return result;
}

/** The access rule of the route; for a course, missing and out of reach look alike. */
function allow(route: Route, actor: Actor, ownership: CourseOwnership | undefined): CourseScope | undefined {
  const { access } = route;
  if (access === "signed-in" || "public" in access) return undefined;
  if ("course" in access) {
    const course = scopeCourse(actor, access.course, ownership);
    if (course === undefined) throw notFound();
    return course;
  }
  if (!can(actor, access.can)) throw new Problem("forbidden", "Din rolle giver ikke adgang til dette.");
  return undefined;
}

function log(route: Route, context: SignedInContext & { readonly course?: CourseScope }, noted: AuditNote): void {
  if ("none" in route.audit) return;
  const { action, purpose } = route.audit;
  const relation = context.course === undefined ? {} : { relation: context.course.relation };
  recordAct(context.tx, { at: context.now, actor: context.actor, action, purpose, ...relation, ...noted });
}

async function readContext(gate: Gate, route: Route, incoming: Incoming): Promise<PublicContext> {
  const { request, address } = incoming;
  const params = route.params.safeParse(incoming.params);
  // A path with something that cannot be an id names nothing.
  if (!params.success) throw notFound();
  const now = gate.services.clock();
  return {
    params: params.data,
    query: readQuery(route, new URL(request.url)),
    body: await readBody(route, request),
    now,
    today: danishDayOf(now),
    address,
    cookies: parseCookies(request.headers.get("cookie")),
    signal: request.signal,
    reply: { status: 200, headers: new Headers() },
  };
}

async function findSession(tx: Tx, token: SessionToken, now: Date): Promise<Session> {
  const session = await findSessionOf(tx, token, now);
  if (session === undefined) throw notSignedIn();
  return session;
}

/** Unsafe calls carry the token of the session in `x-csrf`, which another site cannot read. */
function checkToken(route: Route, request: Request, session: Session): void {
  if (route.method === "GET") return;
  if (!sameText(request.headers.get("x-csrf") ?? "", session.csrf)) {
    throw new Problem("cross-site", "Genindlæs siden, og prøv igen.");
  }
}

function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

function isCourseRoute(route: Route): boolean {
  return typeof route.access === "object" && "course" in route.access;
}

function notSignedIn(): Problem {
  return new Problem("not-signed-in", "Log ind, og prøv igen. Det, du har skrevet, bliver på skærmen.");
}

function spend(limit: RateLimit, caller: string): void {
  const retryAfterSeconds = limit(caller);
  if (retryAfterSeconds === undefined) return;
  throw new Problem("too-many-requests", "Vent lidt, og prøv igen.", { retryAfterSeconds });
}
