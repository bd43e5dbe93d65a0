import { act } from "./act.ts";
import { ctiCrisisCentre } from "./cti-crisis-centre.ts";
import { ctiExit } from "./cti-exit.ts";
import { ctiHousing } from "./cti-housing.ts";
import { ctiJob } from "./cti-job.ts";
import { ctiSupport } from "./cti-support.ts";
import { ctiYouth } from "./cti-youth.ts";
import type { Method, MethodCode } from "./definition.ts";
import { housingFirst } from "./housing-first.ts";
import { icm } from "./icm.ts";
import { skp } from "./skp.ts";

/** Every method at every version that a course may run under. A version, once used, is never changed or removed. */
export const methods: readonly Method[] = [
  ctiHousing,
  ctiSupport,
  ctiCrisisCentre,
  ctiYouth,
  ctiExit,
  ctiJob,
  skp,
  icm,
  act,
  housingFirst,
];

/** The variants of CTI: the methods with a clock. */
export const ctiMethods: readonly Method[] = methods.filter((method) => method.ending.kind === "timed");

/** The method at a version, or at its newest; `undefined` when the product does not hold it. Takes codes from outside. */
export function findMethod(code: string, version?: number): Method | undefined {
  let found: Method | undefined;
  for (const method of methods) {
    if (method.code !== code || (version !== undefined && method.version !== version)) continue;
    if (found === undefined || method.version > found.version) found = method;
  }
  return found;
}

/** Methods whose courses are the whole team's (ACT). */
export const teamHeldMethods: readonly MethodCode[] = [
  ...new Set(methods.filter((method) => method.heldBy === "team").map((method) => method.code)),
];

/** Whether courses of a method are the whole team's; takes codes from outside. */
export function isHeldByTeam(code: string): boolean {
  return findMethod(code)?.heldBy === "team";
}

/** The newest version of a method, under which new courses start; throws on a method the product does not hold. */
export function currentMethod(code: MethodCode): Method {
  const method = findMethod(code);
  if (method === undefined) throw new Error(`No method with the code ${code}`);
  return method;
}
