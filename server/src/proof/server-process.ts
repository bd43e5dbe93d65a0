import { parseConfig } from "../config.ts";
import { createPool } from "../db/database.ts";
import { startEmbedded } from "../db/embedded/supervisor.ts";
import { migrate } from "../db/migrate.ts";
import { startServer } from "../main.ts";

// The program as `tov start` runs it, without the browser bundle: its own durable PostgreSQL, then the server. Made to be killed.
const config = parseConfig({ ...process.env, TOVHOLDER_PORT: "0", TOVHOLDER_RATE_ACCOUNT: "100000000" });
const embedded = await startEmbedded({ folder: config.dataFolder, log: () => {} });
const pool = createPool({ ...embedded.connection, max: 1 });
await migrate(pool);
await pool.end();
const server = await startServer({ ...config, database: embedded.connection });
process.stdout.write(`${JSON.stringify({ port: server.port })}\n`);
process.once("SIGTERM", () => void server.stop().then(() => embedded.stop()));
