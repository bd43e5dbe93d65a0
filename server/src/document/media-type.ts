/** What may be laid in a course: PDF and pictures, told by their first bytes and never by what the sender calls them. */
export const documentTypes = ["application/pdf", "image/jpeg", "image/png", "image/webp"] as const;

export type DocumentType = (typeof documentTypes)[number];

/** The type that the first bytes show; `undefined` for everything else. */
export function documentTypeOf(bytes: Uint8Array): DocumentType | undefined {
  const head = Buffer.from(bytes.subarray(0, 12));
  const text = head.toString("latin1");
  if (text.startsWith("%PDF-")) return "application/pdf";
  if (head.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff))) return "image/jpeg";
  if (text.startsWith("\u0089PNG\r\n\u001A\n")) return "image/png";
  return text.startsWith("RIFF") && text.slice(8) === "WEBP" ? "image/webp" : undefined;
}
