import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { createTestServices } from "../testing/test-services.ts";
import { createClient } from "../testing/client.ts";
import type { Client } from "../testing/client.ts";
import { loadStaticFiles } from "./static-files.ts";

const { services } = createTestServices();
const script = `export const text = "${"rebet ".repeat(500)}";`;
let folder: string;
let client: Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tovholder-web-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Tovholder</title>");
  await writeFile(join(folder, "assets/index-B7d9QwXz.js"), script);
  await writeFile(join(folder, "sw.js"), "self.x = 1;");
  client = createClient(createApp(services, await loadStaticFiles(folder)).fetch);
});

afterAll(async () => {
  await services.database.end();
  await rm(folder, { recursive: true });
});

test.each(["/", "/login", "/forloeb/0190f3a2-0000-7000-8000-000000000001/plan"])("%s is the app", async (path) => {
  const answer = await client.get(path);
  expect(answer).toMatchObject({ status: 200, body: "<!doctype html><title>Tovholder</title>" });
  expect(answer.headers.get("cache-control")).toBe("no-cache");
  expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
});

test("hashed files are kept for good, others are asked for again", async () => {
  const hashed = await client.get("/assets/index-B7d9QwXz.js");
  expect(hashed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  const worker = await client.get("/sw.js");
  expect(worker.headers.get("cache-control")).toBe("no-cache");
  const again = await client.raw("/sw.js", { headers: { "if-none-match": worker.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
});

test("compressed for who accepts it", async () => {
  const fetchAs = (encoding: string) =>
    client.raw("/assets/index-B7d9QwXz.js", { headers: { "accept-encoding": encoding } });
  const [brotli, zipped] = [await fetchAs("gzip, br"), await fetchAs("gzip")];
  expect(brotli.headers.get("content-encoding")).toBe("br");
  expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()).toBe(script);
  expect(zipped.headers.get("content-encoding")).toBe("gzip");
  expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(script);
});

test.each(["/assets/findes-ikke.js", "/../package.json", "/..%2fpackage.json", "/api/x.js"])(
  "%s is nothing",
  async (path) => {
    expect((await client.get(path)).status).toBe(404);
  },
);

test("without a bundle there is nothing to serve", async () => {
  const files = await loadStaticFiles(join(folder, "none"));
  expect(files(new Request("http://localhost/"), "/")).toBeUndefined();
});
