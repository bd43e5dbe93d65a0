import type { CourseState, Handover } from "@tovholder/domain/course/state.ts";
import { handoversNow } from "@tovholder/domain/course/state.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";

export interface Taker extends Handover {
  readonly memberId: string;
  readonly name: string;
}

/** Area by area, everyone who has been asked or has taken over, newest step each, in the order of the method's areas. */
export function whoTookOver(
  state: CourseState,
  method: Method,
): readonly { readonly dimension: string; readonly takers: readonly Taker[] }[] {
  const takers = state.network.flatMap((member) =>
    handoversNow(member).map((handover): Taker => ({ ...handover, memberId: member.memberId, name: member.name })),
  );
  return method.dimensions
    .map(({ code }) => ({ dimension: code, takers: takers.filter((taker) => taker.dimension === code) }))
    .filter((row) => row.takers.length > 0);
}
