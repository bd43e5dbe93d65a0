import type { Command, CommandOf } from "@tovholder/domain/course/commands.ts";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import type { SqlValue } from "../db/statement.ts";
import { unknownReference } from "./refusals.ts";
import type { References } from "./statements.ts";

function begins(command: Command): command is CommandOf<"referCitizen" | "importCourse" | "continueCourse"> {
  return ["referCitizen", "importCourse", "continueCourse"].includes(command.type);
}

/** Parameters of `findReferences` for commands that point outside their course; `undefined` for the others. */
export function referencesOf(municipalityId: number, command: Command): readonly SqlValue[] | undefined {
  if (begins(command)) {
    return [municipalityId, command.citizenId, command.teamId, command.workerId ?? null];
  }
  return command.type === "assignWorker" ? [municipalityId, null, command.teamId, command.workerId] : undefined;
}

/** The first thing that a command points at and that is not there, or no longer in use. */
export function missingReference(command: Command, found: References): Refusal | undefined {
  if (begins(command) && found.data_key === null) return unknownReference("citizenId");
  if (!found.team_known) return unknownReference("teamId");
  return found.worker_known ? undefined : unknownReference("workerId");
}
