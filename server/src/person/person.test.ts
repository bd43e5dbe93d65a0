import { randomUUID } from "node:crypto";
import { day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { createWorld } from "../testing/world.ts";
import type { World } from "../testing/world.ts";
import { findCitizen, findDataKey, insertCitizens, updateCitizen } from "./citizen.ts";
import type { Citizen } from "./citizen.ts";

let world: World;

const insertCourse = statement<never>(
  "test.person-course",
  `insert into course (municipality_id, course_id, citizen_id, team_id, worker_id, method, method_version, stage, created_at)
   values ($1, gen_random_uuid(), $2, $3, $4, 'cti-housing', 1, 'contact', now())`,
);
const raw = statement<{ readonly identifier_sealed: Buffer; readonly address_sealed: Buffer; readonly row: string }>(
  "test.person-raw",
  `select identifier_sealed, address_sealed, row_to_json(c)::text as row
   from citizen c where municipality_id = $1 and citizen_id = $2`,
);
const erase = statement<never>(
  "test.person-erase",
  "update citizen set data_key = null, erased_at = now() where municipality_id = $1 and citizen_id = $2",
);
const lastAudit = statement<{ readonly detail: Record<string, unknown> }>(
  "test.person-audit",
  "select detail from audit where municipality_id = $1 and action = $2 order by audit_id desc limit 1",
);

function person(given: string, family: string, more: Partial<Citizen> = {}): Citizen {
  const unknown = { birthDate: undefined, identifier: undefined, address: undefined, protection: undefined };
  return { citizenId: randomUUID(), name: { given, family }, ...unknown, ...more };
}

const inside = <T>(work: (tx: Tx) => Promise<T>) => world.database.inMunicipality(world.municipalityId, work);

async function register(citizens: readonly Citizen[], team: "north" | "south" | undefined): Promise<void> {
  await inside(async (tx) => {
    await insertCitizens(tx, { vault: world.services.vault, now: world.clock.now() }, citizens);
    if (team === undefined) return;
    const worker = team === "north" ? world.people.colleague : world.people.outsider;
    for (const { citizenId } of citizens) {
      await tx.run(insertCourse, [world.municipalityId, citizenId, world.teams[team], worker.accountId]);
    }
  });
}

const kristian = person("Kristian", "Kjærgård Prøve", {
  birthDate: day("1990-04-01"),
  identifier: { kind: "cpr", value: "0104909989" },
  address: "Prøvevej 1, 0000 Prøveby",
  protection: { until: day("2027-01-31"), source: "CPR" },
});
const southern = person("Kristian", "Kærgaard Sydprøve", { birthDate: day("1990-04-01") });
const unattached = person("Thorkild", "Wagnerprøve", { birthDate: day("1972-07-01") });

beforeAll(async () => {
  world = await createWorld();
  await register([kristian, person("Bodil", "Schmidtprøve"), person("Åse", "Øllgaardprøve")], "north");
  await register([southern], "south");
  await register([unattached], undefined);
});

afterAll(() => world.end());

async function search(someone: "worker" | "outsider", text: string): Promise<readonly string[]> {
  const { status, body } = await world.as(someone).post("/api/persons/search", { text });
  expect(status).toBe(200);
  return (body as { persons: { familyName: string }[] }).persons.map((found) => found.familyName);
}

test.each([
  ["kristian", "Kjærgård Prøve"],
  ["Christian Kjaergaard", "Kjærgård Prøve"],
  ["kjær", "Kjærgård Prøve"],
  ["Kristan Kærgård", "Kjærgård Prøve"],
  ["kærgård kristian", "Kjærgård Prøve"],
  ["Smitprøve", "Schmidtprøve"],
  ["bodl schmit", "Schmidtprøve"],
  ["aase", "Øllgaardprøve"],
  ["Ollgardprøve", "Øllgaardprøve"],
  ["010490-9989", "Kjærgård Prøve"],
  ["0104909989", "Kjærgård Prøve"],
  ["1.4.1990", "Kjærgård Prøve"],
  ["010490", "Kjærgård Prøve"],
])("%s finds %s", async (text, family) => {
  expect((await search("worker", text))[0]).toBe(family);
});

test("only persons with a course in one's reach are found", async () => {
  expect(await search("outsider", "Kristian")).toEqual(["Kærgaard Sydprøve"]);
  expect(await search("worker", "Kristian")).toEqual(["Kjærgård Prøve"]);
  expect(await search("outsider", "0104909989")).toEqual([]);
  expect(await search("worker", "Wagnerprøve")).toEqual([]);
  expect((await world.as("leader").post("/api/persons/search", { text: "Kristian" })).status).toBe(403);
});

test("what cannot be anyone finds no one", async () => {
  for (const text of ["", "   ", "%", "'; drop table citizen; --", "xyzzyqwv", "0107729995"]) {
    expect(await search("worker", text)).toEqual([]);
  }
});

test("the log tells whom a search showed, and never what was typed", async () => {
  await search("worker", "Kristian Kjærgård");
  const { detail } = await inside((tx) => tx.one(lastAudit, [world.municipalityId, "person.search"]));
  expect(detail).toEqual({ kind: "name", shown: [kristian.citizenId] });
});

test("possible duplicates are seen across teams, and say no more than who", async () => {
  const duplicates = async (body: object) => {
    const answer = await world.as("worker").post("/api/persons/duplicates", { given: "", family: "", ...body });
    return (answer.body as { familyName: string; because: string }[]).map((one) => [one.familyName, one.because]);
  };
  const named = { given: "Christian", family: "Kærgård" };
  expect(await duplicates({ ...named, birthDate: "1990-04-01" })).toContainEqual(["Kærgaard Sydprøve", "birth-date"]);
  expect(await duplicates({ identifier: { kind: "cpr", value: "0104909989" } })).toEqual([
    ["Kjærgård Prøve", "number"],
  ]);
  expect(await duplicates({ given: "Torkil", family: "Vagnerprøve" })).toEqual([["Wagnerprøve", "name"]]);
  expect(await duplicates({ given: "Torkil", family: "Vagnerprøve", birthDate: "1980-01-01" })).toEqual([]);
});

test("a citizen comes back whole, and lies sealed", async () => {
  const found = await inside((tx) => findCitizen(tx, world.services.vault, kristian.citizenId));
  expect(found).toEqual(kristian);
  const { row } = await inside((tx) => tx.one(raw, [world.municipalityId, kristian.citizenId]));
  expect(row).not.toContain("0104909989");
  expect(row).not.toContain("Prøvevej");
});

test("a change is found under the new name", async () => {
  const before = person("Midlertidig", "Navneprøve");
  await register([before], "north");
  const after = { ...before, name: { given: "Endelig", family: "Navneprøve" }, address: "Et sted" };
  expect(await inside((tx) => updateCitizen(tx, world.services.vault, after))).toBe(true);
  expect(await inside((tx) => findCitizen(tx, world.services.vault, before.citizenId))).toEqual(after);
  expect(await search("worker", "Endelig")).toEqual(["Navneprøve"]);
  expect(await inside((tx) => updateCitizen(tx, world.services.vault, person("Ingen", "Prøve")))).toBe(false);
});

test("an erased citizen is no longer found or opened", async () => {
  const gone = person("Slettet", "Borgerprøve", { address: "Væk" });
  await register([gone], "north");
  await inside((tx) => tx.run(erase, [world.municipalityId, gone.citizenId]));
  expect(await inside((tx) => findCitizen(tx, world.services.vault, gone.citizenId))).toBeUndefined();
  expect(await inside((tx) => findDataKey(tx, world.services.vault, gone.citizenId))).toBeUndefined();
  expect(await search("worker", "Slettet")).toEqual([]);
});
