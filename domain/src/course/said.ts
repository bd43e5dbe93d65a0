import type { Command } from "./commands.ts";

/** What a command says, less the envelope it travels in. */
export function said<One extends Command>(command: One): Omit<One, "type" | "commandId" | "courseId" | "seen"> {
  const { type: _type, commandId: _commandId, courseId: _courseId, seen: _seen, ...rest } = command;
  return rest;
}
