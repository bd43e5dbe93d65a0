import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import PdfDocument from "pdfkit";
import { unpackWoff } from "./woff.ts";

const { resolve } = createRequire(import.meta.url);

/** IBM Plex Sans (SIL Open Font License), in the pieces that the screens use too: Latin first, then the rest of Europe's. */
const pieces = ["latin", "latin-ext", "vietnamese", "greek", "cyrillic", "cyrillic-ext"] as const;
const weights = { regular: 400, bold: 600 } as const;
export type Weight = keyof typeof weights;

/** A loaded font, as far as it tells which signs it can draw. */
type DrawnFont = PdfDocument["_font"]["font"];

export interface Run {
  readonly font: string;
  readonly text: string;
}

/** A document that can write every letter of Danish and of the names that live here. */
export interface Writer {
  readonly document: PdfDocument;
  /** The text cut into runs that one font piece each can draw. A sign that none has is told by its number. */
  readonly runs: (text: string, weight: Weight) => readonly Run[];
}

/** A tagged document (PDF/UA) in Danish, with its fonts embedded. */
export async function createWriter(title: string): Promise<Writer> {
  const loaded = await Promise.all(
    (["regular", "bold"] as const).flatMap((weight) =>
      pieces.map(async (piece) => ({ name: `${weight}-${piece}`, bytes: await readFont(piece, weights[weight]) })),
    ),
  );
  const [first] = loaded;
  if (first === undefined) throw new Error("No font to write with");
  const document = new PdfDocument({
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    lang: "da-DK",
    displayTitle: true,
    bufferPages: true,
    size: "A4",
    margins: { top: 56, bottom: 64, left: 56, right: 56 },
    info: { Title: title, Creator: "Tovholder" },
    // Without a font of ours the document would begin with one that is not embedded.
    font: first.bytes,
  });
  const fonts = new Map<string, DrawnFont>();
  for (const { name, bytes } of loaded) {
    document.registerFont(name, bytes);
    // pdfkit keeps the loaded font here; there is no other way to ask what it can draw.
    fonts.set(name, document.font(name)._font.font);
  }
  return { document, runs: (text, weight) => cut(text, weight, fonts) };
}

async function readFont(piece: string, weight: number): Promise<Buffer> {
  return unpackWoff(
    await readFile(resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-${piece}-${weight}-normal.woff`)),
  );
}

function cut(text: string, weight: Weight, fonts: ReadonlyMap<string, DrawnFont>): readonly Run[] {
  const runs: { font: string; text: string }[] = [];
  for (const sign of text.normalize("NFC")) {
    const name = pieces.map((piece) => `${weight}-${piece}`).find((one) => draws(fonts.get(one), sign));
    const last = runs.at(-1);
    const font = name ?? last?.font ?? `${weight}-latin`;
    const drawn = name === undefined ? substitute(sign) : sign;
    if (last?.font === font) last.text += drawn;
    else runs.push({ font, text: drawn });
  }
  return runs;
}

function draws(font: DrawnFont | undefined, sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return sign === "\n" || font?.hasGlyphForCodePoint(code) === true;
}

/** Signs that draw nothing anyway are left out; the rest are told by their number, so that nothing is lost from the paper. */
function substitute(sign: string): string {
  if (/\p{C}|\p{M}/u.test(sign)) return "";
  return `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
