import { createPool } from "../../server/src/db/database.ts";
import { readMigrations } from "../../server/src/db/migrate.ts";
import { readConfig } from "./environment.ts";
import { openSharedDatabase } from "./open-database.ts";
import { Refusal } from "./refusal.ts";

interface Finding {
  readonly what: string;
  readonly isGood: boolean;
  readonly detail: string;
}

const lowestNode = 24;
const lowestPostgres = 150_000;

/** Examines the machine and the database, prints one line for each thing, and throws Refusal when one is wrong. */
export async function doctor(): Promise<void> {
  const findings = [examineNode(), ...(await examineDatabase())];
  for (const { what, isGood, detail } of findings) console.log(`${isGood ? "ok  " : "FEJL"}  ${what}: ${detail}`);
  const wrong = findings.filter(({ isGood }) => !isGood).length;
  if (wrong > 0) throw new Refusal(`\n${wrong} ting skal rettes.`);
  console.log("\nAlt er, som det skal være.");
}

function examineNode(): Finding {
  const major = Number(process.versions.node.split(".")[0]);
  return { what: "Node", isGood: major >= lowestNode, detail: `${process.versions.node} (mindst ${lowestNode})` };
}

async function examineDatabase(): Promise<readonly Finding[]> {
  const config = readConfig();
  const database = await openSharedDatabase(config);
  const pool = createPool({ ...database.connection, max: 1 });
  try {
    const { rows } = await pool.query<{ number: number; version: string; encoding: string; fsync: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
        current_setting('server_encoding') as encoding, current_setting('fsync') as fsync`,
    );
    const [server] = rows;
    if (server === undefined) return [{ what: "Database", isGood: false, detail: "svarer ikke" }];
    const kind = config.database === undefined ? `den indbyggede i ${config.dataFolder}` : "jeres egen (DATABASE_URL)";
    return [
      { what: "Database", isGood: server.number >= lowestPostgres, detail: `PostgreSQL ${server.version}, ${kind}` },
      { what: "Tegnsæt", isGood: server.encoding === "UTF8", detail: server.encoding },
      { what: "Skriver varigt (fsync)", isGood: server.fsync === "on", detail: server.fsync },
      await examineMigrations(pool),
    ];
  } finally {
    await pool.end();
    await database.stop();
  }
}

async function examineMigrations(pool: ReturnType<typeof createPool>): Promise<Finding> {
  const what = "Databasens udgave";
  const wanted = (await readMigrations()).length;
  const made = await pool.query<{ made: boolean }>("select to_regclass('migration') is not null as made");
  const isMade = made.rows[0]?.made ?? false;
  if (!isMade) return { what, isGood: true, detail: "tom; bygges ved første start" };
  const found = await pool.query<{ count: number }>("select count(*)::int as count from migration");
  const count = found.rows[0]?.count ?? 0;
  const advice = count < wanted ? "; opdateres ved næste start" : "";
  return { what, isGood: count <= wanted, detail: `${count} af ${wanted}${advice}` };
}
