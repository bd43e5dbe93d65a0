import { plainEntrySchema } from "@tovholder/domain/course/entries.ts";
import { contact } from "@tovholder/domain/course/testing/drafts.ts";
import { addDays, day } from "@tovholder/domain/time/local-date.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { statement } from "../db/statement.ts";
import { act, referCourse, registerCitizen, type TestCourse } from "../journal/testing/course.ts";
import { createWorld, type World } from "../testing/world.ts";
import { accessRecordSchema, type AccessRecord } from "./access-record.ts";
import { createWriter } from "../pdf/pdf-text.ts";
import { entryLines } from "./record-lines.ts";
import { writeRecordPdf } from "./record-pdf.ts";
import { codeGroups, fieldWords, pointers } from "./record-words.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

const pathOf = (course: TestCourse, rest = "") => `/api/courses/${course.courseId}/party-access${rest}`;

async function recordOf(course: TestCourse, query = ""): Promise<AccessRecord> {
  const answer = await world.as("coordinator").get(pathOf(course, `/record.json${query}`));
  expect(answer.status).toBe(200);
  return accessRecordSchema.parse(answer.body);
}

/** A course with a contact that is corrected, and another that is retracted. */
async function writtenCourse(citizenId?: string): Promise<TestCourse> {
  const course = await referCourse(world, citizenId === undefined ? {} : { citizenId });
  const draft = contact({ contactId: world.services.ids(), text: "Vi talte om hundén Løvær" });
  const first = await act(world, course, { as: "worker", draft });
  const entryId = first.entries[0]?.entryId ?? "";
  const { type: _type, ...says } = draft;
  const replacement = { kind: "contact-recorded", ...says, text: "Vi talte om hunden Løvær" } as const;
  await act(world, course, {
    as: "worker",
    draft: { type: "correctEntry", entryId, replacement, reason: "Stavefejl" },
  });
  const other = contact({ contactId: world.services.ids(), text: "Ringede til søster" });
  const second = await act(world, course, { as: "worker", draft: other });
  const retracted = second.entries[0]?.entryId ?? "";
  await act(world, course, {
    as: "worker",
    draft: { type: "retractEntry", entryId: retracted, reason: "Forkert borger" },
  });
  return course;
}

test("the record holds every entry of every course in reach, also what was corrected and retracted, and who wrote when", async () => {
  const citizenId = await registerCitizen(world, "Åkær");
  const first = await writtenCourse(citizenId);
  const second = await referCourse(world, { citizenId });
  const foreign = await referCourse(world, { citizenId });
  await act(world, foreign, {
    as: "coordinator",
    draft: {
      type: "assignWorker",
      workerId: world.people.outsider.accountId,
      teamId: world.teams.south,
      on: day("2025-01-02"),
      reason: "",
    },
  });
  const record = await recordOf(first);
  expect(record.citizen.familyName).toBe("Åkær");
  expect(record.looks).toBeUndefined();
  expect(new Set(record.courses.map((course) => course.courseId))).toEqual(new Set([first.courseId, second.courseId]));
  const entries = record.courses.find((course) => course.courseId === first.courseId)?.entries ?? [];
  expect(entries.map((entry) => entry.number)).toEqual([1, 2, 3, 4, 5]);
  expect(entries.map((entry) => entry.says.kind)).toEqual([
    "referred",
    "contact-recorded",
    "corrected",
    "contact-recorded",
    "retracted",
  ]);
  expect(entries[1]).toMatchObject({ correctedBy: 3, writtenBy: "Vera Prøvesen" });
  expect(entries[3]).toMatchObject({ retractedBy: 5 });
});

interface AuditRow {
  readonly course_id: string;
  readonly purpose: string;
}

const looksAt = statement<AuditRow>(
  "test.party-access-looks",
  "select course_id, purpose from audit where municipality_id = $1 and citizen_id = $2 and action = 'party-access.export'",
);

test("each course in the record gets its line in the log, with the purpose Aktindsigt; looks come along when asked for", async () => {
  const citizenId = await registerCitizen(world);
  const first = await referCourse(world, { citizenId });
  const second = await referCourse(world, { citizenId });
  await recordOf(first);
  const rows = await world.database.inMunicipality(world.municipalityId, (tx) =>
    tx.rows(looksAt, [world.municipalityId, citizenId]),
  );
  expect(new Set(rows.map((row) => row.course_id))).toEqual(new Set([first.courseId, second.courseId]));
  expect(new Set(rows.map((row) => row.purpose))).toEqual(new Set(["Aktindsigt"]));
  const withLooks = await recordOf(first, "?looks=yes");
  expect(withLooks.looks?.some((look) => look.who === "Karen Prøvesen" && look.purpose === "Aktindsigt")).toBe(true);
});

test("the PDF is tagged, Danish, in our own fonts, and its name holds nothing of the person", async () => {
  const course = await writtenCourse();
  const response = await world.as("coordinator").raw(pathOf(course, "/record.pdf"));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/pdf");
  expect(response.headers.get("content-disposition")).toBe(`attachment; filename="aktindsigt-${course.courseId}.pdf"`);
  const file = Buffer.from(await response.arrayBuffer()).toString("latin1");
  expect(file.startsWith("%PDF-1.7")).toBe(true);
  for (const mark of ["/StructTreeRoot", "/Marked true", "(da-DK)", "/H1", "/FontFile", "pdfuaid"]) {
    expect(file, mark).toContain(mark);
  }
  expect(file).not.toMatch(/\/BaseFont \/(Helvetica|Times)/);
});

