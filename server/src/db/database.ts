import { Pool, types as builtIn } from "pg";
import type { CustomTypesConfig, PoolClient } from "pg";
import { DatabaseUnavailable, endsConnection } from "./failure.ts";
import { createGatheringSocket } from "./gathering-socket.ts";
import { openTransaction } from "./transaction.ts";
import type { OpenTransaction, SystemTx, Tx } from "./transaction.ts";

/** Where the database is: host may be the folder of a unix socket. */
export interface DatabaseConnection {
  readonly connectionString?: string;
  readonly host?: string;
  readonly port?: number;
  readonly database?: string;
  readonly user?: string;
  readonly password?: string;
  /** Connections held at most; default 10. */
  readonly max?: number;
}

export interface Database {
  /** Runs `work` in one transaction that sees one municipality. Throwing rolls back. */
  inMunicipality<T>(municipalityId: number, work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Runs `work` across municipalities, with the few rights of tovholder_system: creating and listing municipalities,
   * and finding the municipality of a username. Its callers are counted by a test.
   */
  asSystem<T>(work: (tx: SystemTx) => Promise<T>): Promise<T>;
  /**
   * Tells the planner how the tables have grown. In the middle of a large load into a new database, where it otherwise
   * takes every index for as good and checks each foreign key by reading the municipality through.
   */
  analyze(): Promise<void>;
  /** Answers whether the database answers; throws when not. */
  ping(): Promise<void>;
  end(): Promise<void>;
}

const OPEN_SYSTEM = "begin; set local role tovholder_system";

/** Database types by object id (pg_type.oid) that pg would otherwise hand over as something else. */
const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  // date: stays `2026-11-22`; pg's own parser makes a local midnight, which is another day in UTC.
  [1082, (text) => text],
  // int8: a number while it is exact.
  [20, toSafeNumber],
  // timestamptz and timestamp: an instant as ISO text in UTC, as it travels on the wire.
  [1184, (text) => new Date(text).toISOString()],
  // numeric: text; cast to float8 in SQL where a number is meant.
  [1700, (text) => text],
]);

const types: CustomTypesConfig = {
  getTypeParser: (oid, format) => parsers.get(oid) ?? builtIn.getTypeParser(oid, format),
};

function toSafeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new Error("bigint outside the exact range of a number");
  return number;
}

/** A pool for `migrate` and `createDatabase`; nothing outside db/ and its tests holds one. */
export function createPool(connection: DatabaseConnection): Pool {
  const stream = createGatheringSocket;
  // A new connection prepares every statement anew, so one is kept over a working day's pauses.
  const idleTimeoutMillis = 10 * 60_000;
  // A host that swallows packets says nothing for two minutes; people have left by then.
  const connectionTimeoutMillis = 10_000;
  const waits = { idleTimeoutMillis, connectionTimeoutMillis };
  const pool = new Pool({ ...connection, ...waits, types, stream, pipeline: true, max: connection.max ?? 10 });
  // A connection lost in use says so twice: in the query that fails, and here, where nobody listening would end the
  // program. One lost while idle, or while it closes, only here.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);
  return pool;
}

/**
 * The database as the application sees it. `date` is text, `timestamptz` ISO text in UTC, `int8` a safe number,
 * `numeric` text. `onLost` hears of idle connections that broke; the pool replaces them. Work throws DatabaseUnavailable
 * when there is no connection or it breaks.
 */
export function createDatabase(connection: DatabaseConnection, onLost: (error: Error) => void = () => {}): Database {
  const pool = createPool(connection);
  pool.on("error", onLost);
  const lost = new WeakSet<object>();
  // Said before the queries under way fail.
  pool.on("connect", (client) => client.on("error", () => lost.add(client)));

  async function transact<T>(opening: string, work: (tx: SystemTx) => Promise<T>): Promise<T> {
    const client = await pool.connect().catch(throwUnavailable);
    const open = openTransaction(client, opening);
    try {
      const result = await work(open.tx);
      const effects = await open.commit();
      client.release();
      for (const effect of effects) effect();
      return result;
    } catch (error) {
      const cause = (await undo(open, client)) ?? error;
      throw lost.has(client) || endsConnection(cause) ? new DatabaseUnavailable(cause) : cause;
    }
  }

  return {
    inMunicipality(municipalityId, work) {
      if (!Number.isSafeInteger(municipalityId)) throw new Error("municipalityId must be a whole number");
      return transact(openingFor(municipalityId), (tx) => work({ ...tx, municipalityId }));
    },
    asSystem: (work) => transact(OPEN_SYSTEM, work),
    async analyze() {
      await pool.query("analyze citizen, course, journal, command, audit, account");
    },
    async ping() {
      await pool.query("select 1").catch(throwUnavailable);
    },
    end: () => pool.end(),
  };
}

function throwUnavailable(cause: unknown): never {
  throw new DatabaseUnavailable(cause);
}

/** Rolls back and gives the connection back; one that cannot even roll back is thrown away. */
async function undo(open: OpenTransaction, client: PoolClient): Promise<unknown> {
  try {
    const cause = await open.rollback();
    client.release();
    return cause;
  } catch {
    client.release(true);
    return undefined;
  }
}

function openingFor(municipalityId: number): string {
  // SET rather than set_config: half the time, since nothing is planned.
  return `begin; set local role tovholder_app; set local tovholder.municipality = ${municipalityId}`;
}
