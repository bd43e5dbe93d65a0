import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { z } from "zod";
import { aCourse } from "../course/testing/a-course.ts";
import {
  commandAnswerSchema,
  courseRecordSchema,
  liveEventSchema,
  protocolVersion,
  pullAnswerSchema,
  pullRequestSchema,
  pushAnswerSchema,
  pushRequestSchema,
} from "./protocol.ts";

const messages = { pullRequestSchema, pullAnswerSchema, pushRequestSchema, pushAnswerSchema, liveEventSchema };

/** JSON with its keys in order, so that only a changed shape changes it. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const sorted = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, ordered(inner)]));
}

function hash(): string {
  const shapes = Object.entries(messages).map(([name, schema]) => [
    name,
    ordered(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })),
  ]);
  return createHash("sha256").update(JSON.stringify(shapes)).digest("hex");
}

/** The shape of the messages at each version of the protocol. Versions that have been in use stay here unchanged. */
const shapes: Readonly<Record<number, string>> = {
  1: "a65477194e8441d9541698cae9600aedcb25113432df5dafc44709c67aff8a61",
  2: "159d457f5c82d8a5c53271e7a3461db7ecbc73b9322dc8951a4258728162ae7c",
  3: "82f6debc5da34797ab7e33449c4883c68754ea5c841b3094399f659859f1c881",
  4: "065c349ac4bc20699b4f4c3190f7408b0e2cc1a10a373053fa011ff9a26fc3e7",
  5: "564c122cd50d134ceaa900802ecf30920001d1f19402eb890607b5437d54d4f0",
  6: "a174469af1abddafca6e36c16e3ed52d84eb172e3ef6da635c5eed4f6a62a48e",
};

test("the messages have the shape of their version; a changed shape needs a new protocolVersion and its own line above", () => {
  expect({ version: protocolVersion, shape: hash() }).toEqual({
    version: protocolVersion,
    shape: shapes[protocolVersion],
  });
});

const story = aCourse().referred().inContact().inPhase1({ focus: 2 }).withMember().withContact();
const citizen = {
  citizenId: story.state.citizenId,
  givenName: "Prøve",
  familyName: "Testsen",
  identifierKind: "none",
  addressProtected: false,
} as const;

test("a course travels to a device and arrives as it was", () => {
  const record = { courseId: story.state.courseId, version: story.state.version, citizen, entries: [...story.entries] };
  expect(courseRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
});

test("commands travel to the server and arrive as they were", () => {
  const push = { protocol: protocolVersion, commands: [...story.commands] };
  expect(pushRequestSchema.parse(JSON.parse(JSON.stringify(push)))).toEqual(push);
});

test("a refusal travels with its words, source and field", () => {
  const command = story.commands[0];
  const answer = {
    outcome: "refused",
    commandId: command?.commandId ?? "",
    courseId: story.state.courseId,
    refusal: story.refuses({ type: "cancelAppointment", appointmentId: story.state.courseId }),
  };
  expect(commandAnswerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
});

test("a message with something unknown in it is not taken for one that is known", () => {
  const event = { courseId: story.state.courseId, version: 1 };
  expect(liveEventSchema.safeParse(event).success).toBe(true);
  expect(liveEventSchema.safeParse({ ...event, name: "Prøve" }).success).toBe(false);
  expect(pushRequestSchema.safeParse({ protocol: 1, commands: [] }).success).toBe(false);
});
