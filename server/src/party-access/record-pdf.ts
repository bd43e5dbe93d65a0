import { setImmediate as letOthersIn } from "node:timers/promises";
import { formatDate } from "@tovholder/domain/time/danish-date.ts";
import { beginPaper, type Add } from "../pdf/paper.ts";
import { danishTimestamp } from "./danish-timestamp.ts";
import type { AccessRecord, RecordCourse, RecordEntry } from "./access-record.ts";
import { entryLines, namesIn, wordOf, type Reading } from "./record-lines.ts";

const title = "Aktindsigt";
/** The whole record on paper: a heading for each course and entry, page numbers, Danish, tagged for screen readers. */
export async function writeRecordPdf(record: AccessRecord): Promise<Buffer> {
  const { add, finish } = await beginPaper(title);
  writeFront(record, add);
  for (const course of record.courses) await writeCourse(course, add);
  if (record.looks !== undefined) writeLooks(record.looks, add);
  return finish();
}

function writeFront(record: AccessRecord, add: Add): void {
  const { givenName, familyName, birthDate } = record.citizen;
  add("H1", title);
  const born = birthDate === undefined ? "" : `, født ${birthDate.split("-").toReversed().join(".")}`;
  add("P", `${givenName} ${familyName}${born}`.trim());
  add("Note", `Lavet ${danishTimestamp(record.madeAt)} af ${record.madeBy}.`);
  add("Note", record.covers);
}

/** A long record takes seconds; others' requests get their turn in between. */
const entriesAtATime = 10;

async function writeCourse(course: RecordCourse, add: Add): Promise<void> {
  add("H2", course.methodName);
  const names = namesIn(course.entries, course.method);
  for (const { accountId, name } of course.workers) names.set(accountId, name);
  const reading: Reading = { method: course.method, names };
  for (const [index, entry] of course.entries.entries()) {
    if (index % entriesAtATime === entriesAtATime - 1) await letOthersIn();
    writeEntry(entry, reading, add);
  }
  writeMinutes(course.supervision, add);
  if (course.documents.length === 0) return;
  add("H3", "Dokumenter");
  for (const { name, addedAt, addedBy, removed } of course.documents) {
    const gone = removed === undefined ? "" : ` Fjernet ${danishTimestamp(removed.at)}: ${removed.reason}`;
    add("P", `${name}. Lagt i forløbet ${danishTimestamp(addedAt)} af ${addedBy}.${gone}`);
  }
}

function writeMinutes(minutes: RecordCourse["supervision"], add: Add): void {
  if (minutes.length === 0) return;
  add("H3", "Talt om i supervisionen");
  for (const { on, by, minute } of minutes) {
    add("P", minute);
    add("Note", `Supervision ${formatDate(on)}, skrevet af ${by}.`);
  }
}

function writeEntry(entry: RecordEntry, reading: Reading, add: Add): void {
  const { says, number, writtenAt, writtenBy } = entry;
  const about = says.kind === "corrected" ? ` · ${wordOf("entry", says.replacement.kind)}` : "";
  add("H3", `${number}. ${wordOf("entry", says.kind)}${about}`);
  for (const { label, text } of entryLines(says, reading)) add("P", `${label}: ${text}`);
  const later = [
    ...(entry.correctedBy === undefined ? [] : [`rettet i nr. ${entry.correctedBy}`]),
    ...(entry.retractedBy === undefined ? [] : [`fortrudt i nr. ${entry.retractedBy}`]),
  ];
  const changed = later.length === 0 ? "" : ` Senere ${later.join(" og ")}.`;
  add("Note", `Skrevet ${danishTimestamp(writtenAt)} af ${writtenBy}.${changed}`);
}

function writeLooks(looks: NonNullable<AccessRecord["looks"]>, add: Add): void {
  add("H2", "Hvem der har set journalen");
  for (const { at, who, purpose } of looks) {
    add("P", `${danishTimestamp(at)}: ${who}${purpose === "" ? "" : `, ${purpose}`}`);
  }
}
