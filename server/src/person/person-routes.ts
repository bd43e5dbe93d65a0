import { citizenIdentifierSchema } from "@tovholder/domain/person/cpr.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { findPossibleDuplicates } from "./duplicates.ts";
import { searchPersons } from "./search.ts";

const foundPerson = z.strictObject({
  citizenId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: localDateSchema.nullable(),
  addressProtected: z.boolean(),
  courses: z.array(
    z.strictObject({
      courseId: z.uuid(),
      method: z.string(),
      stage: z.string(),
      workerId: z.uuid().nullable(),
      closedOn: localDateSchema.nullable(),
    }),
  ),
});

const duplicate = z.strictObject({
  citizenId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  birthDate: localDateSchema.nullable(),
  because: z.enum(["number", "birth-date", "name"]),
});

/** Finding persons. What is typed travels in the body, since addresses end up in logs and histories. */
export function personRoutes({ vault }: Services): readonly Route[] {
  return [
    route({
      method: "POST",
      path: "/api/persons/search",
      summary: "Find en person på navn, fødselsdag eller cpr-nummer blandt de forløb, du har adgang til",
      access: { can: "person.search" },
      audit: { action: "person.search", purpose: "Find en borger" },
      body: z.strictObject({ text: z.string().max(200) }),
      response: z.strictObject({
        kind: z.enum(["number", "birth-date", "name"]),
        persons: z.array(foundPerson),
      }),
      async handler({ tx, actor, body, today, note }) {
        const { kind, persons } = await searchPersons(tx, { actor, vault, today }, body.text);
        // Which persons were shown, not what was typed: the text may be a name or a number.
        note({ detail: { kind, shown: persons.map((person) => person.citizenId) } });
        return { kind, persons };
      },
    }),
    route({
      method: "POST",
      path: "/api/persons/duplicates",
      summary: "Personer, der måske er den, du er ved at oprette",
      access: { can: "course.refer" },
      audit: { action: "person.duplicates", purpose: "Undgå at oprette en borger to gange" },
      body: z.strictObject({
        given: z.string().max(200),
        family: z.string().max(200),
        birthDate: localDateSchema.optional(),
        identifier: citizenIdentifierSchema.optional(),
      }),
      response: z.array(duplicate),
      async handler({ tx, actor, body, note }) {
        const { given, family, birthDate, identifier } = body;
        const candidate = { actor, name: { given, family }, birthDate, identifier };
        const found = await findPossibleDuplicates(tx, vault, candidate);
        note({ detail: { shown: found.map((person) => person.citizenId) } });
        return found;
      },
    }),
  ];
}
