import { idSchema } from "@tovholder/domain/course/text.ts";
import { citizenIdentifierSchema } from "@tovholder/domain/person/cpr.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import { violatesUnique } from "../db/failure.ts";
import { Problem, notFound } from "../http/problem.ts";
import { courseParams, noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { findCitizen, insertCitizens, updateCitizen } from "../person/citizen.ts";
import type { AddressProtection, Citizen } from "../person/citizen.ts";
import type { Services } from "../services.ts";
import { writePhone } from "./phone.ts";

const name = z.string().trim().max(200);
const phone = z
  .string()
  .trim()
  .max(30)
  .regex(/^[+()\d ]*$/, "Skriv nummeret med cifre, fx 12 34 56 78");

const protectionSchema = z.strictObject({
  until: localDateSchema.optional(),
  source: z.string().trim().max(200).optional(),
});

const newCitizen = z.strictObject({
  /** Made by the sender, so that a request sent twice makes one citizen. */
  citizenId: idSchema,
  given: name.min(1, "Skriv et fornavn"),
  family: name,
  birthDate: localDateSchema.optional(),
  identifier: citizenIdentifierSchema.optional(),
  address: z.string().trim().max(500).optional(),
  phone: phone.optional(),
  protection: protectionSchema.optional(),
});

/** What is absent stays; `null` takes it away. */
const citizenChange = z.strictObject({
  given: name.min(1, "Skriv et fornavn").optional(),
  family: name.optional(),
  birthDate: localDateSchema.nullable().optional(),
  identifier: citizenIdentifierSchema.nullable().optional(),
  address: z.string().trim().max(500).nullable().optional(),
  phone: phone.nullable().optional(),
  protection: protectionSchema.nullable().optional(),
});

/** The person behind a referral: registered before the course, and kept up to date from it. */
export function referralRoutes(services: Services): readonly Route[] {
  return [registerRoute(services), changeRoute(services)];
}

function registerRoute({ vault }: Services): Route {
  return route({
    method: "POST",
    path: "/api/citizens",
    summary: "Opret en borger, før forløbet henvises",
    access: { can: "course.refer" },
    audit: { action: "citizen.create", purpose: "Henvisning" },
    body: newCitizen,
    response: z.strictObject({ citizenId: idSchema }),
    async handler({ tx, body, now, note, reply }) {
      const { citizenId, given, family, birthDate, identifier, address, protection } = body;
      const citizen = { citizenId, name: { given, family }, birthDate, identifier, address: address || undefined };
      try {
        await insertCitizens(tx, { vault, now }, [{ ...citizen, protection: protectionOf(protection) }]);
      } catch (error) {
        if (!violatesUnique(error, "citizen_pkey")) throw error;
        throw new Problem("conflict", "Borgeren er allerede oprettet. Søg borgeren frem.", { cause: error });
      }
      if (body.phone) await writePhone(tx, vault, { citizenId, phone: body.phone });
      note({ citizenId });
      reply.status = 201;
      return { citizenId };
    },
  });
}

function changeRoute({ vault }: Services): Route {
  return route({
    method: "PATCH",
    path: "/api/courses/:course/citizen",
    summary: "Ret borgerens navn, nummer, adresse, beskyttelse eller telefon",
    access: { course: "course.record" },
    audit: { action: "citizen.change", purpose: "Sagsarbejde" },
    params: courseParams,
    body: citizenChange,
    response: noContent,
    async handler({ tx, course: { citizenId, courseId }, body, note }) {
      const citizen = await findCitizen(tx, vault, citizenId);
      if (citizen === undefined) throw notFound();
      const { phone: newPhone, ...change } = body;
      if (Object.keys(change).length > 0) await updateCitizen(tx, vault, changed(citizen, change));
      if (newPhone !== undefined) await writePhone(tx, vault, { citizenId, phone: newPhone ?? "" });
      note({ citizenId, courseId, detail: { fields: Object.keys(body) } });
    },
  });
}

type Change = Omit<z.infer<typeof citizenChange>, "phone">;

function changed(citizen: Citizen, change: Change): Citizen {
  const { given = citizen.name.given, family = citizen.name.family } = change;
  return {
    citizenId: citizen.citizenId,
    name: { given, family },
    birthDate: settled(change.birthDate, citizen.birthDate),
    identifier: settled(change.identifier, citizen.identifier),
    address: settled(change.address, citizen.address) || undefined,
    protection: change.protection === undefined ? citizen.protection : protectionOf(change.protection ?? undefined),
  };
}

function settled<Value>(wanted: Value | null | undefined, before: Value | undefined): Value | undefined {
  return wanted === undefined ? before : (wanted ?? undefined);
}

function protectionOf(given: z.infer<typeof protectionSchema> | undefined): AddressProtection | undefined {
  return given && { until: given.until, source: given.source };
}
