import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { createGatheringSocket } from "./gathering-socket.ts";

test("what is written in one turn is sent at once, in order, however it is corked", async () => {
  const server = createServer((connection) => connection.pipe(connection));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const socket = createGatheringSocket();
  // A listening TCP server has an AddressInfo.
  socket.connect((server.address() as AddressInfo).port, "127.0.0.1");
  await once(socket, "connect");
  let sent = 0;
  const writev = socket._writev?.bind(socket);
  if (writev === undefined) throw new Error("No writev");
  socket._writev = (chunks, done) => {
    sent += 1;
    writev(chunks, done);
  };
  for (const text of ["a", "b", "c"]) {
    socket.cork();
    socket.write(text);
    socket.write(`${text}!`);
    socket.uncork();
  }
  let seen = "";
  socket.on("data", (part) => (seen += part.toString()));
  while (seen.length < 9) await once(socket, "data");
  expect([seen, sent]).toEqual(["aa!bb!cc!", 1]);
  socket.write("d");
  await once(socket, "data");
  expect(seen).toBe("aa!bb!cc!d");
  socket.destroy();
  server.close();
});
