import { protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import type { BenchData, BenchUser } from "./data.ts";
import { noteOf } from "./data.ts";
import type { Shot } from "./load.ts";
import { searchesFor } from "./people.ts";

export const works = ["W1", "W2", "W3", "W4"] as const;
export type Work = (typeof works)[number];

export const workNames: Readonly<Record<Work, string>> = {
  W1: "open a course with 20 contacts",
  W2: "record a contact, durable, audited",
  W3: "board of 120 courses",
  W4: "find a person (whole name, beginning, misspelt)",
};

const day = "2026-11-19";

/** What is asked of Tovholder and of the floor: the same things about the same people. */
export function shotsOf(
  data: BenchData,
  work: Work,
): { readonly ours: readonly Shot[]; readonly thin: readonly Shot[] } {
  const pairs = makers[work](data);
  return { ours: pairs.map((pair) => pair.ours), thin: pairs.map((pair) => pair.thin) };
}

interface Pair {
  readonly ours: Shot;
  readonly thin: Shot;
}

const makers: Readonly<Record<Work, (data: BenchData) => readonly Pair[]>> = {
  W1: ({ workers }) =>
    spread(workers, (user) => user.courses).map(([user, courseId]) => ({
      ours: get(user, `/api/courses/${courseId}`),
      thin: get(user, `/course/${courseId}`),
    })),
  W2: ({ workers }) =>
    spread(workers, (user) => user.courses).map(([user, courseId]) => {
      const says = {
        contactId: "{{uuid}}",
        outcome: "made",
        on: day,
        channel: "meeting",
        with: ["citizen"],
        memberIds: [],
        place: "home",
        focus: [],
        text: noteOf(1),
      };
      const command = { type: "recordContact", commandId: "{{uuid}}", courseId, seen: 1, ...says };
      return {
        ours: post(user, "/api/sync/push", { protocol: protocolVersion, commands: [command] }),
        thin: post(user, "/contact", { courseId, ...says }),
      };
    }),
  W3: ({ coordinators }) =>
    coordinators.map((user) => ({
      ours: get(user, `/api/overview?team=${user.teamId}`),
      thin: get(user, `/board/${user.teamId}`),
    })),
  W4: ({ coordinators, names }) =>
    spread(coordinators, (user) => (names[user.teamId] ?? []).slice(0, 20).flatMap(searchesFor)).map(
      ([user, text]) => ({
        ours: post(user, "/api/persons/search", { text }),
        thin: post(user, "/search", { text }),
      }),
    ),
};

/** Everyone's items in turn, so that neighbouring requests come from different people. */
function spread<Item>(
  users: readonly BenchUser[],
  of: (user: BenchUser) => readonly Item[],
): readonly [BenchUser, Item][] {
  const lists = users.map((user) => of(user).map((item): [BenchUser, Item] => [user, item]));
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat();
}

function headersOf(user: BenchUser): Readonly<Record<string, string>> {
  return { cookie: `tovholder=${user.cookie}`, "x-csrf": user.csrf };
}

function get(user: BenchUser, path: string): Shot {
  return { method: "GET", path, headers: headersOf(user) };
}

function post(user: BenchUser, path: string, body: unknown): Shot {
  const headers = { ...headersOf(user), "content-type": "application/json" };
  return { method: "POST", path, headers, body: JSON.stringify(body) };
}
