import { commandAnswerSchema } from "@tovholder/domain/sync/protocol.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { statement } from "../db/statement.ts";
import { act, commandOf, push, referCourse } from "../journal/testing/course.ts";
import type { TestCourse } from "../journal/testing/course.ts";
import { createWorld } from "../testing/world.ts";
import type { Someone, World } from "../testing/world.ts";
import { documentTypeOf } from "./media-type.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

const pdf = Buffer.from("%PDF-1.7\nEn hemmelig kontrakt\n%%EOF");

interface Upload {
  readonly as: Someone;
  readonly content?: Uint8Array<ArrayBuffer>;
  readonly about?: Readonly<Record<string, unknown>>;
}

async function upload(course: TestCourse, { as, content = new Uint8Array(pdf), about = {} }: Upload) {
  const form = new FormData();
  const ids = { commandId: world.services.ids(), documentId: world.services.ids(), seen: course.version };
  const sent = { ...ids, name: "Lejekontrakt æøå.pdf", ...about };
  form.set("about", JSON.stringify(sent));
  form.set("file", new Blob([content], { type: "text/html" }), "navn.html");
  const response = await world.as(as).raw(`/api/courses/${course.courseId}/documents`, { method: "POST", body: form });
  return { status: response.status, body: await response.json(), documentId: sent.documentId, sent };
}

function documentPath(course: TestCourse, documentId: string): string {
  return `/api/courses/${course.courseId}/documents/${documentId}`;
}

test("a document goes in and comes out as it was, with its name, and can run nothing", async () => {
  const course = await referCourse(world);
  const added = await upload(course, { as: "worker" });
  expect(added.status).toBe(200);
  expect(commandAnswerSchema.parse(added.body)).toMatchObject({
    outcome: "accepted",
    version: 2,
    entries: [
      {
        says: { kind: "document-added", name: "Lejekontrakt æøå.pdf", mediaType: "application/pdf", size: pdf.length },
      },
    ],
  });
  const response = await world.as("colleague").raw(documentPath(course, added.documentId));
  expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": "attachment; filename=\"dokument\"; filename*=UTF-8''Lejekontrakt%20%C3%A6%C3%B8%C3%A5.pdf",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
});

const stored = statement<{ readonly content_sealed: Buffer; readonly name_sealed: Buffer }>(
  "test.document",
  "select content_sealed, name_sealed from document where municipality_id = $1 and document_id = $2",
);

test("neither content nor name lies readable in the database, nor the name in the log", async () => {
  const course = await referCourse(world);
  const { documentId } = await upload(course, { as: "worker" });
  const row = await world.database.inMunicipality(world.municipalityId, (tx) =>
    tx.one(stored, [world.municipalityId, documentId]),
  );
  expect(row.content_sealed.includes("hemmelig")).toBe(false);
  expect(row.name_sealed.includes("Lejekontrakt")).toBe(false);
  expect(world.log.join()).not.toContain("Lejekontrakt");
});

test("sent twice it is stored once", async () => {
  const course = await referCourse(world);
  const first = await upload(course, { as: "worker" });
  const again = await upload(course, { as: "worker", about: first.sent });
  expect(again.body).toEqual(first.body);
});

test("who may not, cannot tell whether the document is there", async () => {
  const course = await referCourse(world);
  const { documentId } = await upload(course, { as: "worker" });
  for (const someone of ["outsider", "leader", "administrator"] as const) {
    expect((await world.as(someone).raw(documentPath(course, documentId))).status).toBe(404);
    expect((await upload(course, { as: someone })).status).toBe(404);
  }
  expect((await upload(course, { as: "colleague" })).status).toBe(404);
  const other = await referCourse(world);
  expect((await world.as("worker").raw(documentPath(other, documentId))).status).toBe(404);
});

test("removed, it is gone; the removal taken back, it is there again; the adding taken back, gone", async () => {
  const course = await referCourse(world);
  const { documentId, sent } = await upload(course, { as: "worker" });
  course.version = 2;
  const status = async () => (await world.as("worker").raw(documentPath(course, documentId))).status;
  const removed = await act(world, course, {
    as: "worker",
    draft: { type: "removeDocument", documentId, reason: "Forkert sag" },
  });
  expect(await status()).toBe(404);
  const entryId = removed.entries[0]?.entryId ?? "";
  await act(world, course, { as: "worker", draft: { type: "retractEntry", entryId, reason: "Det var den rigtige" } });
  expect(await status()).toBe(200);
  await act(world, course, {
    as: "worker",
    draft: { type: "retractEntry", entryId: sent.commandId, reason: "Alligevel ikke" },
  });
  expect(await status()).toBe(404);
});

test("what is not a document is refused, whatever it is called", async () => {
  const course = await referCourse(world);
  const html = new TextEncoder().encode("<html><script>alert(1)</script>");
  expect(await upload(course, { as: "worker", content: html })).toMatchObject({ status: 415 });
  expect(await upload(course, { as: "worker", content: new Uint8Array() })).toMatchObject({ status: 415 });
  expect(await upload(course, { as: "worker", about: { name: "" } })).toMatchObject({ status: 400 });
  const large = new Uint8Array(15 * 1024 * 1024 + 1);
  large.set(pdf);
  expect(await upload(course, { as: "worker", content: large })).toMatchObject({ status: 413 });
  const raw = await world.as("worker").raw(`/api/courses/${course.courseId}/documents`, {
    method: "POST",
    body: "intet",
    headers: { "content-type": "multipart/form-data; boundary=x" },
  });
  expect(raw.status).toBe(400);
  const [pushed] = await push(world.as("worker"), [
    commandOf(world, course, {
      type: "addDocument",
      documentId: world.services.ids(),
      name: "x",
      mediaType: "x",
      size: 1,
    }),
  ]);
  expect(pushed).toMatchObject({ outcome: "refused", refusal: { code: "not-allowed" } });
});

test("15 MB go through", async () => {
  const course = await referCourse(world);
  const large = new Uint8Array(15 * 1024 * 1024);
  large.set(pdf);
  const { status, documentId } = await upload(course, { as: "worker", content: large });
  expect(status).toBe(200);
  const response = await world.as("worker").raw(documentPath(course, documentId));
  expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(large))).toBe(true);
});

test.each([
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/jpeg", [0xff, 0xd8, 0xff, 0xe0]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/webp", [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50]],
  [undefined, [0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x41, 0x56, 0x49, 0x20]],
  [undefined, [0x3c, 0x73, 0x76, 0x67]],
])("%s by its first bytes", (type, bytes) => {
  expect(documentTypeOf(Uint8Array.from(bytes))).toBe(type);
});
