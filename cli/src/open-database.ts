import type { Config } from "../../server/src/config.ts";
import type { DatabaseConnection } from "../../server/src/db/database.ts";
import { joinEmbedded, startEmbedded } from "../../server/src/db/embedded/supervisor.ts";

export interface OpenDatabase {
  readonly connection: DatabaseConnection;
  stop(): Promise<void>;
}

/** The database of the program itself: the operator's own, else the embedded server, which this process then owns. */
export async function openOwnDatabase(config: Config, log: (line: string) => void): Promise<OpenDatabase> {
  return external(config) ?? startEmbedded({ folder: config.dataFolder, log });
}

/** The database for a command: the same one, also while the program runs. */
export async function openSharedDatabase(config: Config): Promise<OpenDatabase> {
  return external(config) ?? joinEmbedded({ folder: config.dataFolder, log: () => {} });
}

function external({ database }: Config): OpenDatabase | undefined {
  return database === undefined ? undefined : { connection: database, stop: () => Promise.resolve() };
}
