import { afterAll, expect, inject, test } from "vitest";
import { createDatabase, createPool } from "./database.ts";
import { DatabaseUnavailable } from "./failure.ts";
import { statement } from "./statement.ts";
import type { Tx } from "./transaction.ts";

const database = createDatabase({ ...inject("database"), max: 2 });
afterAll(() => database.end());

interface TypesRow {
  readonly day: string;
  readonly at: string;
  readonly big: number;
  readonly numeric: string;
  readonly bytes: Buffer;
  readonly ids: readonly string[];
}

const types = statement<TypesRow>(
  "test.types",
  `select $1::date as day, $2::timestamptz as at, 9007199254740991::int8 as big, 1.50::numeric(3,2) as numeric,
     $3::bytea as bytes, $4::uuid[] as ids`,
);
const unsafe = statement<{ readonly big: number }>("test.unsafe", "select 9007199254740993::int8 as big");
const setting = statement<{ readonly role: string; readonly municipality: string }>(
  "test.setting",
  "select current_user as role, current_setting('tovholder.municipality', true) as municipality",
);
const divide = statement<{ readonly quotient: number }>("test.divide", "select 1 / $1::int as quotient");
const insertTeam = statement<never>(
  "test.insert-team",
  "insert into team (municipality_id, team_id, name, created_at) values ($1, gen_random_uuid(), $2, now())",
);
const countTeams = statement<{ readonly count: number }>("test.count-teams", "select count(*) as count from team");
const insertMunicipality = statement<{ readonly municipality_id: number }>(
  "test.insert-municipality",
  "insert into municipality (name, code, created_at) values ('Prøve', 'P', now()) returning municipality_id",
);

async function newMunicipality(): Promise<number> {
  return (await database.asSystem((tx) => tx.one(insertMunicipality, []))).municipality_id;
}

test("days stay days, instants are UTC text, big numbers are exact or refused", async () => {
  const id = "0190f3a2-0000-7000-8000-000000000001";
  const row = await database.inMunicipality(1, (tx) =>
    tx.one(types, ["2026-03-29", "2026-11-22T10:00:00+01:00", new Uint8Array([1, 2]), [id]]),
  );
  expect(row).toEqual({
    day: "2026-03-29",
    at: "2026-11-22T09:00:00.000Z",
    big: 9_007_199_254_740_991,
    numeric: "1.50",
    bytes: Buffer.from([1, 2]),
    ids: [id],
  });
  await expect(database.inMunicipality(1, (tx) => tx.one(unsafe, []))).rejects.toThrow("exact range");
});

test("a transaction sees one municipality and leaves nothing on its connection", async () => {
  const [one, other] = [await newMunicipality(), await newMunicipality()];
  await database.inMunicipality(one, (tx) => tx.run(insertTeam, [one, "A"]));
  const seen = await Promise.all(
    [one, other, one, other, one].map((id) =>
      database.inMunicipality(id, async (tx) => [await tx.one(setting, []), (await tx.one(countTeams, [])).count]),
    ),
  );
  expect(seen.map(([, count]) => count)).toEqual([1, 0, 1, 0, 1]);
  expect(seen[1]?.[0]).toEqual({ role: "tovholder_app", municipality: String(other) });
  const system = await database.asSystem((tx) => tx.one(setting, []));
  expect(system).toEqual({ role: "tovholder_system", municipality: "" });
});

test("row-level security is the second lock: a wrong municipality in a statement finds and writes nothing", async () => {
  const [one, other] = [await newMunicipality(), await newMunicipality()];
  await expect(database.inMunicipality(one, (tx) => tx.run(insertTeam, [other, "B"]))).rejects.toThrow(
    "row-level security",
  );
});

test("the system role reaches no person", async () => {
  await expect(database.asSystem((tx) => tx.one(countTeams, []))).rejects.toThrow("permission denied");
});

