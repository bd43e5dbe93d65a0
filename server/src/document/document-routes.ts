import { idSchema, neededText } from "@tovholder/domain/course/text.ts";
import { commandAnswerSchema } from "@tovholder/domain/sync/protocol.ts";
import { z } from "zod";
import { Problem, notFound } from "../http/problem.ts";
import { courseParams, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import { fieldErrors } from "../http/request.ts";
import { executeCommand } from "../journal/append.ts";
import type { Journal } from "../journal/append.ts";
import type { Services } from "../services.ts";
import { readDocument, storeDocument } from "./document-store.ts";
import type { StoredDocument } from "./document-store.ts";
import { readForm } from "./form.ts";
import { documentTypeOf } from "./media-type.ts";

const LARGEST = 15 * 1024 * 1024;
/** Room for the form around the file. */
const LARGEST_FORM = LARGEST + 64 * 1024;

const aboutSchema = z.strictObject({
  commandId: idSchema,
  documentId: idSchema,
  seen: z.int().nonnegative(),
  name: neededText(300),
});

/** Documents of a course. They are taken away by the command `removeDocument`, like everything else in the journal. */
export function documentRoutes({ vault }: Services, journal: Journal): readonly Route[] {
  return [
    route({
      method: "POST",
      path: "/api/courses/:course/documents",
      summary:
        "Læg et dokument i forløbet: en formular med felterne about (JSON) og file (PDF eller billede, højst 15 MB)",
      access: { course: "document.add" },
      audit: { none: "Kommandoen får sin egen linje" },
      bodyLimit: LARGEST_FORM,
      params: courseParams,
      body: { media: "multipart/form-data" },
      response: commandAnswerSchema,
      async handler({ tx, actor, course: { courseId }, body, now }) {
        const form = await readForm(body);
        const { name, documentId, ...envelope } = readAbout(form.about);
        const mediaType = checkFile(form.content);
        const about = { documentId, name, mediaType, size: form.content.length };
        const command = { type: "addDocument" as const, courseId, ...envelope, ...about };
        const document = { ...about, courseId, entryId: command.commandId, content: form.content };
        return executeCommand(journal, tx, {
          actor,
          command,
          now,
          alongside: (key) => storeDocument(tx, key, { ...document, by: actor.accountId, at: now }),
        });
      },
    }),
    route({
      method: "GET",
      path: "/api/courses/:course/documents/:document",
      summary: "Hent et dokument",
      access: { course: "document.read" },
      audit: { action: "document.read", purpose: "Sagsarbejde" },
      params: courseParams.extend({ document: idSchema }),
      response: { media: "application/octet-stream" },
      async handler({ tx, course: { courseId, citizenId }, params, note }) {
        const document = await readDocument(tx, vault, { courseId, documentId: params.document });
        if (document === undefined) throw notFound();
        note({ courseId, citizenId, detail: { document: params.document } });
        return fileResponse(document);
      },
    }),
  ];
}

function readAbout(text: string): z.infer<typeof aboutSchema> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (cause) {
    throw new Problem("bad-request", "Indholdet er ikke gyldig JSON.", { cause });
  }
  const about = aboutSchema.safeParse(given);
  if (about.success) return about.data;
  throw new Problem("invalid-input", "Ret de markerede felter, og send igen.", { errors: fieldErrors(about.error) });
}

function checkFile(content: Uint8Array): string {
  if (content.length > LARGEST) throw new Problem("too-large", "Filen må højst fylde 15 MB.");
  const mediaType = documentTypeOf(content);
  if (mediaType !== undefined) return mediaType;
  throw new Problem("unsupported-media-type", "Vælg en PDF eller et billede (JPEG, PNG eller WebP).");
}

/** Always saved, never shown in our own pages: a file from outside runs nothing here. */
function fileResponse({ name, mediaType, content }: StoredDocument): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": mediaType,
      "content-length": String(content.length),
      // RFC 6266 with the encoding of RFC 8187, since names hold æ, ø and å.
      "content-disposition": `attachment; filename="dokument"; filename*=UTF-8''${encodeName(name)}`,
      "content-security-policy": "default-src 'none'; sandbox",
    },
  });
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
