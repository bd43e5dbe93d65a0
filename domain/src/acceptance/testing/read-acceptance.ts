import { existsSync, readFileSync } from "node:fs";
import type { z } from "zod";

/** The acceptance cases as their owners keep them, beside the repository; the copies here serve when they are absent. */
const owners = new URL("../../../../../shared/acceptance/", import.meta.url);
const copies = new URL("../", import.meta.url);

/** Reads one file of acceptance cases and checks its shape, so a changed case fails loudly and never passes unread. */
export function readAcceptance<T>(file: string, schema: z.ZodType<T>): T {
  const place = new URL(file, owners);
  const text = readFileSync(existsSync(place) ? place : new URL(file, copies), "utf8");
  return schema.parse(JSON.parse(text));
}
