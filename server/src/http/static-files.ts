import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

interface StaticFile {
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Compressed when first asked for, since compressing the whole bundle takes longer than starting. */
  readonly compressed: ReadonlyMap<Encoding, () => Promise<Uint8Array<ArrayBuffer>>>;
}

type Encoding = "br" | "gzip";

/** Answers a path with a file of the browser bundle, or `index.html` for paths of the app; `undefined` when neither. */
export type StaticFiles = (request: Request, path: string) => Promise<Response> | undefined;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};
const COMPRESSIBLE = /^(text|application|image\/svg)/;
/** File names that hold a hash of their content, as the bundler writes them under assets/. */
const HASHED = /^assets\/.+-[\w-]{8,}\.\w+$/;

/** Reads the whole bundle into memory; an absent folder gives no files. Each file is compressed once. */
export async function loadStaticFiles(folder: string): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  for (const path of await listFiles(folder)) files.set(path, await loadFile(folder, path));
  return (request, path) => {
    const name = path.slice(1);
    const file =
      files.get(name === "" ? "index.html" : name) ?? (extname(name) === "" ? files.get("index.html") : undefined);
    return file === undefined ? undefined : respond(file, request);
  };
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

async function loadFile(folder: string, path: string): Promise<StaticFile> {
  const content = await readFile(join(folder, path));
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  const isCompressible = COMPRESSIBLE.test(type) && content.length > 1024;
  return {
    type,
    etag: `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`,
    cacheControl: HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
    content: new Uint8Array(content),
    compressed: new Map(isCompressible ? encodingsOf(content) : []),
  };
}

function encodingsOf(content: Buffer): readonly (readonly [Encoding, () => Promise<Uint8Array<ArrayBuffer>>])[] {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
  return [
    ["br", once(async () => new Uint8Array(await promisify(brotliCompress)(content, quality)))],
    ["gzip", once(async () => new Uint8Array(await promisify(gzip)(content)))],
  ];
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

async function respond(file: StaticFile, request: Request): Promise<Response> {
  const headers = new Headers({
    "content-type": file.type,
    "cache-control": file.cacheControl,
    etag: file.etag,
    vary: "accept-encoding",
  });
  if (request.headers.get("if-none-match") === file.etag) return new Response(null, { status: 304, headers });
  const accepted = request.headers.get("accept-encoding") ?? "";
  const encoding = (["br", "gzip"] as const).find((one) => accepted.includes(one) && file.compressed.has(one));
  if (encoding !== undefined) headers.set("content-encoding", encoding);
  if (request.method === "HEAD") return new Response(null, { headers });
  const compressed = encoding && (await file.compressed.get(encoding)?.());
  return new Response(compressed ?? file.content, { headers });
}
