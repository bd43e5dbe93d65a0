import { writeFile } from "node:fs/promises";
import { writeZip } from "../zip-write.ts";

/*
 * Writes the example workbooks once: `node server/src/import/testing/write-examples.ts`. Built part by part and not with
 * the product's own writer, so that they hold what other programs write: shared and inline strings, rich text, both date
 * systems, merged and hidden areas, prefixes, formulas with kept values, cells without addresses.
 */

type Value = string | number | { readonly xml: string } | undefined;

/** Date styles of the small style sheet below. */
const builtIn = 1;
const custom = 2;

const excelDay = (text: string, epoch = 25_569): number =>
  Date.UTC(Number(text.slice(6)), Number(text.slice(3, 5)) - 1, Number(text.slice(0, 2))) / 86_400_000 + epoch;

const date = (text: string, style = builtIn): Value => ({
  xml: `s="${String(style)}"><v>${String(excelDay(text))}</v>`,
});
const date1904 = (text: string): Value => ({ xml: `s="1"><v>${String(excelDay(text, 24_107))}</v>` });

function row(number: number, values: readonly Value[], extra = ""): string {
  const cells = values.map((value, column) => {
    const at = `r="${String.fromCodePoint(65 + column)}${String(number)}"`;
    if (value === undefined) return "";
    if (typeof value === "number") return `<c ${at}><v>${String(value)}</v></c>`;
    if (typeof value === "string") return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
    return `<c ${at} ${value.xml}</c>`;
  });
  return `<row r="${String(number)}"${extra}>${cells.join("")}</row>`;
}

function sheet(rows: readonly string[], merged: readonly string[] = []): string {
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`).join("");
  const cells = areas === "" ? "" : `<mergeCells count="${String(merged.length)}">${areas}</mergeCells>`;
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join("")}</sheetData>${cells}</worksheet>`;
}

interface Book {
  readonly sheets: readonly { readonly name: string; readonly xml: string }[];
  readonly strings?: string;
  readonly date1904?: boolean;
}

