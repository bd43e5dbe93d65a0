import { dayNumber } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Random } from "./random.ts";

const DAY = 86_400_000;

/** A UUID version 7 (RFC 9562 §5.7) of a day, its random part from the seed. */
export function demoId(random: Random, on: LocalDate): string {
  const time = (dayNumber(on) * DAY + random.int(0, DAY - 1)).toString(16).padStart(12, "0");
  const tail = [random.bits(), random.bits(), random.bits()].map((bits) => bits.toString(16).padStart(8, "0")).join("");
  const variant = (8 + (random.bits() & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(3, 6)}-${tail.slice(6, 18)}`;
}

/** The instant of a minute of a day, counted from midnight UTC. */
export function instantOf(on: LocalDate, minute: number): Date {
  return new Date(dayNumber(on) * DAY + minute * 60_000);
}
