import { plainWords } from "./wording.ts";

export interface KnownWorker {
  readonly id: string;
  readonly name: string;
  readonly initials?: string;
}

export type FoundWorker =
  | { readonly kind: "found"; readonly worker: KnownWorker }
  | { readonly kind: "ambiguous"; readonly candidates: readonly KnownWorker[] }
  | { readonly kind: "unknown" };

/** Ways to name a worker, from the surest; the first way that fits anyone decides. */
const ways: readonly ((worker: KnownWorker, wanted: string) => boolean)[] = [
  (worker, wanted) => plainWords(worker.name) === wanted,
  (worker, wanted) => worker.initials !== undefined && plainWords(worker.initials) === wanted,
  (worker, wanted) => initialsOf(worker.name).includes(wanted),
  (worker, wanted) => firstAndLast(worker.name) === wanted,
  (worker, wanted) => fitsByParts(worker.name, wanted),
];

/**
 * The worker that a cell means: by full name in either order, by initials, by first name, or by first name and the first
 * letter of a later one. Several that fit equally are never guessed between.
 */
export function findWorker(text: string, workers: readonly KnownWorker[]): FoundWorker {
  const wanted = plainWords(turnName(text));
  if (wanted === "") return { kind: "unknown" };
  for (const fits of ways) {
    const candidates = workers.filter((worker) => fits(worker, wanted));
    const [first, second] = candidates;
    if (first === undefined) continue;
    return second === undefined ? { kind: "found", worker: first } : { kind: "ambiguous", candidates };
  }
  return { kind: "unknown" };
}

export type WorkerFinder = (text: string) => FoundWorker;

/** `findWorker` that remembers its answers: a list of thousands of citizens names the same few workers again and again. */
export function workerFinder(workers: readonly KnownWorker[]): WorkerFinder {
  const answers = new Map<string, FoundWorker>();
  return (text) => {
    const answer = answers.get(text) ?? findWorker(text, workers);
    answers.set(text, answer);
    return answer;
  };
}

/** Several workers in one cell: "MH/LB", "Mette og Lars", "MH + LB". A citizen has one (CTI job manual, 2021). */
export function splitWorkers(text: string): string[] {
  return text
    .split(/\s*(?:\/|\+|&|;|\bog\b)\s*/i)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function turnName(text: string): string {
  const comma = text.indexOf(",");
  return comma === -1 ? text : `${text.slice(comma + 1)} ${text.slice(0, comma)}`;
}

/** "Mette Lund Holm" may sign MLH, MH, or MEHO as many payroll systems have it. */
function initialsOf(name: string): string[] {
  const parts = plainWords(name).split(" ");
  const [first, last] = [parts[0] ?? "", parts.at(-1) ?? ""];
  if (parts.length < 2) return [];
  return [
    parts.map((part) => part.slice(0, 1)).join(""),
    first.slice(0, 1) + last.slice(0, 1),
    first.slice(0, 2) + last.slice(0, 2),
  ];
}

function firstAndLast(name: string): string {
  const parts = plainWords(name).split(" ");
  return `${parts[0] ?? ""} ${parts.at(-1) ?? ""}`;
}

/** Each written part begins a later part of the name than the one before; the first part is written in full or as one letter. */
function fitsByParts(name: string, wanted: string): boolean {
  const parts = plainWords(name).split(" ");
  const [first, ...rest] = wanted.split(" ");
  if (parts[0] !== first && parts[0]?.slice(0, 1) !== first) return false;
  let from = 1;
  for (const part of rest) {
    const index = parts.findIndex((own, place) => place >= from && own.startsWith(part));
    if (index === -1) return false;
    from = index + 1;
  }
  return true;
}
