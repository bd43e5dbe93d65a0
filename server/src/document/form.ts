import { Problem } from "../http/problem.ts";

/** A form with one file, as browsers send it. */
export interface UploadedFile {
  /** The text field `about`: JSON beside the file. */
  readonly about: string;
  readonly content: Uint8Array;
}

/** Reads a multipart form with the fields `about` and `file`. The boundary is the form's own first line (RFC 2046 §5.1). */
export async function readForm(body: Uint8Array): Promise<UploadedFile> {
  const boundary = /^--([\w'()+,./:=?-]{1,70})\r\n/.exec(Buffer.from(body.subarray(0, 80)).toString("latin1"))?.[1];
  if (boundary === undefined) throw unreadable();
  const headers = { "content-type": `multipart/form-data; boundary="${boundary}"` };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch((cause: unknown) => {
    throw unreadable(cause);
  });
  const about = form.get("about");
  const file = form.get("file");
  if (typeof about !== "string" || !(file instanceof File)) throw unreadable();
  return { about, content: new Uint8Array(await file.arrayBuffer()) };
}

function unreadable(cause?: unknown): Problem {
  return new Problem("bad-request", "Filen kom ikke rigtigt frem. Vælg den igen, og prøv én gang til.", { cause });
}
