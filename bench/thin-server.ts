import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "pg";
import type { PoolClient } from "pg";
import { typedKeys } from "./thin-tables.ts";

// The floor: node:http and pg, written for speed alone. It knows who asks, keeps to their scope, and logs in the same
// transaction; it validates nothing, seals nothing, chains nothing, and has no second lock.

interface User {
  readonly account_id: string;
  readonly team_id: string;
}

/** Asks in a transaction: the session first, then all that the work needs in one flush with the commit. */
type Work = (
  client: PoolClient,
  user: User,
  given: string,
) => readonly Promise<{ readonly rows: readonly unknown[] }>[];

const pool = new Pool({
  ...JSON.parse(process.env["BENCH_DATABASE"] ?? "{}"),
  options: "-c pg_trgm.word_similarity_threshold=0.5",
  pipeline: true,
  max: 10,
});

const findSession = {
  name: "session",
  text: `select account_id, team_id from session
    where municipality_id = 1 and token_hash = $1 and expires_at > now()`,
};

const insertAudit = {
  name: "audit",
  text: `insert into audit (municipality_id, at, account_id, action, citizen_id, course_id, detail)
    values (1, now(), $1, $2, null, $3, $4)`,
};

const readCourse = {
  name: "course",
  text: `select json_build_object('courseId', c.course_id, 'version', c.version,
      'citizen', json_build_object('citizenId', p.citizen_id, 'givenName', p.given_name, 'familyName', p.family_name),
      'contacts', (select json_agg(json_build_object('id', k.contact_id, 'at', k.recorded_at, 'by', k.recorded_by,
        'says', k.body) order by k.day) from contact k where k.municipality_id = 1 and k.course_id = c.course_id))::text as body
    from course c join citizen p on p.municipality_id = 1 and p.citizen_id = c.citizen_id
    where c.municipality_id = 1 and c.course_id = $1 and (c.worker_id = $2 or c.team_id = $3)`,
};

const insertContact = {
  name: "contact",
  text: `with allowed as (
      update course set version = version + 1, contacts = contacts + 1, last_contact_on = greatest(last_contact_on, $3)
      where municipality_id = 1 and course_id = $1 and (worker_id = $4 or team_id = $5) returning course_id, version
    ), made as (
      insert into contact select 1, course_id, $2, $3, now(), $4, $6::jsonb from allowed on conflict do nothing
    ) select json_build_object('version', version)::text as body from allowed`,
};

const readBoard = {
  name: "board",
  text: `select coalesce(json_agg(b), '[]')::text as body from (
      select c.course_id as "courseId", p.given_name as "givenName", p.family_name as "familyName", c.worker_id as "workerId",
        a.name as "workerName", c.method, c.stage, c.contact_start as "contactStart", c.phase1_start as "phase1Start",
        (c.phase1_start + make_interval(months => c.months / 3))::date as "plannedPhase2",
        (c.phase1_start + make_interval(months => c.months / 3 * 2))::date as "plannedPhase3",
        (c.phase1_start + make_interval(months => c.months) - interval '1 day')::date as "plannedEnd",
        c.last_contact_on as "lastContactOn", c.contacts
      from course c
      join citizen p on p.municipality_id = 1 and p.citizen_id = c.citizen_id
      left join account a on a.municipality_id = 1 and a.account_id = c.worker_id
      where c.municipality_id = 1 and (c.worker_id = $1 or c.team_id = $2) and c.team_id = $3
      order by a.name, p.family_name, p.given_name) b`,
};

const search = {
  name: "search",
  text: `select coalesce(json_agg(f), '[]')::text as body from (
      select p.citizen_id as "citizenId", p.given_name as "givenName", p.family_name as "familyName", found.courses
      from citizen p
      cross join lateral (select json_agg(json_build_object('courseId', c.course_id, 'stage', c.stage)) as courses
        from course c where c.municipality_id = 1 and c.citizen_id = p.citizen_id
          and (c.worker_id = $3 or c.team_id = $4)) found
      where p.municipality_id = 1 and (p.search_key %> $1 or p.search_key %> $2) and found.courses is not null
      order by greatest(word_similarity($1, p.search_key), word_similarity($2, p.search_key)) desc, p.citizen_id
      limit 20) f`,
};

const works: Readonly<Record<string, Work>> = {
  course: (client, user, courseId) => [
    client.query({ ...readCourse, values: [courseId, user.account_id, user.team_id] }),
    client.query({ ...insertAudit, values: [user.account_id, "course.read", courseId, null] }),
  ],
  contact: (client, user, given) => {
    const { courseId, contactId, on, ...rest } = JSON.parse(given);
    const values = [courseId, contactId, on, user.account_id, user.team_id, JSON.stringify(rest)];
    return [
      client.query({ ...insertContact, values }),
      client.query({ ...insertAudit, values: [user.account_id, "course.contact", courseId, null] }),
    ];
  },
  board: (client, user, teamId) => [
    client.query({ ...readBoard, values: [user.account_id, user.team_id, teamId] }),
    client.query({ ...insertAudit, values: [user.account_id, "overview.read", null, `{"team":"${teamId}"}`] }),
  ],
  search: (client, user, given) => [
    client.query({ ...search, values: [...typedKeys(JSON.parse(given).text), user.account_id, user.team_id] }),
    client.query({ ...insertAudit, values: [user.account_id, "person.search", null, null] }),
  ],
};

async function answer(request: IncomingMessage, body: string): Promise<string | undefined> {
  const [, name = "", given = ""] = (request.url ?? "").split("/");
  const work = works[name];
  if (work === undefined) return undefined;
  const client = await pool.connect();
  try {
    const opened = client.query("begin");
    const values = [tokenHashOf(request)];
    const [, session] = await Promise.all([opened, client.query<User>({ ...findSession, values })]);
    const [user] = session.rows;
    if (user === undefined) throw new Error("No session");
    const [result] = await Promise.all([...work(client, user, body || given), client.query("commit")]);
    client.release();
    // Every statement above gives its answer as text in `body`.
    return (result?.rows[0] as { body: string } | undefined)?.body;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function tokenHashOf({ headers }: IncomingMessage): Buffer {
  const token = /\.([\w-]{43})/.exec(headers.cookie ?? "")?.[1] ?? "";
  return createHash("sha256").update(token).digest();
}

function respond(request: IncomingMessage, response: ServerResponse): void {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    answer(request, Buffer.concat(parts).toString()).then(
      (body) => {
        response.writeHead(body === undefined ? 404 : 200, { "content-type": "application/json" });
        response.end(body);
      },
      (error: unknown) => {
        response.writeHead(500);
        response.end(String(error));
      },
    );
  });
}

const server = createServer(respond);
server.listen({ host: "127.0.0.1", port: 0 }, () => {
  // A listening TCP server has an AddressInfo.
  process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`);
});
