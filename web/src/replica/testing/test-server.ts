import { decide, entryIdOf } from "@tovholder/domain/course/decide.ts";
import type { Command } from "@tovholder/domain/course/commands.ts";
import type { Entry } from "@tovholder/domain/course/entries.ts";
import { fold } from "@tovholder/domain/course/fold.ts";
import { pullRequestSchema, pushRequestSchema } from "@tovholder/domain/sync/protocol.ts";
import type { Citizen, CommandAnswer, PullAnswer, PullRequest } from "@tovholder/domain/sync/protocol.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import type { Wire } from "../sync.ts";

export const testToday = day("2026-11-22");
export const testNow = new Date("2026-11-22T09:00:00Z");

/** A server of the protocol in memory, deciding with the domain, for one course. */
export interface TestServer {
  readonly wire: (accountId: string) => Wire;
  readonly journal: () => readonly Entry[];
  /** Courses that nobody may read any more. */
  readonly hidden: Set<string>;
  /** Refuses commands with this text, whatever the domain says. */
  refuseText: string | undefined;
}

interface Inside {
  readonly courseId: string;
  readonly citizen: Citizen;
  readonly answers: Map<string, CommandAnswer>;
  readonly hidden: Set<string>;
  journal: readonly Entry[];
}

export function createTestServer(courseId: string, citizen: Citizen): TestServer {
  const inside: Inside = { courseId, citizen, answers: new Map(), hidden: new Set(), journal: [] };
  const server: TestServer = {
    hidden: inside.hidden,
    refuseText: undefined,
    journal: () => inside.journal,
    wire: (accountId) => ({
      push: (request) => {
        const { commands } = pushRequestSchema.parse(structuredClone(request));
        const answers = commands.map((command) => answerOnce(inside, command, { by: accountId, server }));
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

function answerOnce(inside: Inside, command: Command, asked: Asked): CommandAnswer {
  const known = inside.answers.get(command.commandId);
  const answer = known ?? judge(inside, command, asked);
  inside.answers.set(command.commandId, answer);
  return answer;
}

function judge(inside: Inside, command: Command, { by, server }: Asked): CommandAnswer {
  const { commandId, courseId } = command;
  const { journal } = inside;
  if ("text" in command && command.text === server.refuseText) {
    const message = { da: "Serveren siger nej.", en: "The server says no." };
    return { outcome: "refused", commandId, courseId, refusal: { code: "stale", message } };
  }
  const outcome = decide(fold(journal), command, { today: testToday, entries: () => journal });
  if (!outcome.ok) {
    const { code, message } = outcome.refusal;
    return { outcome: "refused", commandId, courseId, refusal: { code, message } };
  }
  const at = testNow.toISOString();
  const entries = outcome.value.map((says, index) => {
    const seq = journal.length + 1 + index;
    return { entryId: entryIdOf(commandId, index), courseId, commandId, seq, at, by, says };
  });
  inside.journal = [...journal, ...entries];
  return { outcome: "accepted", commandId, courseId, version: inside.journal.length, entries };
}

function pull({ courseId, citizen, journal, hidden }: Inside, request: PullRequest): PullAnswer {
  const { known } = pullRequestSchema.parse(structuredClone(request));
  const at = testNow.toISOString();
  const version = known.find((one) => one.courseId === courseId)?.version ?? 0;
  if (hidden.has(courseId)) return { courses: [], forget: version > 0 ? [courseId] : [], total: 0, more: false, at };
  const entries = journal.filter((entry) => entry.seq > version);
  const courses = entries.length === 0 ? [] : [{ courseId, version: journal.length, citizen, entries }];
  return structuredClone({ courses, forget: [], total: journal.length === 0 ? 0 : 1, more: false, at });
}
