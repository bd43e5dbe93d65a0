import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { nameTokens, searchKey } from "@tovholder/domain/person/name.ts";
import type { Sink } from "./data.ts";

/** The floor's tables: what the work needs, unsealed, with the same keys and the same indexes, and a log. */
const tables = `
  create extension if not exists pg_trgm;
  create table session (municipality_id int not null, token_hash bytea not null, account_id uuid not null,
    csrf text not null, team_id uuid not null, expires_at timestamptz not null, primary key (municipality_id, token_hash));
  create table account (municipality_id int not null, account_id uuid not null, name text not null,
    primary key (municipality_id, account_id));
  create table citizen (municipality_id int not null, citizen_id uuid not null, given_name text not null,
    family_name text not null, search_key text not null, primary key (municipality_id, citizen_id));
  create index citizen_search_key on citizen using gin (search_key gin_trgm_ops);
  create table course (municipality_id int not null, course_id uuid not null, citizen_id uuid not null,
    team_id uuid not null, worker_id uuid, method text not null, stage text not null, contact_start date,
    phase1_start date, months int not null, last_contact_on date, contacts int not null, version int not null,
    primary key (municipality_id, course_id));
  create index course_team on course (municipality_id, team_id);
  create index course_worker on course (municipality_id, worker_id);
  create index course_citizen on course (municipality_id, citizen_id);
  create table contact (municipality_id int not null, course_id uuid not null, contact_id uuid not null, day date not null,
    recorded_at timestamptz not null, recorded_by uuid not null, body jsonb not null,
    primary key (municipality_id, course_id, contact_id));
  create table audit (municipality_id int not null, audit_id bigint generated always as identity, at timestamptz not null,
    account_id uuid, action text not null, citizen_id uuid, course_id uuid, detail jsonb,
    primary key (municipality_id, audit_id));
  create index audit_course on audit (municipality_id, course_id, at) where course_id is not null;
  create index audit_citizen on audit (municipality_id, citizen_id, at) where citizen_id is not null;
  create index audit_at on audit (municipality_id, at)`;

export async function createThinTables(pool: Pool): Promise<void> {
  await pool.query(tables);
}

/** Writes the same people, courses and contacts into the floor's tables. */
export function thinSink(pool: Pool): Sink {
  const insert = (text: string, rows: readonly object[]) => pool.query(text, [JSON.stringify(rows)]);
  return {
    async citizens(rows) {
      await insert(
        `insert into citizen select 1, "citizenId", given, family, key
         from json_to_recordset($1) as r("citizenId" uuid, given text, family text, key text)`,
        rows.map((row) => ({ ...row, key: searchKey(`${row.given} ${row.family}`) })),
      );
    },
    async courses(rows) {
      await insert(
        `insert into course
         select 1, "courseId", "citizenId", "teamId", "workerId", 'cti-housing', 'phase1', '2026-08-01', '2026-09-01', 9,
           "lastOn", made, made
         from json_to_recordset($1) as r("courseId" uuid, "citizenId" uuid, "teamId" uuid, "workerId" uuid, "lastOn" date,
           made int)`,
        rows.map(({ contacts, ...row }) => ({ ...row, lastOn: contacts.at(-1)?.on, made: contacts.length })),
      );
      await insert(
        `insert into contact select 1, "courseId", id, "on", now(), "workerId", body::jsonb
         from json_to_recordset($1) as r("courseId" uuid, "workerId" uuid, id uuid, "on" date, body text)`,
        rows.flatMap(({ courseId, workerId, contacts }) => contacts.map((one) => ({ courseId, workerId, ...one }))),
      );
    },
    async users(rows) {
      await insert(
        `insert into account select 1, "accountId", 'Prøve' from json_to_recordset($1) as r("accountId" uuid)`,
        rows,
      );
      await insert(
        `insert into session select 1, decode(hash, 'hex'), "accountId", csrf, "teamId", now() + interval '12 hours'
         from json_to_recordset($1) as r(hash text, "accountId" uuid, csrf text, "teamId" uuid)`,
        rows.map(({ token, ...row }) => ({ ...row, hash: createHash("sha256").update(token).digest("hex") })),
      );
    },
  };
}

/** What is typed, as the stored key is made. */
export function typedKeys(text: string): readonly [sound: string, typed: string] {
  return [searchKey(text), nameTokens(text).join(" ")];
}
