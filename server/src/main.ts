import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "./app.ts";
import { ConfigError } from "./config.ts";
import type { Config } from "./config.ts";
import { createDatabase } from "./db/database.ts";
import { createEvents, errorFields } from "./http/events.ts";
import { loadStaticFiles } from "./http/static-files.ts";
import { uuidv7 } from "./identity/uuid.ts";
import type { Services } from "./services.ts";
import { loadMasterKey } from "./vault/master-key.ts";
import { createVault } from "./vault/vault.ts";

export interface RunningServer {
  readonly port: number;
  readonly url: string;
  /** Stops taking requests, finishes those under way, and closes the database. */
  stop(): Promise<void>;
}

/** The services of a real run, from a config whose database is known. For the server and for commands beside it. */
export async function openServices(config: Config): Promise<Services> {
  if (config.database === undefined) throw new ConfigError("Databasen er ikke valgt.");
  const clock = () => new Date();
  const events = createEvents((line) => process.stderr.write(`${line}\n`), clock);
  const vault = createVault(await loadMasterKey(config.dataFolder, config.masterKey));
  const database = createDatabase(config.database, (error) =>
    events.write("warning", "database.connection-lost", errorFields(error)),
  );
  return { database, vault, config, clock, ids: () => uuidv7(Date.now()), events };
}

/** Serves until stopped. The database is migrated already. Rejects when the port cannot be had. */
export async function startServer(config: Config): Promise<RunningServer> {
  const services = await openServices(config);
  const app = createApp(services, await loadStaticFiles(config.webFolder));
  const listener = getRequestListener(
    // node-server's bindings hold the request of node:http under `incoming`.
    (request, env) => app.fetch(request, addressOf("incoming" in env ? env.incoming : undefined)),
    { overrideGlobalObjects: false },
  );
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: config.host, port: config.port }, () => resolve());
  });
  // A TCP server that listens has an AddressInfo; the other kinds are pipes and servers not listening.
  const { port } = server.address() as AddressInfo;
  services.events.write("info", "server.started", { port });
  return {
    port,
    url: config.publicUrl?.origin ?? `http://${hostInUrl(config.host)}:${port}`,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      // Live streams never end by themselves.
      const limit = setTimeout(() => server.closeAllConnections(), 1000);
      await closed;
      clearTimeout(limit);
      await app.close();
      await services.database.end();
    },
  };
}

function hostInUrl(host: string): string {
  if (host === "127.0.0.1") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function addressOf(incoming: { readonly socket: { readonly remoteAddress?: string | undefined } } | undefined) {
  return incoming?.socket.remoteAddress;
}
