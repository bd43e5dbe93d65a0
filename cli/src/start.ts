import { createServer } from "node:net";
import type { Config } from "../../server/src/config.ts";
import { createDatabase, createPool, type DatabaseConnection } from "../../server/src/db/database.ts";
import { migrate } from "../../server/src/db/migrate.ts";
import { statement } from "../../server/src/db/statement.ts";
import { type Choices, readConfig } from "./environment.ts";
import { type OpenDatabase, openOwnDatabase } from "./open-database.ts";
import { Refusal } from "./refusal.ts";
import { buildWebBundle } from "./web-bundle.ts";

export interface StartChoices extends Choices {
  readonly demo: boolean;
}

interface PreparedDatabase extends OpenDatabase {
  /** No municipality yet: the first run. */
  readonly isEmpty: boolean;
}

const firstSteps = `
Der er ingen kommune endnu. Opret jeres kommune og dens første administrator fra et andet vindue:
  npm run tov -- user add
Eller stop, og se dig om i en opdigtet kommune:
  npm run demo
`;

const anyMunicipality = statement<{ readonly municipality_id: number }>(
  "cli.any-municipality",
  "select municipality_id from municipality limit 1",
);

/** Longest time from a signal to the end of the program, in milliseconds. */
const stopLimit = 3_000;

/** Builds what is stale, opens the database, serves, and stays until SIGINT or SIGTERM. */
export async function start(choices: StartChoices): Promise<void> {
  const config = readConfig(choices);
  await refuseBusyPort(config.host, config.port);
  const database = await openWhileBuilding(config);
  try {
    // Loaded here, because the other commands need none of it.
    const { startServer } = await import("../../server/src/main.ts");
    if (choices.demo) {
      const { putDemo } = await import("./demo.ts");
      await putDemo({ ...config, database: database.connection });
    }
    const server = await startServer({ ...config, database: database.connection }).catch((error: unknown) => {
      throw error instanceof Error ? listenRefusal(error, config.host, config.port) : error;
    });
    console.log(`Tovholder kører på ${server.url}  (stop med Ctrl-C)`);
    if (database.isEmpty && !choices.demo) console.log(firstSteps);
    const signal = await firstSignal();
    console.log(`\nStopper (${signal}) ...`);
    setTimeout(() => process.exit(1), stopLimit).unref();
    await server.stop();
  } finally {
    await database.stop();
  }
}

/** Side by side, since each takes a second or more; a failed build does not leave the database running. */
async function openWhileBuilding(config: Config): Promise<PreparedDatabase> {
  const [opening, building] = await Promise.allSettled([openPrepared(config), buildWebBundle()]);
  if (opening.status === "rejected") throw opening.reason;
  if (building.status === "fulfilled") return opening.value;
  await opening.value.stop();
  throw building.reason;
}

async function openPrepared(config: Config): Promise<PreparedDatabase> {
  const database = await openOwnDatabase(config, () => {});
  try {
    const pool = createPool({ ...database.connection, max: 1 });
    try {
      await migrate(pool);
    } finally {
      await pool.end();
    }
    return { ...database, isEmpty: await isEmpty(database.connection) };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** Asked before anything else is started, so that a second start answers at once. */
function refuseBusyPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(listenRefusal(error, host, port)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

function listenRefusal(error: Error, host: string, port: number): Error {
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return new Refusal(
      `Port ${port} er optaget af et andet program. Stop det, eller vælg en anden port: npm start -- --port ${port + 1}`,
    );
  }
  if (code === "EACCES") return new Refusal(`Port ${port} kræver særlige rettigheder. Vælg en port over 1023.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new Refusal(`Adressen ${host} findes ikke på denne maskine. Vælg en anden med --host.`);
  }
  return error;
}

async function isEmpty(connection: DatabaseConnection): Promise<boolean> {
  const database = createDatabase({ ...connection, max: 1 });
  try {
    return (await database.asSystem((tx) => tx.maybe(anyMunicipality, []))) === undefined;
  } finally {
    await database.end();
  }
}

/** What ends the program: a signal, or the end of the npm that started it. */
function firstSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, resolve);
    if (process.env["npm_lifecycle_event"] !== undefined) whenOrphaned(() => resolve("npm er stoppet"));
  });
}

/** npm passes SIGTERM on to the shell between us, which dies of it without a word; then we get another parent. */
function whenOrphaned(act: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 250);
  watch.unref();
}
