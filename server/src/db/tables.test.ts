import { afterAll, expect, inject, test } from "vitest";
import { createPool } from "./database.ts";

const pool = createPool({ ...inject("database"), max: 1 });
afterAll(() => pool.end());

async function list(sql: string): Promise<readonly Record<string, unknown>[]> {
  return (await pool.query<Record<string, unknown>>(sql)).rows;
}

const ours = "c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'";

test("every table has municipality_id", async () => {
  const without = await list(
    `select c.relname from pg_class c where ${ours} and not exists (
       select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id' and a.attnotnull)`,
  );
  expect(without).toEqual([]);
});

test("municipality_id comes first in every primary, unique and foreign key", async () => {
  const wrong = await list(
    `select c.relname, k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid
     where ${ours} and k.contype in ('p', 'u', 'f') and not exists (
       select 1 from pg_attribute a
       where a.attrelid = c.oid and a.attnum = k.conkey[1] and a.attname = 'municipality_id')`,
  );
  expect(wrong).toEqual([]);
  const unique = await list(
    `select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
     join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
     where ${ours} and x.indisunique and a.attname <> 'municipality_id'`,
  );
  expect(unique).toEqual([]);
});

test("row-level security is on and forced, and the policy of the application is the municipality", async () => {
  const open = await list(
    `select c.relname from pg_class c where ${ours} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );
  expect(open).toEqual([]);
  const policies = await list(
    `select c.relname from pg_class c where ${ours} and not exists (
       select 1 from pg_policies p where p.tablename = c.relname and p.cmd = 'ALL' and 'tovholder_app' = any(p.roles)
         and p.qual like '%tovholder.municipality%' and p.with_check = p.qual)`,
  );
  expect(policies).toEqual([]);
});

test("only listed policies reach past one municipality", async () => {
  const wide = await list(
    "select tablename, roles::text as roles, cmd from pg_policies where qual = 'true' order by tablename, roles::text",
  );
  expect(wide).toEqual([
    { tablename: "account", roles: "{tovholder_system}", cmd: "SELECT" },
    { tablename: "municipality", roles: "{tovholder_system}", cmd: "ALL" },
    { tablename: "name_word", roles: "{tovholder_search}", cmd: "SELECT" },
  ]);
});

test("no triggers of our own, and the journal cannot be changed or deleted by the application", async () => {
  expect(await list("select tgname from pg_trigger where not tgisinternal")).toEqual([]);
  const rights = await list(
    `select privilege_type from information_schema.role_table_grants
     where table_name = 'journal' and grantee = 'tovholder_app' order by 1`,
  );
  expect(rights).toEqual([{ privilege_type: "INSERT" }, { privilege_type: "SELECT" }]);
});

test("Danish order", async () => {
  const rows = await list(
    `select name from unnest(array['Østergård', 'Åse', 'Zenia', 'Aagaard', 'Ærø', 'Anna']) as name
     order by name collate danish`,
  );
  expect(rows.map((row) => row["name"])).toEqual(["Anna", "Zenia", "Ærø", "Østergård", "Aagaard", "Åse"]);
});
