import { serialOfEpoch1900, serialOfEpoch1904, type Cell } from "@tovholder/domain/import/cell.ts";
import { TableRefused } from "./table-limits.ts";
import { isBuiltInDateFormat, showsDay } from "./xlsx-styles.ts";
import { parseXml } from "./xml-events.ts";
import { unpack, type UnpackBudget, type ZipEntry } from "./zip-read.ts";

export interface Archive {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly budget: UnpackBudget;
}

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly serialOfEpoch: number;
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings: readonly Cell[];
  /** Whether the cell style of this index shows numbers as days. */
  readonly dayStyles: readonly boolean[];
}

/** Reads the parts of the workbook that its sheets lean on (ECMA-376 part 1, 12.3). */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const main = await mainPart(archive);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const targets = await relations(archive, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const sheets: { name: string; part: string }[] = [];
  let serialOfEpoch = serialOfEpoch1900;
  await readPart(archive, main, (name, attributes) => {
    if (name === "workbookPr" && isTrue(attributes()["date1904"])) serialOfEpoch = serialOfEpoch1904;
    if (name !== "sheet") return;
    const part = targets.byId.get(relationId(attributes()));
    if (part !== undefined) sheets.push({ name: attributes()["name"] ?? "", part });
  });
  const strings = await readStrings(archive, targets.byKind.get("sharedStrings"));
  const dayStyles = await readDayStyles(archive, targets.byKind.get("styles"));
  return { serialOfEpoch, sheets, strings, dayStyles };
}

async function mainPart(archive: Archive): Promise<string> {
  const targets = await relations(archive, "_rels/.rels", "");
  const main = targets.byKind.get("officeDocument") ?? "xl/workbook.xml";
  if (archive.entries.has(main)) return main;
  throw new TableRefused("not-a-table", "Filen er ikke et regneark. Vælg en Excel-fil (.xlsx) eller en CSV-fil.");
}

interface Relations {
  readonly byId: ReadonlyMap<string, string>;
  readonly byKind: ReadonlyMap<string, string>;
}

async function relations(archive: Archive, part: string, folder: string): Promise<Relations> {
  const byId = new Map<string, string>();
  const byKind = new Map<string, string>();
  await readPart(archive, part, (name, attributes) => {
    if (name !== "Relationship") return;
    const { Id: id, Target: target, Type: type } = attributes();
    if (target === undefined) return;
    const path = target.startsWith("/") ? target.slice(1) : joinPath(folder, target);
    if (id !== undefined) byId.set(id, path);
    if (type !== undefined) byKind.set(type.slice(type.lastIndexOf("/") + 1), path);
  });
  return { byId, byKind };
}

async function readStrings(archive: Archive, part: string | undefined): Promise<Cell[]> {
  const strings: Cell[] = [];
  if (part === undefined) return strings;
  let text = "";
  let inText = false;
  let inPhonetic = false;
  await readPart(
    archive,
    part,
    (name) => {
      if (name === "si") text = "";
      if (name === "rPh") inPhonetic = true;
      if (name === "t") inText = !inPhonetic;
    },
    {
      close: (name) => {
        if (name === "t") inText = false;
        if (name === "rPh") inPhonetic = false;
        if (name !== "si") return;
        if (strings.length >= mostStrings) throw tooManyTexts();
        strings.push({ kind: "text", text });
      },
      text: (piece) => {
        if (inText) text += piece;
      },
    },
  );
  return strings;
}

/** A text takes more memory than the few bytes it may cost in the file. */
const mostStrings = 1_000_000;

function tooManyTexts(): TableRefused {
  return new TableRefused(
    "too-many-rows",
    "Filen har for mange tekster. Del listen i flere filer, og indlæs dem én ad gangen.",
  );
}

async function readDayStyles(archive: Archive, part: string | undefined): Promise<boolean[]> {
  const custom = new Map<string, boolean>();
  const styles: boolean[] = [];
  if (part === undefined) return styles;
  let inCellFormats = false;
  await readPart(
    archive,
    part,
    (name, attributes) => {
      if (name === "cellXfs") inCellFormats = true;
      if (name === "numFmt") custom.set(attributes()["numFmtId"] ?? "", showsDay(attributes()["formatCode"] ?? ""));
      if (name !== "xf" || !inCellFormats) return;
      const id = attributes()["numFmtId"] ?? "0";
      styles.push(custom.get(id) ?? isBuiltInDateFormat(Number(id)));
    },
    {
      close: (name) => {
        if (name === "cellXfs") inCellFormats = false;
      },
      text: () => undefined,
    },
  );
  return styles;
}

type Open = (name: string, attributes: () => Readonly<Record<string, string>>) => void;
interface Rest {
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

async function readPart(archive: Archive, part: string, ...[open, rest]: readonly [Open, Rest?]): Promise<void> {
  const entry = archive.entries.get(part);
  if (entry === undefined) return;
  const { close, text } = rest ?? { close: () => undefined, text: () => undefined };
  await parseXml(unpack(entry, archive.budget), { open, close, text });
}

function relationId(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(":id"));
  return key === undefined ? "" : (attributes[key] ?? "");
}

function joinPath(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
