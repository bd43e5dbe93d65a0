import type { Language } from "../language.ts";
import { writeNumber } from "../parts/number-text.ts";
import { STAGE_NAMES, type StageCode } from "../rope/rope-data.ts";

export interface StackSegment {
  readonly stage: StageCode;
  /** How many courses. */
  readonly courses: number;
  /** Their weight in standard caseload equivalents (SCE). */
  readonly sce: number;
}

export interface StackWeek {
  /** Such as `uge 49`. */
  readonly label: string;
  readonly sce: number;
}

export interface StackWorker {
  readonly id: string;
  readonly name: string;
  /** Share of a full post, 1 = full. */
  readonly fte: number;
  /** Most SCE: 10.0 × fte, computed by the domain. */
  readonly limit: number;
  /** How many citizens; shown beside the equivalents, which are another number. */
  readonly heads?: number | undefined;
  readonly segments: readonly StackSegment[];
  /** Forecast for the coming weeks; may be empty. */
  readonly weeks: readonly StackWeek[];
}

export function totalSce(worker: StackWorker): number {
  return worker.segments.reduce((sum, segment) => sum + segment.sce, 0);
}

/** How much a worker is over the limit; 0 when within it. Guards against the last bits of decimal fractions. */
export function overLimit(worker: StackWorker): number {
  return Math.max(0, Math.round((totalSce(worker) - worker.limit) * 100) / 100);
}

/** Largest figure of any bar or limit: the right edge of the picture. */
export function stackScale(workers: readonly StackWorker[]): number {
  return Math.max(1, ...workers.flatMap((worker) => [totalSce(worker), worker.limit]));
}

export function sceText(sce: number, language: Language): string {
  return writeNumber(sce, language, 1);
}

/** `11,0 af 10,0 · 1,0 over`. */
export function standingText(worker: StackWorker, language: Language): string {
  const over = overLimit(worker);
  const base = `${sceText(totalSce(worker), language)} ${language === "da" ? "af" : "of"} ${sceText(worker.limit, language)}`;
  if (over > 0) return `${base} · ${sceText(over, language)} over`;
  return base;
}

/** `9 borgere`; empty when not known. */
export function headsText({ heads }: StackWorker, language: Language): string {
  if (heads === undefined) return "";
  if (language === "da") return heads === 1 ? "1 borger" : `${heads} borgere`;
  return heads === 1 ? "1 citizen" : `${heads} citizens`;
}

/** One worker's bar in words. */
export function stackSentence(worker: StackWorker, language: Language): string {
  const parts = worker.segments
    .filter((segment) => segment.courses > 0)
    .map(
      (segment) =>
        `${segment.courses} ${language === "da" ? "i" : "in"} ${STAGE_NAMES[segment.stage][language]} (${sceText(segment.sce, language)})`,
    );
  const held = parts.length === 0 ? (language === "da" ? "ingen forløb" : "no courses") : parts.join(", ");
  const weeks = worker.weeks.filter((week) => week.sce > worker.limit).map((week) => week.label);
  const late =
    weeks.length === 0
      ? ""
      : language === "da"
        ? ` Over grænsen i ${weeks.join(", ")}.`
        : ` Over the limit in ${weeks.join(", ")}.`;
  return `${worker.name}: ${standingText(worker, language)} SCE; ${held}.${late}`;
}
