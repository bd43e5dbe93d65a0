import { buildWebBundle } from "../cli/src/web-bundle.ts";

/** The journeys use the program as it is shipped, so the bundle is built once before they begin. */
export async function setup(): Promise<void> {
  await buildWebBundle();
}