test("throwing undoes everything, and the connection serves on", async () => {
  const id = await newMunicipality();
  const failing = database.inMunicipality(id, async (tx) => {
    await tx.run(insertTeam, [id, "C"]);
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  for (let i = 0; i < 4; i += 1) {
    await expect(database.inMunicipality(id, (tx) => tx.one(divide, [0]))).rejects.toThrow("division by zero");
  }
  expect(await database.inMunicipality(id, (tx) => tx.one(countTeams, []))).toEqual({ count: 0 });
});

test("a write that nobody waited for fails the commit", async () => {
  const id = await newMunicipality();
  const failing = database.inMunicipality(id, async (tx) => {
    await tx.run(insertTeam, [id, "D"]);
    tx.send(divide, [0]);
  });
  await expect(failing).rejects.toThrow("division by zero");
  const noticed = database.inMunicipality(id, async (tx) => {
    tx.send(divide, [0]);
    await tx.one(countTeams, []);
  });
  await expect(noticed).rejects.toThrow("division by zero");
  expect(await database.inMunicipality(id, (tx) => tx.one(countTeams, []))).toEqual({ count: 0 });
});

test("swallowing an error does not turn a lost transaction into a kept one", async () => {
  const id = await newMunicipality();
  const work = database.inMunicipality(id, async (tx) => {
    await tx.run(insertTeam, [id, "E"]);
    await tx.one(divide, [0]).catch(() => undefined);
  });
  await expect(work).rejects.toThrow("rolled back");
});

test("a finished transaction throws instead of writing outside", async () => {
  const kept: Tx[] = [];
  await database.inMunicipality(1, (tx) => {
    kept.push(tx);
    return Promise.resolve();
  });
  const [tx] = kept;
  await expect(tx?.one(countTeams, [])).rejects.toThrow("already ended");
  expect(() => tx?.afterCommit(() => undefined)).toThrow("already ended");
});

test("effects run after the commit and never after a rollback", async () => {
  const id = await newMunicipality();
  const order: string[] = [];
  await database.inMunicipality(id, async (tx) => {
    tx.afterCommit(() => order.push("effect"));
    await tx.run(insertTeam, [id, "F"]);
    order.push("work");
  });
  const failing = database.inMunicipality(id, (tx) => {
    tx.afterCommit(() => order.push("never"));
    return Promise.reject(new Error("no"));
  });
  await expect(failing).rejects.toThrow("no");
  expect(order).toEqual(["work", "effect"]);
});

test("statements sent at once on one connection do not mix their rows", async () => {
  const quotients = await database.inMunicipality(1, (tx) =>
    Promise.all([1, 1, 1, 1].map(async (divisor) => (await tx.one(divide, [divisor])).quotient)),
  );
  expect(quotients).toEqual([1, 1, 1, 1]);
});

test("one and maybe hold a statement to its number of rows", async () => {
  const two = statement<{ readonly n: number }>("test.two", "select n from generate_series(1, $1::int) as n");
  await database.inMunicipality(1, async (tx) => {
    await expect(tx.one(two, [0])).rejects.toThrow("gave no row");
    await expect(tx.maybe(two, [2])).rejects.toThrow("gave 2 rows");
    expect(await tx.maybe(two, [0])).toBeUndefined();
    expect(await tx.one(two, [1])).toEqual({ n: 1 });
  });
});

test("a statement lists its columns and has a name of its own", () => {
  expect(() => statement("test.star", "select * from team")).toThrow("listed columns");
  expect(() => statement("test.star-of", "select t.* from team t")).toThrow("listed columns");
  expect(() => statement("test.types", "select 1")).toThrow("declared twice");
});

test("a municipality that is no whole number opens nothing", () => {
  expect(() => database.inMunicipality(1.5, () => Promise.resolve())).toThrow("whole number");
});

const ownProcess = statement<{ readonly pid: number }>("test.own-process", "select pg_backend_pid() as pid");

test("a connection that breaks under the work is told from an error of the work, and the next work gets another", async () => {
  const admin = createPool({ ...inject("database"), max: 1 });
  const end = (pid: number) => admin.query("select pg_terminate_backend($1)", [pid]);
  const broken = database.inMunicipality(1, async (tx) => {
    await end((await tx.one(ownProcess, [])).pid);
    await tx.one(countTeams, []);
  });
  await expect(broken).rejects.toThrow(DatabaseUnavailable);
  const brokenAtCommit = database.inMunicipality(1, async (tx) => {
    await end((await tx.one(ownProcess, [])).pid);
  });
  await expect(brokenAtCommit).rejects.toThrow(DatabaseUnavailable);
  const mistaken = database.inMunicipality(1, (tx) => tx.one(divide, [0]));
  await expect(mistaken).rejects.not.toThrow(DatabaseUnavailable);
  expect(await database.inMunicipality(1, (tx) => tx.maybe(countTeams, []))).toBeDefined();
  await admin.end();
});

test("a database that nobody serves is unavailable", async () => {
  const nowhere = createDatabase({ host: import.meta.dirname, user: "nobody", database: "none" });
  await expect(nowhere.asSystem(() => Promise.resolve())).rejects.toThrow(DatabaseUnavailable);
  await expect(nowhere.ping()).rejects.toThrow(DatabaseUnavailable);
  await nowhere.end();
});
