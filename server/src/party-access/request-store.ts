import type { PartyAccessRequest } from "@tovholder/domain/law/party-access.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";
import { openText, sealText } from "../vault/envelope.ts";
import type { DataKey } from "../vault/vault.ts";

/** A request as it lies in the register of a course. */
export interface StoredRequest extends PartyAccessRequest {
  readonly requestId: string;
  readonly createdBy: string;
}

interface RequestRow {
  readonly request_id: string;
  readonly received_on: LocalDate;
  readonly answered_on: LocalDate | null;
  readonly expected_on: LocalDate | null;
  readonly delay_reason_sealed: Buffer | null;
  readonly created_by: string;
}

const columns = "request_id, received_on, answered_on, expected_on, delay_reason_sealed, created_by";

const listRows = statement<RequestRow>(
  "party-access.list",
  `select ${columns} from party_access_request
   where municipality_id = $1 and course_id = $2 order by received_on desc, request_id desc`,
);

const findRow = statement<RequestRow>(
  "party-access.find",
  `select ${columns} from party_access_request
   where municipality_id = $1 and course_id = $2 and request_id = $3 for update`,
);

const insertRow = statement<never>(
  "party-access.insert",
  `insert into party_access_request (municipality_id, request_id, course_id, received_on, created_by, created_at)
   values ($1, $2, $3, $4, $5, $6) on conflict (municipality_id, request_id) do nothing`,
);

const updateRow = statement<never>(
  "party-access.update",
  `update party_access_request set answered_on = $4, expected_on = $5, delay_reason_sealed = $6
   where municipality_id = $1 and course_id = $2 and request_id = $3`,
);

/** A course's requests, the newest first. */
export async function listRequests(tx: Tx, key: DataKey, courseId: string): Promise<readonly StoredRequest[]> {
  const rows = await tx.rows(listRows, [tx.municipalityId, courseId]);
  return rows.map((row) => requestOf(row, key));
}

/** One request of a course, held against others' changes until the transaction ends. */
export async function findRequest(
  tx: Tx,
  key: DataKey,
  { courseId, requestId }: { readonly courseId: string; readonly requestId: string },
): Promise<StoredRequest | undefined> {
  const row = await tx.maybe(findRow, [tx.municipalityId, courseId, requestId]);
  return row && requestOf(row, key);
}

export interface NewRequest {
  readonly requestId: string;
  readonly courseId: string;
  readonly receivedOn: LocalDate;
  readonly by: string;
  readonly at: Date;
}

/** Adds a request; one sent twice is one. */
export async function insertRequest(tx: Tx, request: NewRequest): Promise<void> {
  const { requestId, courseId, receivedOn, by, at } = request;
  await tx.run(insertRow, [tx.municipalityId, requestId, courseId, receivedOn, by, at.toISOString()]);
}

export async function updateRequest(tx: Tx, key: DataKey, { courseId, ...request }: RequestChange): Promise<void> {
  const { requestId, answeredOn, delay } = request;
  const reason = delay === undefined ? null : sealText(key, delay.reason, reasonPlace(requestId));
  const values = [answeredOn ?? null, delay?.expectedOn ?? null, reason];
  await tx.run(updateRow, [tx.municipalityId, courseId, requestId, ...values]);
}

type RequestChange = Omit<StoredRequest, "createdBy"> & { readonly courseId: string };

function requestOf(row: RequestRow, key: DataKey): StoredRequest {
  const { request_id: requestId, received_on: receivedOn, expected_on: expectedOn } = row;
  const sealed = row.delay_reason_sealed;
  return {
    requestId,
    receivedOn,
    createdBy: row.created_by,
    ...(row.answered_on === null ? {} : { answeredOn: row.answered_on }),
    ...(sealed === null || expectedOn === null
      ? {}
      : { delay: { reason: openText(key, sealed, reasonPlace(requestId)), expectedOn } }),
  };
}

/** Where the reason for a delay is sealed. */
function reasonPlace(requestId: string): string {
  return `party-access.delay:${requestId}`;
}
