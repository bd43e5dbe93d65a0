import type { CourseState } from "@tovholder/domain/course/state.ts";
import type { Method } from "@tovholder/domain/methods/definition.ts";
import { useWords } from "../i18n/words.tsx";
import { DataList } from "../ui/parts/DataList.tsx";
import { carriedGroups } from "./change-method.ts";

export interface CarriedListProps {
  readonly state: CourseState;
  /** The method gone over to; absent when only the worker changes. */
  readonly to?: Method | undefined;
}

/** What goes along, by name, so that one sees before saying yes that nothing falls between. */
export function CarriedList({ state, to }: CarriedListProps) {
  const words = useWords().support.change;
  const items = carriedGroups(state, to).map(({ kind, names, fits }) => ({
    term: words[kind],
    value: names.length === 0 ? words.nothing : fits ? names.join(", ") : words.notIn,
  }));
  return <DataList items={items} />;
}
