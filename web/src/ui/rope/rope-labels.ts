import { dayText } from "../day-text.ts";
import { STAGE_NAMES, type RopeData } from "./rope-data.ts";
import type { RopeFrame } from "./rope-frame.ts";
import type { FlagMark } from "./rope-marks.ts";
import type { Shape } from "./rope-shape.ts";
import { ropeEndDay, type RopeTimes } from "./rope-spans.ts";
import { fromDayNumber } from "@tovholder/domain/time/local-date.ts";

export interface Label {
  readonly kind: "stage" | "today" | "flag";
  readonly x: number;
  /** 0 is the row nearest the rope. */
  readonly row: number;
  readonly text: string;
  readonly anchor: "start" | "end";
}

/** Mean width of a letter of the typeface, as a share of its size; on the wide side, so that estimates do not collide. */
const LETTER = 0.57;

function textWidth(text: string, frame: RopeFrame): number {
  return text.length * LETTER * frame.text;
}

/**
 * Stage names under the rope with the day they began or will begin; two rows when they would collide. Where one of them
 * finds no room all become shorter, since a long first label would otherwise be written over by the next.
 */
export function stageLabels(
  data: RopeData,
  times: RopeTimes,
  place: { shape: Shape; frame: RopeFrame },
): readonly Label[] {
  const { shape, frame } = place;
  const language = data.language ?? "da";
  const end = ropeEndDay(data, times);
  const wanted = times.borders
    .filter((border) => border.drawn < end)
    .map((border) => {
      const name = STAGE_NAMES[border.stage][language];
      const date = fromDayNumber(border.actual ?? border.planned);
      const x = Math.max(2, shape.x(border.drawn));
      const choices = [
        `${name} · ${dayText(date, language, "without-year")}`,
        `${name} · ${dayText(date, language, "short")}`,
        name,
      ];
      return { x, choices };
    });
  for (const shorter of [0, 1]) {
    const free = [0, 0];
    const labels = wanted.map(({ x, choices }) => fitting(choices.slice(shorter), { x, free, frame }));
    const placed = labels.filter((label) => label !== undefined);
    if (placed.length === labels.length) return placed;
  }
  const free = [0, 0];
  return wanted.map(({ x, choices }) => settle(choices.slice(2), { x, free, frame }));
}

interface Room {
  readonly x: number;
  /** Where each row is free from. */
  readonly free: number[];
  readonly frame: RopeFrame;
}

function fitting(choices: readonly string[], at: Room): Label | undefined {
  for (const text of choices) {
    for (const row of [0, 1]) {
      const fits = at.x >= (at.free[row] ?? 0) && at.x + textWidth(text, at.frame) <= at.frame.width;
      if (fits) {
        at.free[row] = at.x + textWidth(text, at.frame) + 10;
        return { kind: "stage", x: at.x, row, text, anchor: "start" };
      }
    }
  }
  return undefined;
}

function settle(choices: readonly string[], at: Room): Label {
  const fits = fitting(choices, at);
  if (fits !== undefined) return fits;
  const text = choices.at(-1) ?? "";
  const x = Math.max(2, Math.min(at.x, at.frame.width - textWidth(text, at.frame)));
  const row = (at.free[0] ?? 0) <= (at.free[1] ?? 0) ? 0 : 1;
  at.free[row] = x + textWidth(text, at.frame) + 10;
  return { kind: "stage", x, row, text, anchor: "start" };
}

/** Today's word, and the words of those flags that have room beside it. */
export function upperLabels(
  data: RopeData,
  todayX: number | undefined,
  { flags, frame }: { readonly flags: readonly FlagMark[]; readonly frame: RopeFrame },
): readonly Label[] {
  const labels: Label[] = [];
  const taken: [number, number][] = flags.map((flag) => [flag.x - 2, flag.x + 11]);
  if (todayX !== undefined) {
    const text = data.language === "en" ? "today" : "i dag";
    const after = [todayX, todayX + 10 + textWidth(text, frame)] as const;
    const blocked = taken.some(([from, to]) => from < after[1] && to > after[0]);
    const anchor = blocked || after[1] > frame.width ? "end" : "start";
    labels.push({ kind: "today", x: todayX + (anchor === "end" ? -6 : 6), row: 0, text, anchor });
    taken.push(anchor === "end" ? [todayX - 8 - textWidth(text, frame), todayX + 2] : [after[0] - 2, after[1]]);
  }
  for (const [index, flag] of flags.entries()) {
    const width = textWidth(flag.label, frame) + 6;
    const ranges = [
      { anchor: "start", from: flag.x + 13, to: flag.x + 13 + width },
      { anchor: "end", from: flag.x - 5 - width, to: flag.x - 5 },
    ] as const;
    const room = ranges.find(
      (range) =>
        range.from >= 0 &&
        range.to <= frame.width &&
        taken.every(([from, to], other) => other === index || range.to <= from || range.from >= to),
    );
    if (!room) continue;
    taken.push([room.from, room.to]);
    labels.push({
      kind: "flag",
      x: room.anchor === "start" ? room.from : room.to,
      row: 0,
      text: flag.label,
      anchor: room.anchor,
    });
  }
  return labels;
}