async function write(name: string, book: Book): Promise<void> {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const list = book.sheets.map(
    (one, i) => `<sheet name="${one.name}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`,
  );
  const targets = book.sheets.map(
    (_, i) =>
      `<Relationship Id="rId${String(i + 1)}" Type="${office}/worksheet" Target="worksheets/sheet${String(i + 1)}.xml"/>`,
  );
  const parts = [
    {
      name: "_rels/.rels",
      content: [
        `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
      ],
    },
    {
      name: "xl/workbook.xml",
      content: [
        `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${book.date1904 === true ? ' date1904="1"' : ""}/><sheets>${list.join("")}</sheets></workbook>`,
      ],
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: [
        `<Relationships xmlns="${relations}">${targets.join("")}<Relationship Id="rS" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rT" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ],
    },
    {
      name: "xl/styles.xml",
      content: [
        `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="[$-406]d\\.\\ mmm\\ yy"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
      ],
    },
    { name: "xl/sharedStrings.xml", content: [`<sst xmlns="${main}">${book.strings ?? ""}</sst>`] },
    ...book.sheets.map((one, i) => ({ name: `xl/worksheets/sheet${String(i + 1)}.xml`, content: [one.xml] })),
  ];
  await writeFile(new URL(`../examples/${name}`, import.meta.url), await writeZip(parts));
}

/** The list of the training slide: a title, headings in two rows with merged cells, a footnote. */
await write("01-oversigt-over-faser.xlsx", {
  sheets: [
    {
      name: "Oversigt over faser",
      xml: sheet(
        [
          row(1, ["Liste over CTI borgere"]),
          row(3, [
            "Navn:",
            undefined,
            "Datoer",
            undefined,
            undefined,
            undefined,
            undefined,
            undefined,
            "Årsag til afsluttet CTI*",
          ]),
          row(4, [
            "Borger",
            "CTI",
            "Start kontaktskabelse",
            "Start fase 1",
            "Start fase 2",
            "Start fase 3",
            "Afslutning planlagt",
            "realiseret",
          ]),
          row(5, [
            "Torre Test Mosebryggersen",
            "MHT",
            date("02-01-2025"),
            date("15-01-2025"),
            date("15-04-2025"),
            date("15-07-2025"),
            date("14-10-2025"),
            date("14-10-2025", custom),
            "afsluttet som planlagt",
          ]),
          row(6, [
            "Lonni Test Lauridsen",
            "Lars Prøvesen",
            date("01-09-2026"),
            date("21-09-2026", custom),
            undefined,
            undefined,
            date("20-06-2027"),
          ]),
          row(7, ["Max Test Berggren", "LP", date("10-11-2026")]),
          row(8, [
            "Kaja Test Hansen",
            "MHT",
            date("01-02-2025"),
            date("01-03-2025"),
            date("01-06-2025"),
            undefined,
            date("30-11-2025"),
            date("20-06-2025"),
            "nægter at deltage",
          ]),
          row(10, [
            "*afsluttet som planlagt efter 9 måneder, død, flyttet til anden kommune, forsvundet, nægter at deltage, fængslet, indlagt, mv.",
          ]),
        ],
        ["A1:I1", "A3:B3", "C3:H3", "I3:I4"],
      ),
    },
  ],
});

/** Two teams on two sheets, the 1904 date system, days that lost their format, a hidden row, a gap between the rows. */
await write("03-to-hold-mac.xlsx", {
  date1904: true,
  sheets: [
    {
      name: "Hold Nord",
      xml: sheet([
        row(1, ["Efternavn", "Fornavn", "Pers.nr.", "Kontaktperson", "Kontaktskabelse", "F1", "F2", "F3", "Slut"]),
        row(2, [
          "Test Elmer",
          "Bruno",
          2_509_479_989,
          "Mette Attrap",
          date1904("05-01-2026"),
          date1904("01-02-2026"),
          date1904("01-05-2026"),
        ]),
        row(
          3,
          ["Test Berggren", "Pia", "050505-9996", "LP", date1904("06-01-2026"), excelDay("02-02-2026", 24_107)],
          ' hidden="1"',
        ),
        row(9, ["Test Mosebryggersen", "Torre", 104_909_989, "M. Attrap", date1904("07-01-2026")]),
      ]),
    },
    { name: "Tom", xml: sheet([]) },
    {
      name: "Hold Syd",
      xml: sheet([
        row(1, ["Navn", "Medarb.", "Start CTI"]),
        row(2, ["Vendelboe, Niels Test", "Lone", date1904("15-06-2026")]),
      ]),
    },
  ],
});

/** A worker merged over several citizens, sections, a total, headings again, three heading rows, rich text, shared strings. */
await write("06-flettede-celler.xlsx", {
  strings:
    "<si><t>Medarbejder</t></si><si><r><t>Borgerens </t></r><r><rPr><b/></rPr><t>navn</t></r></si><si><t>Mette Hansen-Test</t></si><si><t>Test Lauridsen, Else</t></si>",
  sheets: [
    {
      name: "Ark1",
      xml: sheet(
        [
          row(1, ["CTI-team Vest – opdateret af Mette nov. 2026"]),
          row(2, [{ xml: 't="s"><v>0</v>' }, { xml: 't="s"><v>1</v>' }, "Fase 1", undefined, "Fase 2", "Afslutning"]),
          row(3, [undefined, undefined, "Start", "Slut", "Start", "Planl.", "Faktisk"]),
          row(4, ["AKTIVE FORLØB"]),
          row(5, [
            { xml: 't="s"><v>2</v>' },
            { xml: 't="s"><v>3</v>' },
            date("01-07-2026"),
            date("30-09-2026"),
            date("01-10-2026"),
            date("01-04-2027"),
          ]),
          row(6, [
            undefined,
            "Test Lauridsen, Ellen Louise",
            "1/8-26",
            undefined,
            { xml: 't="str"><f>IF(C6="","",C6)</f><v></v>' },
            "30.04.27",
          ]),
          row(7, [undefined, "Test Lauridsen, EK", date("01-09-2026")]),
          row(8, ["I alt", 3]),
          row(9, ["AFSLUTTEDE"]),
          row(10, ["Medarbejder", "Borgerens navn", "Start", "Slut", "Start", "Planl.", "Faktisk"]),
          row(11, [
            "Lone Prøvesen",
            "Test Abdul, Muhammed",
            date("03-02-2025"),
            undefined,
            date("05-05-2025"),
            date("02-11-2025"),
            date("02-11-2025"),
          ]),
        ],
        ["A1:G1", "A2:A3", "B2:B3", "C2:D2", "F2:G2", "A5:A7", "A4:G4", "A9:G9"],
      ),
    },
  ],
});
