import type { LocalDate } from "../time/local-date.ts";
import { homelessSituations } from "./housing.ts";
import type { homeKinds, Situation } from "./housing.ts";
import type { Home } from "./kept.ts";

type HomeKind = (typeof homeKinds)[number];

/** Where a citizen lived: in a home with a tenancy here, in a situation that was written, or not written down. */
export type Where =
  | { readonly kind: "home"; readonly home: HomeKind }
  | { readonly kind: "situation"; readonly situation: Situation }
  | { readonly kind: "unknown" };

export interface Spell {
  readonly where: Where;
  readonly from: LocalDate;
  /** First day of what came after; absent while it lasts. */
  readonly to?: LocalDate;
}

interface Lived {
  readonly situations: readonly { readonly situation: Situation; readonly on: LocalDate }[];
  readonly tenancies: readonly (Home & { readonly home: HomeKind })[];
}

interface Change {
  readonly on: LocalDate;
  /** Absent when the citizen died: nothing comes after. */
  readonly where?: Where;
}

/**
 * Where the citizen has lived, oldest first, from situations and tenancies alike, so that a move is written once. On one day a
 * home that ends comes first and a home that begins last. Between a lost home and the next word nothing is assumed.
 */
export function spells({ situations, tenancies }: Lived): readonly Spell[] {
  const ends = tenancies.flatMap(({ ended }): Change[] => {
    if (ended === undefined) return [];
    return [ended.reason === "died" ? { on: ended.on } : { on: ended.on, where: { kind: "unknown" } }];
  });
  const words = situations.map(({ situation, on }): Change => ({ on, where: { kind: "situation", situation } }));
  const starts = tenancies.map(({ home, on }): Change => ({ on, where: { kind: "home", home } }));
  // Sorting keeps the order of what stands on the same day.
  const changes = [...ends, ...words, ...starts].sort((left, right) =>
    left.on < right.on ? -1 : left.on > right.on ? 1 : 0,
  );
  return joined(changes);
}

function joined(changes: readonly Change[]): readonly Spell[] {
  const found: Spell[] = [];
  for (const [index, { on, where }] of changes.entries()) {
    const next = changes[index + 1];
    const last = found.at(-1);
    if (where === undefined || next?.on === on) continue;
    const to = next === undefined ? {} : { to: next.on };
    if (last !== undefined && last.to === on && isSame(last.where, where)) {
      found[found.length - 1] = { where: last.where, from: last.from, ...to };
    } else found.push({ where, from: on, ...to });
  }
  return found;
}

/** "Own home" said of someone who has a tenancy here is the same home. */
function isSame(before: Where, now: Where): boolean {
  if (now.kind === "situation" && now.situation === "own-home" && before.kind === "home") return true;
  return JSON.stringify(before) === JSON.stringify(now);
}

/** Where the citizen lives today, as far as anybody has written; `undefined` when nothing is, or the citizen is dead. */
export function livesNow(lived: Lived): Spell | undefined {
  const last = spells(lived).at(-1);
  return last?.to === undefined ? last : undefined;
}

/** What a stay counts as: a home of one's own, homelessness (the nine situations), neither, or not known. */
export function standingOf(where: Where): "home" | "homeless" | "neither" | "unknown" {
  if (where.kind === "unknown") return "unknown";
  if (where.kind === "home") return where.home === "institution" ? "neither" : homeOr(where.home);
  if (where.situation === "own-home") return "home";
  return homelessSituations.some((code) => code === where.situation) ? "homeless" : "neither";
}

/** A transitional dwelling without a lasting contract is one of the nine situations. */
function homeOr(home: HomeKind): "home" | "homeless" {
  return home === "transitional" ? "homeless" : "home";
}