test("a long record gets more pages, each with its number", async () => {
  const record = await recordOf(await writtenCourse());
  const [course] = record.courses;
  if (course === undefined) throw new Error("No course");
  const entries = Array.from({ length: 60 }, () => course.entries).flat();
  const file = await writeRecordPdf({ ...record, courses: [{ ...course, entries }] });
  const pages = file.toString("latin1").match(/\/Type \/Page\n/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(10);
});

test("every letter of a name is drawn, or told by its number", async () => {
  const { runs } = await createWriter("Prøve");
  const written = runs("Åse Şükrü Łukasz Đặng 😀", "regular");
  expect(written.map((run) => run.text).join("")).toBe("Åse Şükrü Łukasz Đặng [U+1F600]");
  expect(new Set(written.map((run) => run.font)).size).toBeGreaterThan(1);
});

test("entries are read in words: codes, days, names, and the reason of a correction", () => {
  const says = { kind: "contact-recorded", ...contact({ memberIds: ["m"], focus: ["housing"] }) } as const;
  const { type: _type, ...plain } = says;
  const reading = { method: "cti-housing", names: new Map([["m", "Tove Testsen"]]) };
  const lines = entryLines({ kind: "corrected", entryId: "e", replacement: plain, reason: "Stavefejl" }, reading);
  const text = lines.map((line) => `${line.label}: ${line.text}`);
  expect(text).toContain("Dato: 20.01.2025");
  expect(text).toContain("Udfald: Kontakt");
  expect(text).toContain("Vedrører: Tove Testsen");
  expect(text).toContain("Hvorfor rettet: Stavefejl");
});

/** Every name of a field in a JSON schema, however deep. */
function fieldNames(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((one: unknown) => fieldNames(one));
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    const own = key === "properties" && typeof value === "object" && value !== null ? Object.keys(value) : [];
    return [...own, ...fieldNames(value)];
  });
}

test("every field of every entry has a Danish name, or is a pointer", () => {
  const all = new Set(fieldNames(z.toJSONSchema(plainEntrySchema, { io: "input", unrepresentable: "any" })));
  const nameless = [...all].filter((key) => fieldWords[key] === undefined && !pointers.has(key));
  expect(nameless).toEqual([]);
  for (const key of Object.keys(codeGroups)) expect(key).toMatch(/^[a-z-]+\.\w+$|^\w+$/);
});

test("a request is due seven working days on, can be delayed with a reason, and answered", async () => {
  const course = await referCourse(world);
  const coordinator = world.as("coordinator");
  const requestId = world.services.ids();
  const body = { requestId, receivedOn: day("2026-03-30") };
  const added = await coordinator.post(pathOf(course), body);
  expect(added.body).toMatchObject({ requestId, dueOn: "2026-04-13", standing: "overdue" });
  expect((await coordinator.post(pathOf(course), body)).status).toBe(200);
  const delay = { reason: "Sagen ligger to steder", expectedOn: addDays(day("2026-11-22"), 400) };
  const delayed = await coordinator.put(pathOf(course, `/${requestId}`), { delay });
  expect(delayed.body).toMatchObject({ standing: "delayed", delay });
  const answered = await coordinator.put(pathOf(course, `/${requestId}`), { delay, answeredOn: day("2026-04-15") });
  expect(answered.body).toMatchObject({ standing: "answered", answeredOn: "2026-04-15" });
  const list = await coordinator.get(pathOf(course));
  expect(list.body).toEqual([answered.body]);
});

test("a day that can't be, a delay without its reason, and a request of another course are refused", async () => {
  const course = await referCourse(world);
  const other = await referCourse(world);
  const coordinator = world.as("coordinator");
  const requestId = world.services.ids();
  const late = await coordinator.post(pathOf(course), { requestId, receivedOn: day("2099-01-01") });
  expect(late).toMatchObject({ status: 400, body: { errors: [{ path: "receivedOn" }] } });
  await coordinator.post(pathOf(course), { requestId, receivedOn: day("2026-03-30") });
  const change = (on: TestCourse, body: unknown) => coordinator.put(pathOf(on, `/${requestId}`), body);
  expect((await change(course, { answeredOn: day("2026-03-01") })).status).toBe(400);
  expect((await change(course, { delay: { reason: "", expectedOn: day("2026-05-01") } })).status).toBe(400);
  expect((await change(other, { answeredOn: day("2026-04-01") })).status).toBe(404);
  expect((await coordinator.post(pathOf(other), { requestId, receivedOn: day("2026-03-30") })).status).toBe(404);
});

test("only a coordinator of the course's team gets the record", async () => {
  const course = await referCourse(world);
  for (const someone of ["worker", "colleague", "supervisor", "leader", "administrator", "outsider"] as const) {
    for (const rest of ["", "/record.json", "/record.pdf"]) {
      expect((await world.as(someone).get(pathOf(course, rest))).status, `${someone} ${rest}`).toBeGreaterThan(400);
    }
  }
});
