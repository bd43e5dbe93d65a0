import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client, type ClientConfig, escapeIdentifier } from "pg";
import type { TestProject } from "vitest/node";
import { createPool, type DatabaseConnection } from "../db/database.ts";
import { startEmbedded } from "../db/embedded/supervisor.ts";
import { migrate } from "../db/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated database for the whole run; each test makes its own municipality in it. */
    readonly database: DatabaseConnection;
  }
}

interface TestDatabase {
  readonly connection: DatabaseConnection;
  end(): Promise<void>;
}

/**
 * Gives the server tests one migrated database: a fresh one in the server of TEST_DATABASE_URL or DATABASE_URL (whose
 * user must be allowed to make databases), else in an embedded server that lives as long as the run.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env["TEST_DATABASE_URL"] ?? process.env["DATABASE_URL"];
  const database = url === undefined ? await inEmbeddedServer() : await inServer(url);
  try {
    const pool = createPool(database.connection);
    await migrate(pool);
    await pool.end();
  } catch (error) {
    await database.end();
    throw error;
  }
  project.provide("database", database.connection);
  return () => database.end();
}

async function inEmbeddedServer(): Promise<TestDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), "tovholder-test-"));
  const embedded = await startEmbedded({ folder, log: () => {}, isDurable: false });
  await execute(
    { ...embedded.superuserConnection },
    `alter role ${escapeIdentifier(embedded.connection.user)} createdb`,
  );
  return {
    connection: embedded.connection,
    async end() {
      await embedded.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function inServer(url: string): Promise<TestDatabase> {
  const database = `tovholder_test_${randomUUID().replaceAll("-", "")}`;
  await execute({ connectionString: url }, `create database ${database}`);
  const own = new URL(url);
  own.pathname = `/${database}`;
  return {
    connection: { connectionString: own.href },
    end: () => execute({ connectionString: url }, `drop database ${database} with (force)`),
  };
}

async function execute(connection: ClientConfig, statement: string): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
