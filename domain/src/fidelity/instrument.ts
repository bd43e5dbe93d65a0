import type { MethodCode, Source, Text } from "../methods/definition.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Indicator } from "./scope.ts";

/** A core element that gets one percent of its own. */
export interface CoreElement {
  readonly code: string;
  readonly name: Text;
  readonly source: Source;
}

/** A set of fidelity items at one version. A score says which version it was made with; a version, once used, never changes. */
export interface Instrument {
  readonly code: string;
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly name: Text;
  readonly source: Source;
  readonly methods: readonly MethodCode[];
  readonly indicators: readonly Indicator[];
  /** What the figures cannot show and which items are unknown; printed with the result. */
  readonly note: Text;
  readonly elements: readonly CoreElement[];
}
