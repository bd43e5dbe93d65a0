import { identifierOf, readCpr } from "@tovholder/domain/person/cpr.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useEffect, useState } from "react";
import { z } from "zod";
import { ApiError, callApi } from "../app/api.ts";
import type { ReferralForm } from "./referral-form.ts";

const duplicatesSchema = z.array(
  z.object({
    citizenId: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    birthDate: localDateSchema.nullable(),
    because: z.enum(["number", "birth-date", "name"]),
  }),
);
export type Duplicate = z.infer<typeof duplicatesSchema>[number];

/** How long the keys rest before the server is asked; each question is written in the log of looks. */
const restMs = 450;

const none: readonly Duplicate[] = [];

/** Persons already here who may be the one being written. Without a network there are none; nothing waits for them. */
export function useDuplicates({ given, family, cpr, birthDate, registered }: ReferralForm): readonly Duplicate[] {
  const [found, setFound] = useState<{ readonly question: string; readonly persons: readonly Duplicate[] }>();
  const question = questionOf({ given, family, cpr, birthDate, registered });
  useEffect(() => {
    if (question === "") return undefined;
    const leaving = new AbortController();
    const ask = async () => {
      try {
        const body: unknown = JSON.parse(question);
        const call = { method: "POST", body, schema: duplicatesSchema, signal: leaving.signal } as const;
        const persons = await callApi("/api/persons/duplicates", call);
        setFound({ question, persons });
      } catch (error) {
        if (!(error instanceof ApiError || leaving.signal.aborted)) throw error;
      }
    };
    const timer = setTimeout(() => void ask(), restMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [question]);
  return question === "" || found === undefined ? none : found.persons;
}

type Asked = Pick<ReferralForm, "given" | "family" | "cpr" | "birthDate" | "registered">;

/** What to ask, as text that stands still while nothing changes; empty while too little is written. */
function questionOf({ given, family, cpr, birthDate, registered }: Asked): string {
  const identifier = identifierOf(readCpr(cpr));
  const enough = identifier !== undefined || (given.trim().length > 1 && family.trim().length > 1);
  if (registered || !enough) return "";
  return JSON.stringify({ given: given.trim(), family: family.trim(), birthDate, identifier });
}
