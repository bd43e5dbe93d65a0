import { Parser } from "saxen";
import { TableRefused } from "./table-limits.ts";

/** What a reader of one spreadsheet part wants to know. Names come without namespace prefix, text with entities decoded. */
export interface XmlHandler {
  readonly open: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/**
 * Runs one XML part through a handler, piece by piece. The parser knows the five entities of XML and
 * numbered characters only, so a document type can not make text grow.
 */
export async function parseXml(pieces: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const decoder = new TextDecoder();
  const parser = new Parser();
  let failed = false;
  parser.on("error", () => {
    failed = true;
  });
  parser.on("warn", () => undefined);
  parser.on("openTag", (name, attributes) => handler.open(withoutPrefix(name), attributes));
  parser.on("closeTag", (name) => handler.close(withoutPrefix(name)));
  parser.on("text", (text, decode) => handler.text(text.includes("&") ? decode(text) : text));
  parser.on("cdata", (text) => handler.text(text));
  for await (const piece of pieces) {
    parser.write(decoder.decode(piece, { stream: true }));
    if (failed) break;
  }
  if (!failed) parser.end();
  if (failed) {
    throw new TableRefused("damaged", "Filen er beskadiget. Åbn den i Excel, gem den igen som .xlsx, og prøv igen.");
  }
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}
