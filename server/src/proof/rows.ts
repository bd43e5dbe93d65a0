import { statement } from "../db/statement.ts";
import type { Statement } from "../db/statement.ts";
import type { World } from "../testing/world.ts";

interface TableName {
  readonly name: string;
}

interface TableDigest extends TableName {
  readonly rows: number;
  readonly digest: string;
}

const findTables = statement<TableName>(
  "proof.tables",
  `select c.table_name::text as name
   from information_schema.columns c
   join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
   where c.table_schema = 'public' and c.column_name = 'municipality_id' and t.table_type = 'BASE TABLE'
     and $1::int is not null
   order by 1`,
);

let tables: readonly TableName[] | undefined;
const declared = new Map<string, Statement<TableDigest>>();

/** Declared when the tables are known, so that a table added later is watched too. */
function digestsOf(tables: readonly TableName[]): Statement<TableDigest> {
  const names = tables.map(({ name }) => name);
  const known = declared.get(names.join());
  if (known !== undefined) return known;
  const parts = names.map(
    (name) =>
      `select '${name}' as name, count(*) as rows, md5(coalesce(string_agg(t::text, '|' order by t::text collate "C"), '')) as digest
       from "${name}" t where municipality_id = $1`,
  );
  const made = statement<TableDigest>("proof.digests", `${parts.join(" union all ")} order by 1`);
  declared.set(names.join(), made);
  return made;
}

/** Everything a municipality has in the database, a digest for each table: equal before and after when nothing was written. */
export function contentOf(world: World): Promise<readonly TableDigest[]> {
  const { municipalityId } = world;
  return world.database.inMunicipality(municipalityId, async (tx) => {
    tables ??= await tx.rows(findTables, [municipalityId]);
    return tx.rows(digestsOf(tables), [municipalityId]);
  });
}
