import type { importDa } from "../da/import.ts";

export const importEn: typeof importDa = { title: "Import a list" };
