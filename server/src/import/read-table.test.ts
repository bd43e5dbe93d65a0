import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText, detectDelimiter } from "./read-csv.ts";
import { readTable } from "./read-table.ts";
import { defaultLimits } from "./table-limits.ts";
import { showsDay } from "./xlsx-styles.ts";
import { writeXlsx } from "./write-xlsx.ts";
import { writeZip } from "./zip-write.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("number formats that show a day", () => {
  for (const code of ["dd\\-mm\\-yyyy", "d/m/yy;@", "[$-406]d\\.\\ mmmm\\ yyyy", "mmm yyyy", "yyyy"])
    expect(showsDay(code), code).toBe(true);
  for (const code of ["General", "0.00", "h:mm:ss", "[h]:mm", '"dag" 0', '#,##0 "kr."', "@"])
    expect(showsDay(code), code).toBe(false);
});

test("the delimiter is the sign that most lines agree on", () => {
  expect(detectDelimiter("a;b;c\n1,5;2,5;3,5\n")).toBe(";");
  expect(detectDelimiter('Navn,Start\n"Test, Bo",2026-01-01\n')).toBe(",");
  expect(detectDelimiter("a\tb\n1;2\t3\n")).toBe("\t");
});

test("text that is not UTF-8 is read as Windows-1252", () => {
  expect(decodeText(Uint8Array.from([0xc6, 0xd8, 0xc5, 0x96]))).toEqual({ text: "ÆØÅ–", encoding: "windows-1252" });
  expect(decodeText(bytes("\uFEFFÆØÅ")).text).toBe("ÆØÅ");
});

test("files that are no tables are refused in words", async () => {
  const code = async (content: Uint8Array) => {
    const read = await readTable({ name: "x", bytes: content });
    return read.ok ? "ok" : read.refusal.code;
  };
  expect(await code(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe("old-or-locked");
  expect(await code(bytes("<html><table></table></html>"))).toBe("not-a-table");
  expect(await code(bytes("a;b\0c"))).toBe("not-a-table");
  expect(await code(bytes("  \n\n"))).toBe("empty");
  expect(await code(bytes("PK\u0003\u0004 og så intet mere"))).toBe("damaged");
  expect(await code(bytes('a;b\n"aldrig lukket;c\n'))).toBe("damaged");
  expect(await code(await writeZip([{ name: "hej.txt", content: ["hej"] }]))).toBe("not-a-table");
});

test("an archive that unpacks to more than allowed stops while unpacking, whatever size it claims", async () => {
  const good = await writeXlsx({
    sheetName: "A",
    columns: [{ heading: "x" }],
    rows: [[{ kind: "text", text: "a".repeat(50_000) }]],
  });
  const read = await readTable({ name: "x.xlsx", bytes: good }, { ...defaultLimits, unpackedBytes: 20_000 });
  expect(read).toMatchObject({ ok: false, refusal: { code: "file-too-large" } });
});

test("too many rows and too many columns are refused", async () => {
  const rows = Array.from({ length: 12 }, () => [{ kind: "text", text: "a" } as const]);
  const small = { ...defaultLimits, rows: 10, columns: 3 };
  const long = await readTable(
    { name: "x", bytes: await writeXlsx({ sheetName: "A", columns: [{ heading: "x" }], rows }) },
    small,
  );
  expect(long).toMatchObject({ ok: false, refusal: { code: "too-many-rows" } });
  const wide = await readTable(
    {
      name: "x",
      bytes: await writeXlsx({
        sheetName: "A",
        columns: [1, 2, 3, 4].map((n) => ({ heading: `k${String(n)}` })),
        rows: [],
      }),
    },
    small,
  );
  expect(await readTable({ name: "x", bytes: bytes("a;b;c;d\n1;2;3;4\n") }, small)).toMatchObject({
    ok: false,
    refusal: { code: "too-many-columns" },
  });
  expect(wide).toMatchObject({ ok: false, refusal: { code: "too-many-columns" } });
});

test("no bytes make the reader throw", async () => {
  const start = fc.constantFrom<number[]>([], [0x50, 0x4b, 0x03, 0x04], [0xff, 0xfe], [0xd0, 0xcf, 0x11, 0xe0]);
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (head, tail) => {
      const read = await readTable({ name: "x", bytes: Uint8Array.from([...head, ...tail]) });
      expect(typeof read.ok).toBe("boolean");
    }),
  );
});

test("a damaged workbook is refused, never thrown", async () => {
  const good = await writeXlsx({
    sheetName: "A",
    columns: [{ heading: "Navn" }],
    rows: [[{ kind: "text", text: "Bo Test" }]],
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, value) => {
      const broken = Uint8Array.from(good);
      broken[at] = value;
      const read = await readTable({ name: "x.xlsx", bytes: broken });
      expect(typeof read.ok).toBe("boolean");
    }),
    { numRuns: 300 },
  );
});
