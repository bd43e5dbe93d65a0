import { cellText, type Cell } from "@tovholder/domain/import/cell.ts";
import { shieldText } from "./formula-guard.ts";

/**
 * CSV as Danish Excel opens it with a double click: UTF-8 with a byte order mark, semicolons, CRLF. Text that looks like a
 * formula gets an apostrophe first.
 */
export function writeCsv(headings: readonly string[], rows: readonly (readonly Cell[])[]): Buffer {
  const lines = [headings.map(quoteText).join(";")];
  for (const row of rows) lines.push(row.map(quoteCell).join(";"));
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`);
}

function quoteCell(cell: Cell): string {
  if (cell.kind === "number") return String(cell.value).replace(".", ",");
  return quoteText(cell.kind === "text" ? cell.text : cellText(cell));
}

function quoteText(text: string): string {
  const shielded = shieldText(text);
  return /[;"\r\n,\t]/.test(shielded) ? `"${shielded.replaceAll('"', '""')}"` : shielded;
}
