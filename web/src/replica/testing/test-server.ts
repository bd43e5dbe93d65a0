import { createHash } from "node:crypto";
import { decide, entryIdOf } from "@tovholder/domain/course/decide.ts";
import type { Command } from "@tovholder/domain/course/commands.ts";
import type { Entry } from "@tovholder/domain/course/entries.ts";
import { fold } from "@tovholder/domain/course/fold.ts";
import { commandOfLetter, type Letter } from "@tovholder/domain/sync/letter.ts";
import { pullRequestSchema, pushRequestSchema } from "@tovholder/domain/sync/protocol.ts";
import type { Citizen, CommandAnswer, CourseRecord, PullAnswer, PullRequest } from "@tovholder/domain/sync/protocol.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import type { Wire } from "../sync.ts";

export const testToday = day("2026-11-22");
export const testNow = new Date("2026-11-22T09:00:00Z");

export function citizenNamed(citizenId: string): Citizen {
  const names = { givenName: "Nancy", familyName: "Prøvesen" };
  return { citizenId, ...names, identifierKind: "none", addressProtected: false };
}

/** A server of the protocol in memory, deciding with the domain. */
export interface TestServer {
  readonly wire: (accountId: string) => Wire;
  /** Carries out letters of somebody's device, and tells it nothing. */
  readonly takeLetters: (accountId: string, letters: readonly Letter[]) => void;
  /** What is written of a course; of the first one unless told. */
  readonly journal: (courseId?: string) => readonly Entry[];
  /** One more course that may be referred. */
  readonly expect: (courseId: string, citizen: Citizen) => void;
  /** Courses that nobody may read any more. */
  readonly hidden: Set<string>;
  /** Takes a backup; what it gives puts that backup back. */
  readonly backup: () => () => void;
  /** Refuses commands with this text, whatever the domain says. */
  refuseText: string | undefined;
  /** Dies when it has carried out so many commands of the next push. */
  diesAfter: number | undefined;
}

interface Held {
  readonly citizen: Citizen;
  readonly journal: readonly Entry[];
  /** The link of each entry. */
  readonly links: readonly string[];
}

function link(before: string | undefined, { entryId }: Entry): string {
  return createHash("sha256").update(`${before} ${entryId}`).digest("hex");
}

interface Inside {
  readonly hidden: Set<string>;
  courses: ReadonlyMap<string, Held>;
  answers: ReadonlyMap<string, CommandAnswer>;
}

export function createTestServer(courseId: string, citizen: Citizen): TestServer {
  const inside: Inside = {
    hidden: new Set(),
    courses: new Map([[courseId, { citizen, journal: [], links: [] }]]),
    answers: new Map(),
  };
  const server: TestServer = {
    hidden: inside.hidden,
    refuseText: undefined,
    diesAfter: undefined,
    journal: (id = courseId) => inside.courses.get(id)?.journal ?? [],
    expect(id, person) {
      inside.courses = new Map([...inside.courses, [id, { citizen: person, journal: [], links: [] }]]);
    },
    backup() {
      const { courses, answers } = inside;
      return () => Object.assign(inside, { courses, answers });
    },
    takeLetters(by, letters) {
      for (const letter of letters) {
        const journal = inside.courses.get(letter.command.courseId)?.journal ?? [];
        const command = commandOfLetter(letter, journal.slice(letter.base));
        if (command !== undefined) answerOnce(inside, command, { by, server });
      }
    },
    wire: (accountId) => ({
      push: async (request) => {
        const { commands } = pushRequestSchema.parse(request);
        const answers: CommandAnswer[] = [];
        for (const command of commands) {
          if (server.diesAfter === answers.length) {
            server.diesAfter = undefined;
            throw new Error("The server was killed between two transactions");
          }
          answers.push(answerOnce(inside, command, { by: accountId, server }));
        }
        return Promise.resolve({ answers, at: testNow.toISOString() });
      },
      pull: (request) => Promise.resolve(pull(inside, request)),
    }),
  };
  return server;
}

interface Asked {
  readonly by: string;
  readonly server: TestServer;
}

/** An accepted command is known again; one that was refused is judged anew, as the server does. */
function answerOnce(inside: Inside, command: Command, asked: Asked): CommandAnswer {
  const known = inside.answers.get(command.commandId);
  if (known !== undefined) return known;
  const answer = judge(inside, command, asked);
  if (answer.outcome === "accepted") inside.answers = new Map([...inside.answers, [command.commandId, answer]]);
  return answer;
}

function judge(inside: Inside, command: Command, { by, server }: Asked): CommandAnswer {
  const { commandId, courseId } = command;
  const held = inside.courses.get(courseId);
  const message = { da: "Serveren siger nej.", en: "The server says no." };
  if (held === undefined || inside.hidden.has(courseId))
    return { outcome: "refused", commandId, courseId, refusal: { code: "no-such-course", message } };
  if ("text" in command && command.text === server.refuseText)
    return { outcome: "refused", commandId, courseId, refusal: { code: "stale", message } };
  const { journal } = held;
  const outcome = decide(fold(journal), command, { today: testToday, entries: () => journal });
  if (!outcome.ok) {
    const { refusal } = outcome;
    return { outcome: "refused", commandId, courseId, refusal: { code: refusal.code, message: refusal.message } };
  }
  const at = testNow.toISOString();
  const entries = outcome.value.map((says, index) => {
    const seq = journal.length + 1 + index;
    return { entryId: entryIdOf(commandId, index), courseId, commandId, seq, at, by, says };
  });
  const grown = [...journal, ...entries];
  const links = [...held.links];
  for (const entry of entries) links.push(link(links.at(-1), entry));
  inside.courses = new Map([...inside.courses, [courseId, { ...held, journal: grown, links }]]);
  const [before, head] = [held.links.at(-1), links.at(-1)];
  return { outcome: "accepted", commandId, courseId, version: grown.length, entries, before, head };
}

function pull({ courses, hidden }: Inside, request: PullRequest): PullAnswer {
  const { known } = pullRequestSchema.parse(request);
  const readable = [...courses].filter(([id, { journal }]) => !hidden.has(id) && journal.length > 0);
  const told: CourseRecord[] = [];
  const restored: string[] = [];
  for (const [courseId, { citizen, journal, links }] of readable) {
    const { version, head } = known.find((one) => one.courseId === courseId) ?? { version: 0, head: undefined };
    const news = { before: links[version - 1], head: links.at(-1), entries: journal.slice(version) };
    if (version > 0 && links[version - 1] !== head) restored.push(courseId);
    else if (version < journal.length) told.push({ courseId, version: journal.length, citizen, ...news });
  }
  const here = new Set(readable.map(([id]) => id));
  const absent = known.filter(({ courseId }) => !here.has(courseId));
  const lost = absent.filter(({ courseId, version }) => version > 0 && !hidden.has(courseId));
  const forget = absent.filter((one) => !lost.includes(one)).map(({ courseId }) => courseId);
  restored.push(...lost.map(({ courseId }) => courseId));
  const [first] = told;
  return {
    courses: first === undefined ? [] : [first],
    forget,
    restored,
    total: readable.length,
    more: told.length > 1 || restored.length > 0,
    at: testNow.toISOString(),
  };
}
