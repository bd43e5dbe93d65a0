import { existsSync, readFileSync } from "node:fs";
import type { z } from "zod";

/** The acceptance cases as their owners keep them, beside the repository; the copies here serve when they are absent. */
const owners = ["acceptance", "data"].map((folder) => new URL(`../../../../../shared/${folder}/`, import.meta.url));
const copies = new URL("../", import.meta.url);

/** Reads one file of acceptance cases and checks its shape, so a changed case fails loudly and never passes unread. */
export function readAcceptance<T>(file: string, schema: z.ZodType<T>): T {
  const place = owners.map((owner) => new URL(file, owner)).find((owner) => existsSync(owner));
  const text = readFileSync(place ?? new URL(file, copies), "utf8");
  return schema.parse(JSON.parse(text));
}
