import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { open, openText, seal, sealText } from "../vault/envelope.ts";
import type { DataKey, Vault } from "../vault/vault.ts";

export interface NewDocument {
  readonly documentId: string;
  readonly courseId: string;
  readonly entryId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly by: string;
  readonly at: Date;
}

export interface StoredDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

interface DocumentRow {
  readonly citizen_id: string;
  readonly data_key: Buffer | null;
  readonly name_sealed: Buffer;
  readonly media_type: string;
  readonly content_sealed: Buffer | null;
}

const insertDocument = statement<never>(
  "document.insert",
  `insert into document (municipality_id, document_id, course_id, entry_id, name_sealed, media_type, size,
     content_sealed, added_by, added_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

const findDocument = statement<DocumentRow>(
  "document.find",
  `select p.citizen_id, p.data_key, d.name_sealed, d.media_type, d.content_sealed
   from document d
   join course c on c.municipality_id = d.municipality_id and c.course_id = d.course_id
   join citizen p on p.municipality_id = c.municipality_id and p.citizen_id = c.citizen_id
   where d.municipality_id = $1 and d.course_id = $2 and d.document_id = $3 and d.removed_at is null`,
);

/** Lays a document beside its journal entry, sealed under the citizen's key. Travels with the commit. */
export function storeDocument(tx: Tx, key: DataKey, document: NewDocument): void {
  const { documentId, courseId, entryId, name, mediaType, content, by, at } = document;
  tx.send(insertDocument, [
    tx.municipalityId,
    documentId,
    courseId,
    entryId,
    sealText(key, name, `document.name:${documentId}`),
    mediaType,
    content.length,
    seal(key, content, `document.content:${documentId}`),
    by,
    at.toISOString(),
  ]);
}

/** A document that is in force; `undefined` when there is none, when it was removed, or the citizen is erased. */
export async function readDocument(
  tx: Tx,
  vault: Vault,
  { courseId, documentId }: { readonly courseId: string; readonly documentId: string },
): Promise<StoredDocument | undefined> {
  const row = await tx.maybe(findDocument, [tx.municipalityId, courseId, documentId]);
  if (row === undefined || row.data_key === null || row.content_sealed === null) return undefined;
  const key = vault.dataKey(row.citizen_id, row.data_key);
  return {
    name: openText(key, row.name_sealed, `document.name:${documentId}`),
    mediaType: row.media_type,
    content: open(key, row.content_sealed, `document.content:${documentId}`),
  };
}
