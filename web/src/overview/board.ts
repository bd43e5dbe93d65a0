import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";

const dayOrNone = localDateSchema.nullable();

const boardRowSchema = z.object({
  courseId: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  teamId: z.string(),
  workerId: z.string().nullable(),
  workerName: z.string().nullable(),
  workerInitials: z.string().nullable(),
  method: z.string(),
  stage: z.string(),
  interrupted: z.boolean(),
  referredOn: dayOrNone,
  contactStart: dayOrNone,
  phase1Start: dayOrNone,
  phase2Start: dayOrNone,
  phase3Start: dayOrNone,
  plannedPhase2: dayOrNone,
  plannedPhase3: dayOrNone,
  plannedEnd: dayOrNone,
  closedOn: dayOrNone,
  closureReason: z.string().nullable(),
  lastContactOn: dayOrNone,
  lastAttemptOn: dayOrNone,
  nextDeadlineOn: dayOrNone,
  nextDeadlineKind: z.string().nullable(),
});
/** One line of `GET /api/overview`. */
export type BoardRow = z.infer<typeof boardRowSchema>;
export const boardSchema = z.array(boardRowSchema);

export const statuses = ["running", "closed", "all"] as const;
export type Status = (typeof statuses)[number];

export const sortKeys = [
  "citizen",
  "worker",
  "contactStart",
  "phase1",
  "phase2",
  "phase3",
  "end",
  "reason",
  "lastContact",
  "deadline",
] as const;
export type SortKey = (typeof sortKeys)[number];

/** What the list shows, and in which order. The empty string stands for all. */
export interface View {
  readonly team: string;
  /** An account, or `none` for courses that nobody holds. */
  readonly worker: string;
  readonly method: string;
  readonly status: Status;
  readonly sort: SortKey;
  readonly down: boolean;
}

/** The view that an address names (`?team=…&sort=end`); what it does not name is everything, by worker. */
export function readView(search: URLSearchParams): View {
  const text = (name: string) => search.get(name) ?? "";
  return {
    team: text("team"),
    worker: text("worker"),
    method: text("method"),
    status: statuses.find((status) => status === text("status")) ?? "running",
    sort: sortKeys.find((key) => key === text("sort")) ?? "worker",
    down: text("down") === "1",
  };
}

/** The address part of a view; what is usual is left out. */
export function writeView({ team, worker, method, status, sort, down }: View): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ team, worker, method })) if (value !== "") search.set(name, value);
  if (status !== "running") search.set("status", status);
  if (sort !== "worker") search.set("sort", sort);
  if (down) search.set("down", "1");
  return search;
}

export function matches(row: BoardRow, { team, worker, method }: View): boolean {
  return (
    (team === "" || row.teamId === team) &&
    (worker === "" || (row.workerId ?? "none") === worker) &&
    (method === "" || row.method === method)
  );
}

const nameOf = (row: BoardRow) => `${row.familyName}, ${row.givenName}`;

const sortValues: Readonly<Record<SortKey, (row: BoardRow) => string | null>> = {
  citizen: nameOf,
  worker: (row) => row.workerName,
  contactStart: (row) => row.contactStart,
  phase1: (row) => row.phase1Start,
  phase2: (row) => row.phase2Start ?? row.plannedPhase2,
  phase3: (row) => row.phase3Start ?? row.plannedPhase3,
  end: (row) => row.closedOn ?? row.plannedEnd,
  reason: (row) => row.closureReason,
  lastContact: (row) => row.lastContactOn,
  deadline: (row) => row.nextDeadlineOn,
};

const danish = new Intl.Collator("da");

/** Rows in the chosen order, æ ø å last, then by citizen. Rows without the value stand last either way. */
export function sorted(rows: readonly BoardRow[], { sort, down }: Pick<View, "sort" | "down">): readonly BoardRow[] {
  const value = sortValues[sort];
  return [...rows].sort((left, right) => {
    const [one, other] = [value(left), value(right)];
    if (one === null || other === null) {
      if (one !== other) return one === null ? 1 : -1;
      return danish.compare(nameOf(left), nameOf(right));
    }
    const order = danish.compare(one, other);
    return order === 0 ? danish.compare(nameOf(left), nameOf(right)) : down ? -order : order;
  });
}
