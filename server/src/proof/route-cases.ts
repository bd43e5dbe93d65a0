import type { Role } from "@tovholder/domain/access/actor.ts";
import { protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import type { Answer, Client } from "../testing/client.ts";
import type { World } from "../testing/world.ts";
import { deviceCases } from "./device-cases.ts";
import { draftCases } from "./draft-cases.ts";
import { fidelityCases } from "./fidelity-cases.ts";
import { upload } from "./five-roles.ts";
import type { Target } from "./five-roles.ts";
import { outreachCases } from "./outreach-cases.ts";
import { importCases } from "./import-cases.ts";
import { implementationCases } from "./implementation-cases.ts";
import { resultsCases } from "./results-cases.ts";
import { teamCases } from "./team-cases.ts";
import { supervisionCases } from "./supervision-cases.ts";

/**
 * Who gets through, written out by hand and apart from the access table. For a course: own · team · other team · other
 * municipality · no such course; `x` may, `-` may not.
 */
export type Expected =
  | { readonly who: "everyone" }
  | { readonly who: "signed-in"; readonly beforePasswordChange?: true }
  | { readonly who: "roles"; readonly roles: string }
  | { readonly who: "standing"; readonly cells: Readonly<Partial<Record<Role, string>>> };

export interface Asking {
  readonly world: World;
  readonly client: Client;
  readonly target: Target;
  /** Any id, new each time. */
  readonly id: string;
  readonly password: string;
}

export interface RouteCase {
  readonly expected: Expected;
  /** What the allowed get, when it is not 2xx: the request is whole, and something else stands in its way. */
  readonly status?: number;
  readonly ask: (asking: Asking) => Promise<Answer>;
}

const everyone = { who: "everyone" } as const;
const signedIn = { who: "signed-in" } as const;
const alsoBefore = { who: "signed-in", beforePasswordChange: true } as const;
const administrator = { who: "roles", roles: "administrator" } as const;
const allRoles = { who: "roles", roles: "worker coordinator supervisor leader administrator" } as const;
const seesLists = { who: "roles", roles: "worker coordinator supervisor leader" } as const;
const refers = { who: "roles", roles: "worker coordinator" } as const;
const reads = { who: "standing", cells: { worker: "xx---", coordinator: "xx---", supervisor: "xx---" } } as const;
const records = { who: "standing", cells: { worker: "x----", coordinator: "xx---" } } as const;
const coordinates = { who: "standing", cells: { coordinator: "xx---" } } as const;

function get(expected: Expected, path: (asking: Asking) => string): RouteCase {
  return { expected, ask: (asking) => asking.client.get(path(asking)) };
}

function send(
  expected: Expected,
  [method, path]: readonly ["post" | "put" | "patch" | "delete", (asking: Asking) => string],
  body?: (asking: Asking) => unknown,
): RouteCase {
  return { expected, ask: (asking) => asking.client[method](path(asking), body?.(asking)) };
}

/** One case a route, in the order of the API page. A route of the app without a case here fails. */
export const routeCases: Readonly<Record<string, RouteCase>> = {
  "GET /api": get(everyone, () => "/api"),
  "GET /api/openapi.json": get(everyone, () => "/api/openapi.json"),
  "GET /api/health": get(everyone, () => "/api/health"),
  "GET /api/methods": get(everyone, () => "/api/methods"),
  "GET /api/methods/:method/timeline": get(everyone, () => "/api/methods/cti-housing/timeline?start=2026-01-15"),
  "GET /api/municipalities": get(everyone, () => "/api/municipalities"),
  "GET /api/demo/accounts": get(everyone, () => "/api/demo/accounts"),
  // There is no demo municipality, so the accounts named are not among its persons.
  "POST /api/demo/sign-in": {
    ...send(everyone, ["post", () => "/api/demo/sign-in"], ({ id }) => ({ accountId: id })),
    status: 404,
  },
  "POST /api/login": {
    ...send(everyone, ["post", () => "/api/login"], ({ id }) => ({ username: id, password: "forkert" })),
    status: 401,
  },

  "GET /api/me": get(alsoBefore, () => "/api/me"),
  "POST /api/logout": send(alsoBefore, ["post", () => "/api/logout"]),
  "POST /api/me/password": {
    ...send(alsoBefore, ["post", () => "/api/me/password"], () => ({ current: "forkert", next: "en anden lang en 8" })),
    status: 400,
  },
  "POST /api/me/language": send(signedIn, ["post", () => "/api/me/language"], () => ({ language: "da" })),
  "POST /api/me/second-factor": send(signedIn, ["post", () => "/api/me/second-factor"], ({ password }) => ({
    password,
  })),
  "POST /api/me/second-factor/confirm": {
    ...send(signedIn, ["post", () => "/api/me/second-factor/confirm"], () => ({ code: "000000" })),
    status: 400,
  },
  "DELETE /api/me/second-factor": send(signedIn, ["delete", () => "/api/me/second-factor"], ({ password }) => ({
    password,
  })),
  "GET /api/live": {
    expected: signedIn,
    async ask({ client }) {
      const stop = new AbortController();
      const response = await client.raw("/api/live", { signal: stop.signal });
      const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
      const body: unknown = isStream ? undefined : await response.json();
      if (isStream) await response.body?.cancel();
      return { status: response.status, body, headers: response.headers };
    },
  },

  "GET /api/teams": get(allRoles, () => "/api/teams"),
  "POST /api/teams": send(administrator, ["post", () => "/api/teams"], ({ id }) => ({ name: id })),
  "PATCH /api/teams/:team": send(administrator, ["patch", ({ target }) => `/api/teams/${target.teamId}`], () => ({
    active: true,
  })),
  "GET /api/accounts": get(administrator, () => "/api/accounts"),
  "POST /api/accounts": send(administrator, ["post", () => "/api/accounts"], ({ id }) => ({
    username: id,
    name: "Ny Prøvesen",
    roles: ["worker"],
  })),
  "PATCH /api/accounts/:account": send(
    administrator,
    ["patch", ({ target }) => `/api/accounts/${target.accountId}`],
    () => ({ fte: 0.9 }),
  ),
  "POST /api/accounts/:account/password": send(administrator, [
    "post",
    ({ target }) => `/api/accounts/${target.accountId}/password`,
  ]),
  "POST /api/accounts/:account/unlock": send(administrator, [
    "post",
    ({ target }) => `/api/accounts/${target.accountId}/unlock`,
  ]),
  "DELETE /api/accounts/:account/second-factor": send(administrator, [
    "delete",
    ({ target }) => `/api/accounts/${target.accountId}/second-factor`,
  ]),

  "POST /api/persons/search": send(
    { who: "roles", roles: "worker coordinator supervisor" },
    ["post", () => "/api/persons/search"],
    () => ({ text: "Kanariefugl" }),
  ),
  "POST /api/persons/duplicates": send(refers, ["post", () => "/api/persons/duplicates"], () => ({
    given: "Bo",
    family: "Kanariefugl",
  })),
  "POST /api/citizens": send(refers, ["post", () => "/api/citizens"], ({ id }) => ({
    citizenId: id,
    given: "Ny",
    family: "Prøvesen",
  })),

  "GET /api/courses/:course": get(reads, ({ target }) => `/api/courses/${target.courseId}`),
  "GET /api/courses/:course/looks": get(records, ({ target }) => `/api/courses/${target.courseId}/looks`),
  "GET /api/courses/:course/party-access": get(
    coordinates,
    ({ target }) => `/api/courses/${target.courseId}/party-access`,
  ),
  "POST /api/courses/:course/party-access": send(
    coordinates,
    ["post", ({ target }) => `/api/courses/${target.courseId}/party-access`],
    ({ id }) => ({ requestId: id, receivedOn: "2026-03-30" }),
  ),
  "PUT /api/courses/:course/party-access/:request": {
    expected: coordinates,
    async ask({ client, target, id }) {
      const path = `/api/courses/${target.courseId}/party-access`;
      await client.post(path, { requestId: id, receivedOn: "2026-03-30" });
      return client.put(`${path}/${id}`, { answeredOn: "2026-04-07" });
    },
  },
  "GET /api/courses/:course/party-access/record.json": get(
    coordinates,
    ({ target }) => `/api/courses/${target.courseId}/party-access/record.json`,
  ),
  "GET /api/courses/:course/party-access/record.pdf": get(
    coordinates,
    ({ target }) => `/api/courses/${target.courseId}/party-access/record.pdf`,
  ),
  // A change to the same method, so that the course stays as the other cases know it.
  "POST /api/courses/:course/change-method": {
    ...send(records, ["post", ({ target }) => `/api/courses/${target.courseId}/change-method`], ({ target, id }) => ({
      commandId: id,
      continueId: id,
      seen: target.version,
      toCourseId: id,
      toMethod: "cti-housing",
      on: "2026-11-22",
      why: "Behovet er et andet",
      legalBasis: "SEL § 85",
      decidedOn: "2026-11-22",
      teamId: target.teamId,
      overrideReason: "",
    })),
    status: 422,
  },
  "PATCH /api/courses/:course/citizen": send(
    records,
    ["patch", ({ target }) => `/api/courses/${target.courseId}/citizen`],
    () => ({ phone: "12 34 56 78" }),
  ),
  "POST /api/courses/:course/documents": {
    expected: records,
    async ask({ client, target, id, world }) {
      const answer = await upload(client, { ...target, documentId: id }, world.services.ids());
      if (answer.status === 200) target.version += 1;
      return answer;
    },
  },
  "GET /api/courses/:course/documents/:document": get(
    reads,
    ({ target }) => `/api/courses/${target.courseId}/documents/${target.documentId}`,
  ),

  // Answers each command on its own: see the matrix of commands.
  "POST /api/sync/letters": send(signedIn, ["post", () => "/api/sync/letters"], ({ id }) => ({
    deviceId: id,
    letters: [{ commandId: id, sealed: "AAAA" }],
  })),
  "POST /api/sync/push": send(signedIn, ["post", () => "/api/sync/push"], ({ target, id }) => ({
    protocol: protocolVersion,
    commands: [{ type: "cancelAppointment", commandId: id, courseId: target.courseId, seen: 0, appointmentId: id }],
  })),
  "POST /api/sync/pull": send(signedIn, ["post", () => "/api/sync/pull"], ({ target }) => ({
    protocol: protocolVersion,
    known: [{ courseId: target.courseId, version: 0 }],
  })),

  "GET /api/overview": get(seesLists, () => "/api/overview"),
  "GET /api/overview.xlsx": get(seesLists, () => "/api/overview.xlsx"),
  "GET /api/teams/:team/caseload": get(
    {
      who: "standing",
      cells: { worker: "xx---", coordinator: "xx---", supervisor: "xx---", leader: "xxx--" },
    },
    ({ target }) => `/api/teams/${target.teamId}/caseload`,
  ),

  ...outreachCases,
  ...fidelityCases,
  ...resultsCases,
  ...supervisionCases,
  ...implementationCases,
  ...teamCases,
  ...deviceCases,
  ...draftCases,

  "GET /api/teams/:team/self-checks/:list": get(
    {
      who: "standing",
      cells: { worker: "xx---", coordinator: "xx---", supervisor: "xx---", leader: "xxx--" },
    },
    ({ target }) => `/api/teams/${target.teamId}/self-checks/act`,
  ),
  "POST /api/teams/:team/self-checks/:list": send(
    { who: "standing", cells: { coordinator: "xx---", supervisor: "xx---" } },
    ["post", ({ target }) => `/api/teams/${target.teamId}/self-checks/act`],
    ({ id }) => ({ answerId: id, item: "unlimited", answer: "yes", evidence: "Ingen slutdato", on: "2026-11-02" }),
  ),

  ...importCases,
};
