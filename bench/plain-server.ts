import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// What node:http itself costs: a constant answer.
const body = JSON.stringify({ status: "ok" });
const server = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(body);
});
server.listen({ host: "127.0.0.1", port: 0 }, () => {
  // A listening TCP server has an AddressInfo.
  process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`);
});
