import { statement } from "../db/statement.ts";
import { projectionColumns } from "./project.ts";

type Column = (typeof projectionColumns)[number];

/** PostgreSQL's types of the projected columns; those that are not dates. */
const otherTypes: Partial<Readonly<Record<Column, string>>> = {
  citizen_id: "uuid",
  team_id: "uuid",
  worker_id: "uuid",
  method: "text",
  method_version: "int",
  legal_basis: "text",
  stage: "text",
  interrupted: "boolean",
  months: "int",
  closure_reason: "text",
  contacts: "int",
  next_deadline_kind: "text",
  joined_citizen_id: "uuid",
};

const courseTypes = ["uuid", "timestamptz", "int", "bytea", "bytea", "text"];
const courseColumns = ["course_id", "created_at", "version", "head_hash", "snapshot_sealed", "import_key"];

const types = [...courseTypes, ...projectionColumns.map((column) => otherTypes[column] ?? "date")];
const columns = [...courseColumns, ...projectionColumns].join(", ");

export const insertCourseRows = statement<{ readonly course_id: string }>(
  "bulk.courses",
  `insert into course (municipality_id, ${columns})
   select $1, ${columns}
   from unnest(${types.map((type, index) => `$${index + 2}::${type}[]`).join(", ")}) as given (${columns})
   on conflict do nothing
   returning course_id`,
);

export const insertEntries = statement<never>(
  "bulk.entries",
  `insert into journal
     (municipality_id, course_id, seq, entry_id, command_id, kind, day, recorded_at, recorded_by, sealed, hash)
   select $1, course_id, seq, entry_id, command_id, kind, day, recorded_at, recorded_by, sealed, hash
   from unnest($2::uuid[], $3::int[], $4::uuid[], $5::uuid[], $6::text[], $7::date[], $8::timestamptz[], $9::uuid[],
     $10::bytea[], $11::bytea[])
     as given (course_id, seq, entry_id, command_id, kind, day, recorded_at, recorded_by, sealed, hash)`,
);

export const insertCommands = statement<never>(
  "bulk.commands",
  `insert into command (municipality_id, command_id, course_id, first_seq, last_seq, account_id, at)
   select $1, command_id, course_id, first_seq, last_seq, account_id, at
   from unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::uuid[], $7::timestamptz[])
     as given (command_id, course_id, first_seq, last_seq, account_id, at)`,
);

export const insertActs = statement<never>(
  "bulk.acts",
  `insert into audit (municipality_id, at, account_id, role, relation, action, citizen_id, course_id, purpose, detail)
   select $1, at, account_id, role, relation, action, citizen_id, course_id, purpose, detail::jsonb
   from unnest($2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::uuid[], $9::text[],
     $10::text[])
     as given (at, account_id, role, relation, action, citizen_id, course_id, purpose, detail)`,
);
