import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useEffect, useState } from "react";
import { z } from "zod";
import { ApiError, callApi } from "../app/api.ts";

const answerSchema = z.object({
  persons: z.array(
    z.object({
      citizenId: z.string(),
      givenName: z.string(),
      familyName: z.string(),
      birthDate: localDateSchema.nullable(),
      courses: z.array(z.object({ courseId: z.string() })),
    }),
  ),
});
export type FoundPerson = z.infer<typeof answerSchema>["persons"][number];

export interface ServerSearch {
  readonly persons: readonly FoundPerson[];
  readonly offline: boolean;
}

const nothing: ServerSearch = { persons: [], offline: false };
/** Each search is written in the log, so it waits until the typing pauses. */
const pauseMs = 150;

/** Persons that the server finds within one's access. The text is sent in the body, never in an address. */
export function useServerSearch(text: string, allowed: boolean): ServerSearch {
  const [found, setFound] = useState(nothing);
  const asked = text.trim();
  const asks = allowed && asked.length >= 2;
  useEffect(() => {
    if (!asks) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const ask = async () => {
      try {
        const body = { text: asked };
        const { persons } = await callApi("/api/persons/search", {
          method: "POST",
          body,
          schema: answerSchema,
          signal,
        });
        if (!signal.aborted) setFound({ persons, offline: false });
      } catch (error) {
        if (!signal.aborted)
          setFound({ persons: [], offline: error instanceof ApiError && error.failure === "offline" });
      }
    };
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [asks, asked]);
  return asks ? found : nothing;
}
