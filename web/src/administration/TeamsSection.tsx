import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { teamsSchema, type Team, type TeamMember } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useSubmit } from "../session/use-submit.ts";
import { Button } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { writeNumber } from "../ui/parts/number-text.ts";
import { Panel } from "../ui/parts/Panel.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { accountsSchema, changeAccount, type Account } from "./accounts.ts";
import styles from "./Administration.module.css";
import { TeamForm } from "./TeamForm.tsx";
import { Failed } from "./UsersSection.tsx";

type Doing = { readonly what: "new" } | { readonly what: "edit"; readonly team: Team };

/** The teams and who is in them. */
export function TeamsSection() {
  const words = useWords().administration;
  const { language } = useLanguage();
  const teams = useAnswer("/api/teams", teamsSchema);
  const accounts = useAnswer("/api/accounts", accountsSchema);
  const [doing, setDoing] = useState<Doing>();
  const refresh = () => {
    setDoing(undefined);
    teams.again();
    accounts.again();
  };
  const add = (
    <Button kind="primary" onClick={() => setDoing({ what: "new" })}>
      {words.newTeam}
    </Button>
  );
  return (
    <section className={styles["section"]} aria-label={words.sections.team}>
      <Failed answer={teams} />
      {teams.value === undefined && teams.error === undefined ? <Skeleton language={language} /> : null}
      {teams.value?.length === 0 ? (
        <EmptyState title={words.noTeam} action={add}>
          {words.noTeamText}
        </EmptyState>
      ) : null}
      {teams.value !== undefined && teams.value.length > 0 ? <div className={styles["bar"]}>{add}</div> : null}
      {teams.value?.map((team) => (
        <TeamPanel
          key={team.teamId}
          team={team}
          accounts={accounts.value ?? []}
          onEdit={() => setDoing({ what: "edit", team })}
          onChanged={refresh}
        />
      ))}
      {doing === undefined ? null : (
        <TeamForm
          team={doing.what === "edit" ? doing.team : undefined}
          onClose={() => setDoing(undefined)}
          onDone={refresh}
        />
      )}
    </section>
  );
}

interface TeamPanelProps {
  readonly team: Team;
  readonly accounts: readonly Account[];
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

function TeamPanel({ team, accounts, onEdit, onChanged }: TeamPanelProps) {
  const words = useWords().administration;
  const { language } = useLanguage();
  const [chosen, setChosen] = useState("");
  const others = accounts.filter((one) => one.active && !one.teamIds.includes(team.teamId));
  const fte = team.members.reduce((sum, member) => sum + member.fte, 0);
  const add = useSubmit(async () => {
    const account = others.find((one) => one.accountId === chosen);
    if (account === undefined) return;
    await changeAccount(account.accountId, { teamIds: [...account.teamIds, team.teamId] });
    setChosen("");
    onChanged();
  });
  return (
    <Panel
      title={team.name}
      aside={`${words.members(team.members.length)} · ${words.fteSum(writeNumber(Math.round(fte * 100) / 100, language))}`}
    >
      {team.active ? null : (
        <p>
          <Mark tone="muted">{words.teamClosed}</Mark>
        </p>
      )}
      {team.members.length === 0 ? <p className={styles["quiet"]}>{words.noMembers}</p> : null}
      <ul className={styles["members"]}>
        {team.members.map((member) => (
          <li key={member.accountId}>
            <Member
              team={team}
              member={member}
              account={accounts.find((one) => one.accountId === member.accountId)}
              onChanged={onChanged}
            />
          </li>
        ))}
      </ul>
      {add.problem === undefined ? null : <Notice tone="error">{add.problem}</Notice>}
      <form onSubmit={add.onSubmit} className={styles["inline"]}>
        {others.length === 0 ? null : (
          <>
            <Select
              label={words.addMember}
              language={language}
              value={chosen}
              placeholder={words.chooseMember}
              options={others.map((one) => ({ value: one.accountId, label: one.name }))}
              onChange={setChosen}
            />
            <Button type="submit" busy={add.busy} disabled={chosen === ""}>
              {words.add}
            </Button>
          </>
        )}
        <Button aria-label={`${words.editTeam}: ${team.name}`} onClick={onEdit}>
          {words.editTeam}
        </Button>
      </form>
    </Panel>
  );
}

interface MemberProps {
  readonly team: Team;
  readonly member: TeamMember;
  readonly account: Account | undefined;
  readonly onChanged: () => void;
}

function Member({ team, member, account, onChanged }: MemberProps) {
  const words = useWords().administration;
  const { language } = useLanguage();
  const leave = useSubmit(async () => {
    if (account === undefined) return;
    await changeAccount(account.accountId, { teamIds: account.teamIds.filter((id) => id !== team.teamId) });
    onChanged();
  });
  const facts = [
    member.initials,
    member.roles.map((role) => label("role", role, language)).join(", "),
    words.fteSum(writeNumber(member.fte, language)),
  ];
  return (
    <form onSubmit={leave.onSubmit} className={styles["member"]}>
      <span className={styles["stack"]}>
        <b>{member.name}</b>
        <span className={styles["quiet"]}>{facts.join(" · ")}</span>
        {leave.problem === undefined ? null : <Notice tone="error">{leave.problem}</Notice>}
      </span>
      <Button type="submit" kind="link" aria-label={`${words.remove}: ${member.name}`} busy={leave.busy}>
        {words.remove}
      </Button>
    </form>
  );
}
