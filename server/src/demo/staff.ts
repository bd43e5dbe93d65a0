import type { Role } from "@tovholder/domain/access/actor.ts";
import type { Random } from "./random.ts";

/** Three teams that work with CTI, one that goes out to find people, and one with ICM. */
export const teamNames = ["Hold Nord", "Hold Syd", "Job og ungdom", "Opsøgende hold", "ICM-holdet"] as const;
export type TeamName = (typeof teamNames)[number];

/** Someone who works in the demo municipality, as the plan of it says. */
interface Post {
  readonly name: string;
  readonly initials: string;
  readonly fte: number;
  readonly roles: readonly Role[];
  readonly teams: readonly TeamName[];
  /** How full the caseload is beside colleagues': 1 is usual. Absent for those who carry none. */
  readonly appetite?: number;
}

export interface DemoTeam {
  readonly teamId: string;
  readonly name: TeamName;
  readonly outreach: boolean;
}

export interface DemoAccount extends Omit<Post, "teams"> {
  readonly accountId: string;
  readonly username: string;
  readonly teamIds: readonly string[];
}

export interface DemoStaff {
  readonly teams: readonly DemoTeam[];
  readonly accounts: readonly DemoAccount[];
}

type WorkerRow = readonly [name: string, initials: string, fte: number, appetite: number];

const north: readonly WorkerRow[] = [
  ["Maja Øvelund", "MØ", 1, 1],
  ["Carsten Testrup", "CT", 1, 1.25],
  ["Samira Modelsen", "SM", 0.8, 0.9],
  ["Poul Legebro", "PL", 1, 0.85],
  ["Ingrid Kladdebæk", "IK", 0.9, 1.05],
  ["Jonas Udkastholm", "JU", 1, 0.75],
];

const south: readonly WorkerRow[] = [
  ["Laila Digtsbjerg", "LD", 1, 1.1],
  ["Erik Tænktsen", "ET", 1, 0.9],
  ["Stine Visningsen", "SV", 0.5, 1.4],
  ["Omar Skitsebjerg", "OS", 1, 1],
  ["Bodil Attrapsen", "BA", 0.8, 1],
  ["Rune Mønstersen", "RM", 1, 0.7],
];

const youth: readonly WorkerRow[] = [
  ["Freja Prototypesen", "FP", 1, 1],
  ["Ali Fiktivgaard", "AF", 1, 1.2],
  ["Signe Kulissegaard", "SK", 0.9, 0.8],
  ["Lasse Påhitsen", "LP", 1, 0.95],
  ["Yasmin Demosen", "YD", 0.8, 1.1],
  ["Torben Forsøgsen", "TF", 0.6, 0.9],
];

const outreach: readonly WorkerRow[] = [
  ["Vita Opdigtsen", "VO", 1, 1],
  ["Yosef Demosen", "YO", 1, 1],
  ["Agnes Skitsebjerg", "AS", 0.8, 1],
];

const intensive: readonly WorkerRow[] = [
  ["Palle Modelsen", "PM", 1, 1],
  ["Zeinab Kladdebæk", "ZK", 1, 1],
  ["Uffe Prøvegaard", "UP", 0.9, 1],
];

function workers(rows: readonly WorkerRow[], team: TeamName): readonly Post[] {
  return rows.map(([name, initials, fte, appetite]) => ({
    name,
    initials,
    fte,
    appetite,
    roles: ["worker"],
    teams: [team],
  }));
}

const leading: readonly Post[] = [
  { name: "Hanne Eksempelsen", initials: "HE", fte: 1, roles: ["coordinator"], teams: ["Hold Nord"] },
  { name: "Mikkel Prøvegaard", initials: "MP", fte: 1, roles: ["coordinator"], teams: ["Hold Syd"] },
  { name: "Nina Opdigtsen", initials: "NO", fte: 0.9, roles: ["coordinator"], teams: ["Job og ungdom"] },
  { name: "Ragna Testrup", initials: "RT", fte: 1, roles: ["coordinator"], teams: ["Opsøgende hold", "ICM-holdet"] },
  { name: "Vibeke Fantasibjerg", initials: "VF", fte: 0.5, roles: ["supervisor"], teams: ["Hold Nord", "Hold Syd"] },
  { name: "Keld Pladsholdersen", initials: "KP", fte: 0.5, roles: ["supervisor"], teams: ["Job og ungdom"] },
  { name: "Lone Stedfortrædersen", initials: "LS", fte: 1, roles: ["leader"], teams: [...teamNames] },
  { name: "Dan Lodpapirsen", initials: "DL", fte: 1, roles: ["administrator"], teams: [] },
];

const posts: readonly Post[] = [
  ...leading,
  ...workers(north, "Hold Nord"),
  ...workers(south, "Hold Syd"),
  ...workers(youth, "Job og ungdom"),
  ...workers(outreach, "Opsøgende hold"),
  ...workers(intensive, "ICM-holdet"),
];

/** The teams and those who work in them; ids follow from `makeId`. */
export function createStaff(makeId: (random: Random) => string, random: Random): DemoStaff {
  const teams = teamNames.map((name) => ({ teamId: makeId(random), name, outreach: name === "Opsøgende hold" }));
  const accounts = posts.map(({ teams: own, ...post }) => ({
    ...post,
    accountId: makeId(random),
    username: post.initials.toLowerCase(),
    teamIds: teams.filter((team) => own.includes(team.name)).map((team) => team.teamId),
  }));
  return { teams, accounts };
}
