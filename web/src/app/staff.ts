import { roles } from "@tovholder/domain/access/actor.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { z } from "zod";
import type { StackWorker } from "../ui/caseload-stack/stack-data.ts";
import type { StageCode } from "../ui/rope/rope-data.ts";

const memberSchema = z.object({
  accountId: z.string(),
  name: z.string(),
  initials: z.string(),
  fte: z.number(),
  roles: z.array(z.enum(roles)),
});
export type TeamMember = z.infer<typeof memberSchema>;

const teamSchema = z.object({
  teamId: z.string(),
  name: z.string(),
  active: z.boolean(),
  /** Whether the team does outreach, and so has areas, concerns and possible citizens. */
  outreach: z.boolean(),
  members: z.array(memberSchema),
});
export type Team = z.infer<typeof teamSchema>;

/** `GET /api/teams`. */
export const teamsSchema = z.array(teamSchema);

const workerLoadSchema = z.object({
  accountId: z.string(),
  name: z.string(),
  initials: z.string(),
  fte: z.number(),
  sce: z.number(),
  heads: z.number(),
  limit: z.number(),
  /** The limit of a full-time post with what the worker holds, and where it comes from. */
  limitPerFte: z.number(),
  limitSource: z.object({
    title: z.string(),
    place: z.string().optional(),
    standing: z.enum(["official", "derived", "local"]),
  }),
  away: z
    .object({
      from: localDateSchema,
      to: localDateSchema,
      deputyName: z.string().nullable(),
      deputyUntil: localDateSchema.nullable(),
    })
    .nullable(),
  over: z.number(),
  /** Referred, but not begun: weighs nothing yet. */
  waiting: z.number(),
  byStage: z.array(z.object({ stage: z.string(), citizens: z.number(), load: z.number() })),
});
export type WorkerLoad = z.infer<typeof workerLoadSchema>;

/** `GET /api/teams/{team}/caseload`: SCE as the domain weighs it. */
export const caseloadSchema = z.object({
  teamId: z.string(),
  name: z.string(),
  unassigned: z.number(),
  workers: z.array(workerLoadSchema),
});
export type TeamLoad = z.infer<typeof caseloadSchema>;

/** The order of the bar, which is that of a course. */
const stages: readonly StageCode[] = ["contact", "phase1", "phase2", "phase3"];

/** The figures of one worker as the caseload stack draws them; stages that weigh alike stand together. */
export function stackWorker(load: WorkerLoad): StackWorker {
  const { accountId: id, name, fte, limit, heads } = load;
  return {
    id,
    name,
    fte,
    limit,
    heads,
    segments: stages.map((stage) => {
      const rows = load.byStage.filter((row) => row.stage === stage);
      return { stage, courses: sum(rows.map((row) => row.citizens)), sce: sum(rows.map((row) => row.load)) };
    }),
    weeks: [],
  };
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
