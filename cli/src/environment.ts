import path from "node:path";
import { type Config, ConfigError, parseConfig } from "../../server/src/config.ts";
import { Refusal } from "./refusal.ts";

/** The checkout that this program runs from. */
export const programFolder = path.resolve(import.meta.dirname, "..", "..");

export interface Choices {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  /** The made-up municipality lives in a folder of its own, apart from real data. */
  readonly demo?: boolean | undefined;
}

/**
 * Settings from the command line, else the environment, else: port 4600 on this machine alone, data beside the program.
 * PORT and HOST are understood besides TOVHOLDER_PORT and TOVHOLDER_HOST. Throws Refusal when a setting is wrong.
 */
export function readConfig(choices: Choices = {}): Config {
  const { env } = process;
  try {
    return parseConfig({
      ...env,
      TOVHOLDER_PORT: choices.port ?? (env["TOVHOLDER_PORT"] || env["PORT"] || "4600"),
      TOVHOLDER_HOST: choices.host ?? (env["TOVHOLDER_HOST"] || env["HOST"] || "127.0.0.1"),
      TOVHOLDER_DATA:
        env["TOVHOLDER_DATA"] || path.join(programFolder, "data", ...(choices.demo === true ? ["demo"] : [])),
    });
  } catch (error) {
    if (error instanceof ConfigError) throw new Refusal(error.message);
    throw error;
  }
}
