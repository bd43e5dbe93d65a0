import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { transformWithOxc, type Plugin } from "vite";

const source = join(import.meta.dirname, "src/service-worker.ts");
/** Files that a device does not need to keep; icons are fetched by the browser when it installs, with a network. */
const notKept = /\.map$|(?:^|\/)robots\.txt$|^sw\.js$|^icons\//;

/** Writes `sw.js` beside the built program, with the list of its files and a version that changes with any of them. */
export function serviceWorker(): Plugin {
  return {
    name: "tovholder-service-worker",
    apply: "build",
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      const files = await programFiles(dir);
      const hash = createHash("sha256");
      for (const file of files) hash.update(file).update(await readFile(join(dir, file)));
      const program = { version: hash.digest("hex").slice(0, 16), files: files.map((file) => `/${file}`) };
      const { code } = await transformWithOxc(await readFile(source, "utf8"), source);
      await writeFile(join(dir, "sw.js"), `const PROGRAM = ${JSON.stringify(program)};\n${code}`);
    },
  };
}

async function programFiles(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !notKept.test(file))
    .sort();
}
