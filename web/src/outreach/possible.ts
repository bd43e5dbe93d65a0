import type { Citizen } from "@tovholder/domain/sync/protocol.ts";
import { outreachOf } from "@tovholder/domain/course/state.ts";
import type { CourseView } from "../replica/course-view.ts";

/** An alias has no family name, no number and no birth date: nobody knows yet who it is. */
export function isAlias({ familyName, identifierKind, birthDate }: Citizen): boolean {
  return familyName === "" && identifierKind === "none" && birthDate === undefined;
}

/** Whether the course is about somebody whose name is not known and who is not joined to anybody known. */
export function isPossible({ citizen, method, state }: CourseView): boolean {
  return method.parts.includes("outreach") && isAlias(citizen) && outreachOf(state).joined === undefined;
}
