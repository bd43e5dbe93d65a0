import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import type pg from "pg";
import { hasCode } from "./failure.ts";

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly steps: readonly string[];
}

const FOLDER = new URL("../../migrations/", import.meta.url);
/** Any constant will do; it only has to be the same in every program that migrates. */
const LOCK = 7_205_759_403;
const ROLES = ["tovholder_app", "tovholder_system", "tovholder_search"];

/** A database that cannot be brought to this version; the message is plain Danish, for the person who runs it. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

/**
 * Brings the database to the version of this program: roles, extensions, then every numbered file not yet recorded,
 * each in its own transaction. Forward only. Throws `MigrationError` when a recorded file has changed, when the database
 * is newer than the program, when rights are missing, or when there is no connection. Returns the names of the files applied.
 */
export async function migrate(pool: pg.Pool): Promise<readonly string[]> {
  const migrations = await readMigrations();
  const client = await connect(pool);
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await prepare(client);
    const recorded = await readRecorded(client);
    checkRecorded(migrations, recorded);
    const pending = migrations.filter((migration) => !recorded.has(migration.number));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    // A closed session gives up its advisory lock, also when something above failed half-way.
    client.release(true);
  }
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    // What the server or the network said: names the user, the database or the address, and never the password.
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new MigrationError(
      `Databasen svarer ikke. Se efter, at den kører, og at DATABASE_URL er rigtig. Svaret var: ${reason}`,
      { cause },
    );
  }
}

export async function readMigrations(folder: URL = FOLDER): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const text = await readFile(new URL(name, folder), "utf8");
      const number = Number(name.slice(0, 4));
      if (number !== index + 1) throw new MigrationError(`Migreringerne er ikke nummereret i rækkefølge ved ${name}`);
      return { number, name, checksum: createHash("sha256").update(text).digest("hex"), steps: splitSteps(text) };
    }),
  );
}

/** Steps end at a line holding `--;` alone, so that a step may itself hold semicolons. */
export function splitSteps(text: string): readonly string[] {
  return text
    .split(/^--;\s*$/m)
    .map((step) => step.trim())
    .filter((step) => step !== "");
}

async function prepare(client: pg.PoolClient): Promise<void> {
  const version = await client.query<{ number: number }>("select current_setting('server_version_num')::int as number");
  if ((version.rows[0]?.number ?? 0) < 150_000) throw new MigrationError("Tovholder kræver PostgreSQL 15 eller nyere.");
  await withRights(
    client.query("create extension if not exists pg_trgm"),
    "Databasebrugeren må ikke oprette udvidelsen pg_trgm. Kør selv: CREATE EXTENSION pg_trgm;",
  );
  for (const role of ROLES) await ensureRole(client, role);
  await client.query(
    "create table if not exists migration (number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())",
  );
}

/** Roles belong to the whole server, so another database's migration may be creating the same one right now. */
async function ensureRole(client: pg.PoolClient, role: string): Promise<void> {
  const advice = `Databasebrugeren må ikke oprette eller bruge rollen ${role}. Bed databasens ejer køre: CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO <databasebrugeren>;`;
  const found = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  if (found.rowCount === 0) {
    const created = client.query(`create role ${role} nologin`).catch((error: unknown) => {
      if (!hasCode(error, "42710", "23505")) throw error;
    });
    await withRights(created, advice);
  }
  // From version 16 a member may lack the right to SET ROLE, which is what is needed here.
  const member = await client.query<{ yes: boolean }>(
    "select pg_has_role(current_user, $1, case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end) as yes",
    [role],
  );
  if (member.rows[0]?.yes !== true) await withRights(client.query(`grant ${role} to current_user`), advice);
  await client.query(`grant usage on schema public to ${role}`).catch((error: unknown) => {
    // Two databases of one server may grant at the same instant; everyone has usage on public by default anyway.
    if (!hasCode(error, "42501", "XX000")) throw error;
  });
}

async function withRights(work: Promise<unknown>, advice: string): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (hasCode(error, "42501", "0A000", "58P01")) throw new MigrationError(advice, { cause: error });
    throw error;
  }
}

async function readRecorded(client: pg.PoolClient): Promise<ReadonlyMap<number, string>> {
  const found = await client.query<{ number: number; checksum: string }>("select number, checksum from migration");
  return new Map(found.rows.map((row) => [row.number, row.checksum]));
}

function checkRecorded(migrations: readonly Migration[], recorded: ReadonlyMap<number, string>): void {
  const newest = Math.max(0, ...recorded.keys());
  if (newest > migrations.length) {
    throw new MigrationError("Databasen er fra en nyere udgave af Tovholder. Start den nyere udgave.");
  }
  for (const migration of migrations) {
    const checksum = recorded.get(migration.number);
    if (checksum !== undefined && checksum !== migration.checksum) {
      throw new MigrationError(`Migreringen ${migration.name} er ændret, efter at den blev kørt på denne database.`);
    }
  }
}

async function apply(client: pg.PoolClient, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    for (const step of migration.steps) await client.query(step);
    await client.query("insert into migration (number, name, checksum) values ($1, $2, $3)", [
      migration.number,
      migration.name,
      migration.checksum,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new MigrationError(`Migreringen ${migration.name} kunne ikke gennemføres. Databasen er uændret.`, {
      cause: error,
    });
  }
}
