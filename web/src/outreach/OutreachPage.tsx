import { TeamSelect } from "../app/TeamSelect.tsx";
import { useState, type ComponentType } from "react";
import { Link } from "wouter";
import type { ScreenProps } from "../app/screens.ts";
import type { Team } from "../app/staff.ts";
import styles from "../course/Course.module.css";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { Tabs, type TabLinkProps } from "../ui/parts/Tabs.tsx";
import { AreasPart } from "./AreasPart.tsx";
import { ConcernsPart } from "./ConcernsPart.tsx";
import { useOutreachTeams } from "./outreach-teams.ts";
import { PossiblePart } from "./PossiblePart.tsx";
import { RoutePart } from "./RoutePart.tsx";

const slugs = { today: "", possible: "mulige-borgere", concerns: "bekymringer", areas: "omraader" } as const;
type Part = keyof typeof slugs;

const parts: Readonly<Record<Part, ComponentType<{ readonly team: Team }>>> = {
  today: RoutePart,
  possible: PossiblePart,
  concerns: ConcernsPart,
  areas: AreasPart,
};

// Object.keys is typed string[]; the keys of this constant are exactly the parts.
const names = Object.keys(slugs) as readonly Part[];

function hrefOf(part: Part): string {
  return slugs[part] === "" ? "/opsoegende" : `/opsoegende/${slugs[part]}`;
}

function outreachLink(props: TabLinkProps) {
  return <Link {...props} />;
}

/** *Opsøgende*: the team's day, possible citizens, concerns and areas. For members of an outreach team alone. */
export function OutreachPage({ params }: ScreenProps) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const teams = useOutreachTeams();
  const [chosen, setChosen] = useState("");
  const part = names.find((name) => slugs[name] === (params["part"] ?? "")) ?? "today";
  const team = teams.find(({ teamId }) => teamId === chosen) ?? teams[0];
  const Shown = parts[part];
  const tabs = names.map((name) => ({ href: hrefOf(name), label: words.parts[name], current: name === part }));
  return (
    <div className={styles["page"]}>
      <PageHeader title={words.title} facts={team?.name} />
      <div data-print="no" className={styles["page"]}>
        <TeamSelect teams={teams} team={team} onChoose={setChosen} />
        <Tabs label={words.partsLabel} tabs={tabs} link={outreachLink} />
      </div>
      {team === undefined ? <Skeleton language={language} /> : <Shown key={team.teamId} team={team} />}
    </div>
  );
}
