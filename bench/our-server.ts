import { enableCompileCache } from "node:module";
import path from "node:path";
import { parseConfig } from "../server/src/config.ts";

// As `tov start` does.
enableCompileCache(path.join(import.meta.dirname, "..", "node_modules", ".cache", "compiled"));
const { startServer } = await import("../server/src/main.ts");

// The server as it runs in service, on a database that is given; only the limit per account is out of the way.
const config = {
  ...parseConfig({ ...process.env, TOVHOLDER_PORT: "0", TOVHOLDER_RATE_ACCOUNT: "100000000" }),
  database: JSON.parse(process.env["BENCH_DATABASE"] ?? "{}"),
};
const server = await startServer(config);
process.stdout.write(`${JSON.stringify({ port: server.port })}\n`);
process.once("SIGTERM", () => void server.stop());
