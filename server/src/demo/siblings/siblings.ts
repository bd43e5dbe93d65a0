import { nextWorkingDay } from "@tovholder/domain/time/calendar.ts";
import { addDays } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { CourseDraft } from "../../journal/draft.ts";
import type { DemoPerson, Persons } from "../persons.ts";
import type { Random } from "../random.ts";
import type { DemoStaff, TeamName } from "../staff.ts";
import { tellHome, tellIcm } from "./icm.ts";
import type { IcmStanding } from "./icm.ts";
import { tellOutreach } from "./outreach.ts";
import type { OutreachStanding } from "./outreach.ts";
import { teller } from "./teller.ts";
import type { Hands } from "./teller.ts";

/** Somebody whom outreach has heard of and whose name it does not know. */
export interface PossibleCitizen {
  readonly alias: string;
  readonly place: string;
  readonly description: string;
}

/** A course of outreach, of ICM, or of the home beside it; `person` is absent while only an alias is known. */
export interface SiblingCourse {
  readonly courseId: string;
  readonly citizenId: string;
  readonly teamId: string;
  readonly draft: CourseDraft;
  readonly person?: DemoPerson;
  readonly possible?: PossibleCitizen;
}

export interface SiblingPlan {
  readonly staff: DemoStaff;
  readonly persons: Persons;
  readonly random: Random;
  readonly today: LocalDate;
}

const outreachRows: readonly (readonly [OutreachStanding, daysAgo: number, alias: string, place: string])[] = [
  ["trying", 25, "Manden i stuen til højre", "Demogade, stuen"],
  ["trying", 48, "Kvinden med rulatoren", "Ved butikken i Modelparken"],
  ["trying", 9, "Ham med cyklen", "Cykelskuret i Testens Kvarter"],
  ["refusing", 152, "Gården for enden af vejen", "Grusvejen ved Skitsevænget"],
  ["relation", 120, "Læseren", "Biblioteket, bagerst"],
  ["relation", 160, "Hende med katten", "Prøvevej, 2. sal"],
  ["bridge", 190, "Altanen med fuglene", "Kladdetorvet, 3. sal"],
  ["handed-over", 280, "Manden i kælderen", "Demogade, kælderen"],
  ["outside", 130, "Den stille nabo", "Fiktivstræde, 1. sal"],
];

const icmRows: readonly (readonly [IcmStanding, daysAgo: number])[] = [
  ["before-move", 40],
  ["before-move", 25],
  ["moving", 95],
  ["moving", 110],
  ["settled", 320],
  ["settled", 410],
  ["settled", 560],
  ["settled", 690],
  ["admitted", 450],
  ["settled", 240],
];

/** The outreach team's and the ICM team's courses, and the homes beside them. */
export function createSiblings(plan: SiblingPlan): readonly SiblingCourse[] {
  return [...outreachCourses(plan), ...icmCourses(plan)];
}

function handsOf({ staff }: SiblingPlan, name: TeamName, index: number): Hands {
  const teamId = staff.teams.find((team) => team.name === name)?.teamId;
  const members = staff.accounts.filter((account) => teamId !== undefined && account.teamIds.includes(teamId));
  const workers = members.filter((account) => account.roles.includes("worker"));
  const worker = workers[index % workers.length];
  const colleague = workers[(index + 1) % workers.length];
  const coordinator = members.find((account) => account.roles.includes("coordinator"));
  if (teamId === undefined || worker === undefined || colleague === undefined || coordinator === undefined) {
    throw new Error("A team without worker or coordinator");
  }
  const ids = { workerId: worker.accountId, colleagueId: colleague.accountId, coordinatorId: coordinator.accountId };
  return { teamId, ...ids };
}

function outreachCourses(plan: SiblingPlan): readonly SiblingCourse[] {
  return outreachRows.map(([standing, daysAgo, alias, place], index) => {
    const hands = handsOf(plan, "Opsøgende hold", index);
    const first = nextWorkingDay(addDays(plan.today, -daysAgo));
    const told = teller({ first, today: plan.today, random: plan.random.branch(`outreach-${index}`), hands });
    tellOutreach(told, standing, plan.today);
    const { courseId, citizenId, draft } = told;
    const description = "Ses sjældent ude. Svarer ikke på breve.";
    return { courseId, citizenId, teamId: hands.teamId, draft, possible: { alias, place, description } };
  });
}

function icmCourses(plan: SiblingPlan): readonly SiblingCourse[] {
  return icmRows.flatMap(([standing, daysAgo], index) => {
    const random = plan.random.branch(`icm-${index}`);
    const hands = handsOf(plan, "ICM-holdet", index);
    const first = nextWorkingDay(addDays(plan.today, -daysAgo));
    const person = plan.persons.person({ woman: random.chance(0.35), ages: [24, 62], protectedShare: 0 });
    const support = teller({ first, today: plan.today, random, hands });
    tellIcm(support, standing, plan.today);
    const { citizenId } = support;
    const home = teller({ first, today: plan.today, random: random.branch("home"), hands, citizenId });
    tellHome(home, standing);
    const { teamId } = hands;
    return [
      { courseId: support.courseId, citizenId, teamId, draft: support.draft, person },
      { courseId: home.courseId, citizenId, teamId, draft: home.draft, person },
    ];
  });
}
