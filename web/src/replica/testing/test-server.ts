import { decide, entryIdOf } from "@tovholder/domain/course/decide.ts";
import type { Command } from "@tovholder/domain/course/commands.ts";
import type { Entry } from "@tovholder/domain/course/entries.ts";
import { fold } from "@tovholder/domain/course/fold.ts";
import { pullRequestSchema, pushRequestSchema } from "@tovholder/domain/sync/protocol.ts";
import type { Citizen, CommandAnswer } from "@tovholder/domain/sync/protocol.ts";
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

export function createTestServer(courseId: string, citizen: Citizen): TestServer {
  let journal: readonly Entry[] = [];
  const answers = new Map<string, CommandAnswer>();
  const hidden = new Set<string>();

  const decideOne = (command: Command, by: string): CommandAnswer => {
    const known = answers.get(command.commandId);
    if (known !== undefined) return known;
    const answer = judge(command, by);
    answers.set(command.commandId, answer);
    return answer;
  };
  const judge = (command: Command, by: string): CommandAnswer => {
    const { commandId } = command;
    const outcome = decide(fold(journal), command, { today: testToday, entries: () => journal });
    if ("text" in command && command.text === server.refuseText) {
      const message = { da: "Serveren siger nej.", en: "The server says no." };
      return { outcome: "refused", commandId, courseId, refusal: { code: "stale", message } };
    }
    if (!outcome.ok) {
      const { code, message } = outcome.refusal;
      return { outcome: "refused", commandId, courseId, refusal: { code, message } };
    }
    const last = journal.length;
    const entries = outcome.value.map((says, index) => ({
      entryId: entryIdOf(commandId, index),
      courseId,
      commandId,
      seq: last + 1 + index,
      at: testNow.toISOString(),
      by,
      says,
    }));
    journal = [...journal, ...entries];
    return { outcome: "accepted", commandId, courseId, version: journal.length, entries };
  };

  const server: TestServer = {
    hidden,
    refuseText: undefined,
    journal: () => journal,
    wire: (accountId) => ({
      async push(request) {
        const { commands } = pushRequestSchema.parse(structuredClone(request));
        return { answers: commands.map((command) => decideOne(command, accountId)), at: testNow.toISOString() };
      },
      async pull(request) {
        const { known } = pullRequestSchema.parse(structuredClone(request));
        const at = testNow.toISOString();
        const version = known.find((one) => one.courseId === courseId)?.version ?? 0;
        if (hidden.has(courseId)) {
          return { courses: [], forget: version > 0 ? [courseId] : [], total: 0, more: false, at };
        }
        const entries = journal.filter((entry) => entry.seq > version);
        const courses = entries.length === 0 ? [] : [{ courseId, version: journal.length, citizen, entries }];
        return structuredClone({ courses, forget: [], total: journal.length === 0 ? 0 : 1, more: false, at });
      },
    }),
  };
  return server;
}
