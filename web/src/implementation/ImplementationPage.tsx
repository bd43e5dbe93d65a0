import { TeamSelect } from "../app/TeamSelect.tsx";
import { can } from "@tovholder/domain/access/can.ts";
import { useState, type ComponentType } from "react";
import { Link } from "wouter";
import type { ScreenProps } from "../app/screens.ts";
import type { Team } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import course from "../course/Course.module.css";
import { useTeams } from "../course/use-colleagues.ts";
import { useWords } from "../i18n/words.tsx";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Tabs, type TabLinkProps } from "../ui/parts/Tabs.tsx";
import { AdaptationsPart } from "./AdaptationsPart.tsx";
import { Answered } from "./Answered.tsx";
import { DecisionsPart } from "./DecisionsPart.tsx";
import { DriversPart } from "./DriversPart.tsx";
import { teamRecordsSchema, type PartProps } from "./part.ts";
import { TrainingsPart } from "./TrainingsPart.tsx";

const slugs = { drivers: "", decisions: "beslutninger", adaptations: "tilpasninger", trainings: "uddannelse" } as const;
type Part = keyof typeof slugs;
// Object.keys is typed string[]; the keys of this constant are exactly the parts.
const names = Object.keys(slugs) as readonly Part[];

const shown: Readonly<Record<Exclude<Part, "trainings">, ComponentType<PartProps>>> = {
  drivers: DriversPart,
  decisions: DecisionsPart,
  adaptations: AdaptationsPart,
};

function partLink(props: TabLinkProps) {
  return <Link {...props} />;
}

/** *Implementering*: what carries the method, what is decided and adapted, and who is trained. */
export function ImplementationPage({ params }: ScreenProps) {
  const words = useWords().implementation;
  const actor = useActor();
  const teams = useTeams().filter(
    ({ teamId, active }) => active && (actor.roles.includes("leader") || actor.teamIds.includes(teamId)),
  );
  const [chosen, setChosen] = useState("");
  const parts = names.filter((name) => name !== "trainings" || can(actor, "training.manage"));
  const part = parts.find((name) => slugs[name] === (params["part"] ?? "")) ?? "drivers";
  const team = teams.find(({ teamId }) => teamId === chosen) ?? teams[0];
  const tabs = parts.map((name) => ({
    href: slugs[name] === "" ? "/implementering" : `/implementering/${slugs[name]}`,
    label: words.parts[name],
    current: name === part,
  }));
  return (
    <div className={course["page"]}>
      <PageHeader title={words.title} facts={team?.name ?? words.facts} />
      <div data-print="no" className={course["page"]}>
        <TeamSelect teams={teams} team={team} onChoose={setChosen} />
        <Tabs label={words.partsLabel} tabs={tabs} link={partLink} />
      </div>
      {team === undefined ? (
        <EmptyState title={words.noTeam}>{words.noTeamText}</EmptyState>
      ) : (
        <TeamPart key={`${team.teamId} ${part}`} team={team} part={part} />
      )}
    </div>
  );
}

function TeamPart({ team, part }: { readonly team: Team; readonly part: Part }) {
  const { teamId, members } = team;
  const path = `/api/teams/${teamId}/implementation`;
  const answer = useAnswer(part === "trainings" ? undefined : path, teamRecordsSchema);
  if (part === "trainings") return <TrainingsPart path={`/api/teams/${teamId}/trainings`} members={members} />;
  const Shown = shown[part];
  return (
    <Answered answer={answer}>
      {(records) => <Shown records={records} path={path} members={members} onWritten={answer.again} />}
    </Answered>
  );
}
