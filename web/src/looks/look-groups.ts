import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { danishDayOf } from "../replica/clock.ts";

/** One line of the log, as the server tells it. `at` is an instant. */
export interface Look {
  readonly at: string;
  readonly name: string | null;
  readonly roles: readonly string[];
  readonly relation: string | null;
  readonly action: string;
  readonly purpose: string | null;
}

/** What one person did on one day, for one purpose or several. */
export interface LookGroup {
  readonly key: string;
  readonly day: LocalDate;
  readonly name: string | null;
  readonly roles: readonly string[];
  readonly relation: string | null;
  readonly acts: readonly { readonly action: string; readonly times: number }[];
  readonly purposes: readonly string[];
  /** First and last instant of the day. */
  readonly first: string;
  readonly last: string;
}

/** Gathers the log by day, person and relation. Keeps the order of `looks`, which is newest first. */
export function lookGroups(looks: readonly Look[]): readonly LookGroup[] {
  const groups = new Map<string, Look[]>();
  for (const look of looks) {
    const key = [danishDayOf(new Date(look.at)), look.name ?? "", look.roles.join(" "), look.relation ?? ""].join("|");
    groups.set(key, [...(groups.get(key) ?? []), look]);
  }
  return [...groups].flatMap(([key, [newest, ...older]]) =>
    newest === undefined ? [] : [groupOf(key, newest, older)],
  );
}

function groupOf(key: string, newest: Look, older: readonly Look[]): LookGroup {
  const all = [newest, ...older];
  const actions = [...new Set(all.map(({ action }) => action))];
  const { name, roles, relation } = newest;
  return {
    key,
    day: danishDayOf(new Date(newest.at)),
    name,
    roles,
    relation,
    acts: actions.map((action) => ({ action, times: all.filter((look) => look.action === action).length })),
    purposes: [...new Set(all.flatMap(({ purpose }) => (purpose === null ? [] : [purpose])))],
    first: older.at(-1)?.at ?? newest.at,
    last: newest.at,
  };
}

/** The groups under the day they belong to, newest day first. */
export function byDay(groups: readonly LookGroup[]): readonly (readonly [LocalDate, readonly LookGroup[]])[] {
  const days = new Map<LocalDate, LookGroup[]>();
  for (const group of groups) days.set(group.day, [...(days.get(group.day) ?? []), group]);
  return [...days];
}
