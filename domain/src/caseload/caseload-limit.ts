import { ctiMethods } from "../methods/registry.ts";
import type { Method, MethodCode, Source } from "../methods/definition.ts";

/** What the municipality has set for a method instead of what its source says, in standard caseload equivalents. */
export type OwnLimits = Readonly<Partial<Record<MethodCode, number>>>;

/** The settings that count, one row a method; those gone back to their source are left out. */
export function ownLimitsOf(
  rows: readonly { readonly method: string; readonly scePerFte: number | null }[],
): OwnLimits {
  return Object.fromEntries(
    rows.flatMap(({ method, scePerFte }) => (scePerFte === null ? [] : [[method, scePerFte] as const])),
  );
}

/** The most that a full-time post should carry, and where that comes from. */
export interface CaseloadLimit {
  readonly scePerFte: number;
  readonly source: Source;
}

const ownSetting: Source = { title: "Kommunens egen indstilling", standing: "local" };

/** The limit of one method: the municipality's own when it has set one, else that of the method. */
export function limitOfMethod(method: Method, own: OwnLimits): CaseloadLimit {
  const set = own[method.code];
  return set === undefined ? method.caseloadLimit : { scePerFte: set, source: ownSetting };
}

/** The tightest limit among the methods that a worker holds, frames aside; without any course, that of CTI. */
export function tightestLimit(methods: readonly Method[], own: OwnLimits): CaseloadLimit {
  const held = methods.filter((method) => method.ending.kind !== "frame");
  const limits = (held.length > 0 ? held : ctiMethods).map((method) => limitOfMethod(method, own));
  return limits.reduce((tightest, one) => (one.scePerFte < tightest.scePerFte ? one : tightest));
}
