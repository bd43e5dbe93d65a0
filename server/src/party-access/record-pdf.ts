import { setImmediate as letOthersIn } from "node:timers/promises";
import type PdfDocument from "pdfkit";
import type { StructureElement } from "pdfkit";
import { danishTimestamp } from "./danish-timestamp.ts";
import type { AccessRecord, RecordCourse, RecordEntry } from "./access-record.ts";
import { createWriter, type Weight, type Writer } from "./pdf-text.ts";
import { entryLines, namesIn, wordOf, type Reading } from "./record-lines.ts";

const title = "Aktindsigt";
const ink = "#1d1d1f";
const quiet = "#55555c";

/** What a paragraph looks like, and which tag a screen reader finds it under. */
const styles = {
  H1: { size: 20, weight: "bold", color: ink, gap: 6 },
  H2: { size: 15, weight: "bold", color: ink, gap: 4 },
  H3: { size: 11, weight: "bold", color: ink, gap: 1 },
  P: { size: 10, weight: "regular", color: ink, gap: 3 },
  Note: { size: 9, weight: "regular", color: quiet, gap: 3 },
} as const satisfies Record<string, { size: number; weight: Weight; color: string; gap: number }>;
type Style = keyof typeof styles;

/** The whole record on paper: a heading for each course and entry, page numbers, Danish, tagged for screen readers. */
export async function writeRecordPdf(record: AccessRecord): Promise<Buffer> {
  const writer = await createWriter(title);
  const { document } = writer;
  const done = collect(document);
  const root = document.struct("Document");
  document.addStructure(root);
  const add = (style: Style, text: string) => root.add(paragraph(writer, style, text));
  writeFront(record, add);
  for (const course of record.courses) await writeCourse(course, add);
  if (record.looks !== undefined) writeLooks(record.looks, add);
  root.end();
  numberPages(writer);
  document.end();
  return done;
}

type Add = (style: Style, text: string) => void;

function collect(document: PdfDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (part: Buffer) => parts.push(part));
    document.on("end", () => resolve(Buffer.concat(parts)));
    document.on("error", reject);
  });
}

function paragraph({ document, runs }: Writer, style: Style, text: string): StructureElement {
  const { size, weight, color, gap } = styles[style];
  return document.struct(style === "Note" ? "P" : style, () => {
    document.fontSize(size).fillColor(color);
    const pieces = runs(text, weight);
    for (const [index, run] of pieces.entries()) {
      document.font(run.font).text(run.text, { continued: index < pieces.length - 1, lineGap: 1 });
    }
    document.y += gap;
  });
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
  if (course.documents.length === 0) return;
  add("H3", "Dokumenter");
  for (const { name, addedAt, addedBy, removed } of course.documents) {
    const gone = removed === undefined ? "" : ` Fjernet ${danishTimestamp(removed.at)}: ${removed.reason}`;
    add("P", `${name}. Lagt i forløbet ${danishTimestamp(addedAt)} af ${addedBy}.${gone}`);
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

/** Page numbers stand outside the reading order. */
function numberPages({ document }: Writer): void {
  const { start, count } = document.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    document.switchToPage(index);
    document.markContent("Artifact", { type: "Pagination" });
    const { bottom } = document.page.margins;
    // Below the margin, where a text would otherwise begin a new page.
    document.page.margins.bottom = 0;
    document.font("regular-latin").fontSize(9).fillColor(quiet);
    document.x = 56;
    document.y = document.page.height - 40;
    document.text(`Side ${index - start + 1} af ${count}`, { lineBreak: false });
    document.page.margins.bottom = bottom;
    document.endMarkedContent();
  }
}
