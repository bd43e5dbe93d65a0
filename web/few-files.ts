import path from "node:path";

/** What the bundler knows of a module, as far as it matters here. */
interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** What comes with the page, and what comes with the program behind the sign-in; what the first needs is not in the second. */
const starts = [
  { name: "page", from: path.join(import.meta.dirname, "src", "main.tsx") },
  { name: "program", from: path.join(import.meta.dirname, "src", "app", "SignedIn.tsx") },
] as const;

let found: { readonly graph: Graph; readonly names: ReadonlyMap<string, string> } | undefined;

/**
 * The file that a module is put in: one for each step of a start, where the bundler would make sixty, each to be found,
 * fetched and linked by itself. What is fetched later is left to the bundler.
 */
export function fewFiles(id: string, graph: Graph): string | null {
  if (found?.graph !== graph) found = { graph, names: namesIn(graph) };
  return found.names.get(id) ?? null;
}

function namesIn(graph: Graph): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, from } of starts) {
    const open = [from];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (names.has(id)) continue;
      names.set(id, name);
      open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
    }
  }
  return names;
}
