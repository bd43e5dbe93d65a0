import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Language, Words } from "../language.ts";

export type StageCode = "contact" | "phase1" | "phase2" | "phase3";

export interface RopeStage {
  readonly code: StageCode;
  readonly plannedStart: LocalDate;
  readonly plannedEnd: LocalDate;
  readonly actualStart?: LocalDate | undefined;
}

export interface RopeContact {
  readonly day: LocalDate;
  /** False for an attempt that reached nobody. */
  readonly made: boolean;
}

export interface RopeFlag {
  readonly day: LocalDate;
  readonly label: string;
}

export interface RopeInterruption {
  readonly from: LocalDate;
  /** Absent while it lasts. */
  readonly to?: LocalDate | undefined;
}

export interface RopeClosure {
  readonly on: LocalDate;
  /** True when the network has taken over; the rope is then spliced into it, otherwise its end is frayed. */
  readonly handedOver: boolean;
}

/** All that the rope of one course is drawn from. Stages stand in order; there is at least one. */
export interface RopeData {
  readonly stages: readonly RopeStage[];
  readonly today: LocalDate;
  readonly contacts: readonly RopeContact[];
  readonly flags: readonly RopeFlag[];
  readonly interruptions: readonly RopeInterruption[];
  readonly closed?: RopeClosure | undefined;
  readonly language?: Language | undefined;
}

/** Names as they stand in running text and under the rope. */
export const STAGE_NAMES: Readonly<Record<StageCode, Words>> = {
  contact: { da: "kontakt", en: "contact" },
  phase1: { da: "fase 1", en: "phase 1" },
  phase2: { da: "fase 2", en: "phase 2" },
  phase3: { da: "fase 3", en: "phase 3" },
};
