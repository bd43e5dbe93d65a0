import type PdfDocument from "pdfkit";
import type { StructureElement } from "pdfkit";
import { createWriter, type Weight, type Writer } from "./pdf-text.ts";

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

/** Adds a heading or a paragraph at the end. */
export type Add = (style: Style, text: string) => void;

/** A paper under way: headings and paragraphs in reading order, tagged for screen readers, with page numbers at the end. */
export interface Paper {
  readonly add: Add;
  readonly finish: () => Promise<Buffer>;
}

export async function beginPaper(title: string): Promise<Paper> {
  const writer = await createWriter(title);
  const { document } = writer;
  const done = collect(document);
  const root = document.struct("Document");
  document.addStructure(root);
  return {
    add: (style, text) => root.add(paragraph(writer, style, text)),
    finish() {
      root.end();
      numberPages(writer);
      document.end();
      return done;
    },
  };
}

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
