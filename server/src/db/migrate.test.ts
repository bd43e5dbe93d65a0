import { randomBytes } from "node:crypto";
import { expect, inject, test } from "vitest";
import { createPool } from "./database.ts";
import { MigrationError, migrate, readMigrations, splitSteps } from "./migrate.ts";

/** A database of its own in the server of the run. */
async function emptyDatabase(): Promise<{ pool: () => ReturnType<typeof createPool>; drop: () => Promise<void> }> {
  const connection = inject("database");
  const name = `migrate_${randomBytes(6).toString("hex")}`;
  const admin = createPool({ ...connection, max: 1 });
  await admin.query(`create database ${name}`);
  const { connectionString } = connection;
  const own = connectionString === undefined ? undefined : new URL(connectionString);
  if (own) own.pathname = `/${name}`;
  return {
    pool: () => createPool({ ...connection, ...(own ? { connectionString: own.href } : { database: name }), max: 1 }),
    async drop() {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

test("two programs that start at once migrate once; a changed file and a newer database are refused", async () => {
  const database = await emptyDatabase();
  const [first, second] = [database.pool(), database.pool()];
  const applied = await Promise.all([migrate(first), migrate(second)]);
  const names = (await readMigrations()).map((migration) => migration.name);
  expect(applied).toContainEqual([]);
  expect(applied.flat()).toEqual(names);

  await first.query("update migration set checksum = 'other' where number = 1");
  await expect(migrate(first)).rejects.toThrow("er ændret");
  await first.query("update migration set checksum = $1 where number = 1", [(await readMigrations())[0]?.checksum]);
  expect(await migrate(first)).toEqual([]);
  await first.query("insert into migration (number, name, checksum) values (9000, 'later', '')");
  await expect(migrate(first)).rejects.toThrow(MigrationError);
  await Promise.all([first.end(), second.end()]);
  await database.drop();
});

test("steps end at a line of their own", () => {
  expect(splitSteps("select ';';\n--;\n\n-- why\nselect 2\n--;\n")).toEqual(["select ';';", "-- why\nselect 2"]);
});

test("a database that nobody serves is refused in plain words", async () => {
  const pool = createPool({ host: import.meta.dirname, user: "nobody", database: "none" });
  await expect(migrate(pool)).rejects.toThrow(/^Databasen svarer ikke\..*DATABASE_URL.*ENOENT/);
  await pool.end();
});
