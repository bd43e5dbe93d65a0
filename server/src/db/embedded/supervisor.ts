import { closeSync, constants, mkdirSync, openSync, realpathSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { type Cluster, openCluster } from "./cluster.ts";
import { EmbeddedError } from "./embedded-error.ts";
import { lockFolder } from "./folder-lock.ts";
import {
  endLeftOver,
  launchPostmaster,
  type Postmaster,
  type PostmasterOptions,
  stopPostmaster,
} from "./postmaster.ts";
import { applicationUser, databaseName, socketPort, superuser } from "./settings.ts";

/** What `new pg.Pool(...)` takes: `host` is the folder of the socket, and the kernel vouches for the user. */
export interface EmbeddedConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export interface EmbeddedDatabase {
  /** For the application: owns its database, is no superuser. */
  readonly connection: EmbeddedConnection;
  /** For backup and for tests that make databases; never for requests. */
  readonly superuserConnection: EmbeddedConnection;
  /** Ends the server within three seconds and gives the folder free. May be called more than once. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The data folder; the cluster lives in its subfolder `postgres`. Made when missing. */
  readonly folder: string;
  /** Takes the server's own log lines: starts, stops and failures, no statements and no values. */
  readonly log: (line: string) => void;
  /** False gives up durability for speed: for tests and throw-away data alone. */
  readonly isDurable?: boolean;
}

interface Supervision {
  postmaster: Postmaster;
  readonly stopping: AbortController;
  restart: Promise<void>;
}

/** Restarts wait longer each time, so that a full disk does not become a busy loop. Milliseconds. */
const longestPause = 10_000;

/** The kernel's limit on a socket's path, without the closing zero (unix(7), sun_path). */
const longestSocketPath = 107;

/**
 * Starts PostgreSQL in `<folder>/postgres` and keeps it running until `stop`. A server left by a program that was
 * killed is replaced. Throws EmbeddedError, with a message in Danish, when it cannot run.
 */
export async function startEmbedded({ folder, log, isDurable = true }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const place = realpathSync(folder);
  const lock = lockFolder(place);
  try {
    const cluster = await openCluster(place, isDurable);
    if (await endLeftOver(cluster.dataFolder)) log("replaced a server that an earlier program left behind");
    const options = { isDurable, log };
    const first = await launchPostmaster(cluster, options);
    const supervision: Supervision = { postmaster: first, stopping: new AbortController(), restart: Promise.resolve() };
    watch(supervision, cluster, options);
    const socket = reachable(cluster.socketFolder);
    const stop = once(async () => {
      await end(supervision, cluster);
      socket.close();
      lock.release();
    });
    const connections = connectionsThrough(socket.folder);
    try {
      await createDatabase(connections.superuserConnection);
    } catch (error) {
      await stop();
      throw error;
    }
    return { ...connections, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * For a command beside the running program: uses the server that another program runs in the folder, and starts one when
 * there is none. `stop` ends only what this call started. Throws EmbeddedError like `startEmbedded`.
 */
export async function joinEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    return await startEmbedded(options);
  } catch (error) {
    if (!(error instanceof EmbeddedError) || error.code !== "folder-in-use") throw error;
    const socket = reachable(path.join(realpathSync(options.folder), "postgres", "socket"));
    return {
      ...connectionsThrough(socket.folder),
      stop: once(async () => socket.close()),
    };
  }
}

function watch(supervision: Supervision, cluster: Cluster, options: PostmasterOptions): void {
  void supervision.postmaster.exited.then(() => {
    if (!supervision.stopping.signal.aborted) supervision.restart = restart(supervision, cluster, options);
  });
}

async function restart(supervision: Supervision, cluster: Cluster, options: PostmasterOptions): Promise<void> {
  for (let pause = 50; !supervision.stopping.signal.aborted; pause = Math.min(pause * 2, longestPause)) {
    try {
      options.log("the database server ended unexpectedly; starting it again");
      await endLeftOver(cluster.dataFolder);
      supervision.postmaster = await launchPostmaster(cluster, options);
      watch(supervision, cluster, options);
      return;
    } catch (error) {
      options.log(error instanceof Error ? error.message : String(error));
      await delay(pause, undefined, { signal: supervision.stopping.signal }).catch(() => undefined);
    }
  }
}

async function end(supervision: Supervision, cluster: Cluster): Promise<void> {
  supervision.stopping.abort();
  await supervision.restart;
  await stopPostmaster(supervision.postmaster, cluster.dataFolder);
}

/** A name for the socket's folder that is short enough; an open folder has one under /proc that nobody can clean up. */
function reachable(folder: string): { readonly folder: string; close(): void } {
  const longest = Buffer.byteLength(path.join(folder, `.s.PGSQL.${socketPort}`));
  if (longest <= longestSocketPath) return { folder, close: () => undefined };
  const descriptor = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  return { folder: `/proc/${process.pid}/fd/${descriptor}`, close: () => closeSync(descriptor) };
}

function connectionsThrough(host: string): Omit<EmbeddedDatabase, "stop"> {
  const base = { host, port: socketPort };
  return {
    connection: { ...base, user: applicationUser, database: databaseName },
    superuserConnection: { ...base, user: superuser, database: "postgres" },
  };
}

async function createDatabase(connection: EmbeddedConnection): Promise<void> {
  const client = new Client({ ...connection });
  await client.connect();
  try {
    const roles = await client.query("select from pg_roles where rolname = $1", [applicationUser]);
    if (roles.rowCount === 0) await client.query(`create role ${applicationUser} login createrole`);
    const databases = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (databases.rowCount === 0) await client.query(`create database ${databaseName} owner ${applicationUser}`);
  } finally {
    await client.end();
  }
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
