import type { PoolClient, QueryResult } from "pg";
import type { SqlValue, Statement } from "./statement.ts";

type Params = readonly SqlValue[];

/**
 * One open transaction. All work on the database goes through it; the pool is not in scope inside. Using it after it
 * has ended throws, since that would be a write nobody commits.
 */
export interface SystemTx {
  rows<Row>(statement: Statement<Row>, params: Params): Promise<readonly Row[]>;
  /** The one row; throws when there is none or several. */
  one<Row>(statement: Statement<Row>, params: Params): Promise<Row>;
  /** The row, or `undefined`; throws when there are several. */
  maybe<Row>(statement: Statement<Row>, params: Params): Promise<Row | undefined>;
  /** Number of rows written. */
  run(statement: Statement<unknown>, params: Params): Promise<number>;
  /** Sends a write without waiting for it: it travels with what follows, and if it fails, the commit fails. */
  send(statement: Statement<unknown>, params: Params): void;
  /** Runs after the commit is durable, never after a rollback. For live events; it cannot change the outcome. */
  afterCommit(effect: () => void): void;
}

/** A transaction that sees one municipality: by convention the first parameter of every statement. */
export interface Tx extends SystemTx {
  readonly municipalityId: number;
}

export interface OpenTransaction {
  readonly tx: SystemTx;
  /** Ends the work: commits and gives the effects to run. Throws when PostgreSQL rolled back instead. */
  commit(): Promise<readonly (() => void)[]>;
  /** Gives the failure of a write that nobody waited for, when that is what broke the transaction. */
  rollback(): Promise<unknown>;
}

/**
 * Begins on a pipelined connection: `opening` (begin, role, municipality) travels with the first statement in one
 * round trip. If it fails, the statements behind it fail too, since they run in an aborted transaction.
 */
export function openTransaction(client: PoolClient, opening: string): OpenTransaction {
  const opened = client.query(opening);
  // Awaited with the first statement; marked as handled so that a lost connection is reported once, there.
  opened.catch(() => undefined);
  const effects: (() => void)[] = [];
  const sent: Promise<unknown>[] = [];
  let ended = false;

  async function query(statement: Statement<unknown>, params: Params): Promise<QueryResult> {
    if (ended) throw new Error(`Transaction already ended when ${statement.name} was sent`);
    const answer = client.query({ name: statement.name, text: statement.text, values: params.map(toWire) });
    const [, result] = await Promise.all([opened, answer]);
    return result;
  }

  const tx: SystemTx = {
    ...readingWith(query),
    send(statement, params) {
      const answer = query(statement, params);
      answer.catch(() => undefined);
      sent.push(answer);
    },
    afterCommit(effect) {
      if (ended) throw new Error("Transaction already ended");
      effects.push(effect);
    },
  };

  return {
    tx,
    async commit() {
      ended = true;
      const [, result] = await Promise.all([opened, client.query("commit"), ...sent]);
      // PostgreSQL answers COMMIT of an aborted transaction with ROLLBACK and no error.
      if (result.command !== "COMMIT") throw new Error("Transaction rolled back at commit");
      return effects;
    },
    async rollback() {
      ended = true;
      await client.query("rollback");
      const outcomes = await Promise.allSettled(sent);
      return outcomes.find((outcome) => outcome.status === "rejected")?.reason;
    },
  };
}

type Query = (statement: Statement<unknown>, params: Params) => Promise<QueryResult>;

/** The ways to wait for an answer, by how many rows are expected. */
function readingWith(query: Query): Pick<SystemTx, "rows" | "one" | "maybe" | "run"> {
  async function rows<Row>(statement: Statement<Row>, params: Params): Promise<readonly Row[]> {
    const result = await query(statement, params);
    // The statement's declaration is the one place that states the row's shape; tests run every statement.
    return result.rows as Row[];
  }

  async function maybe<Row>(statement: Statement<Row>, params: Params): Promise<Row | undefined> {
    const found = await rows(statement, params);
    if (found.length > 1) throw new Error(`${statement.name} gave ${found.length} rows, at most 1 expected`);
    return found[0];
  }

  return {
    rows,
    maybe,
    async one(statement, params) {
      const row = await maybe(statement, params);
      if (row === undefined) throw new Error(`${statement.name} gave no row, 1 expected`);
      return row;
    },
    async run(statement, params) {
      return (await query(statement, params)).rowCount ?? 0;
    },
  };
}

function toWire(value: SqlValue): unknown {
  return value instanceof Uint8Array && !Buffer.isBuffer(value)
    ? Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    : value;
}
