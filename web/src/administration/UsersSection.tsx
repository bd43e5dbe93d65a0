import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { teamsSchema, type Team } from "../app/staff.ts";
import { useAnswer, type Answer } from "../app/use-answer.ts";
import type { WordBook } from "../i18n/da.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { Language } from "../ui/language.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { writeNumber } from "../ui/parts/number-text.ts";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { Table, type Column } from "../ui/parts/Table.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { AccountAccess } from "./AccountAccess.tsx";
import { AccountForm } from "./AccountForm.tsx";
import { accountsSchema, type Account } from "./accounts.ts";
import styles from "./Administration.module.css";
import { OneTimePassword, type HandedOut } from "./OneTimePassword.tsx";

type Doing =
  | { readonly what: "new" }
  | { readonly what: "edit" | "access"; readonly account: Account }
  | { readonly what: "password"; readonly handed: HandedOut };

/** All accounts of the municipality, and what an administrator does to them. */
export function UsersSection() {
  const words = useWords().administration;
  const { language } = useLanguage();
  const accounts = useAnswer("/api/accounts", accountsSchema);
  const teams = useAnswer("/api/teams", teamsSchema).value ?? [];
  const [doing, setDoing] = useState<Doing>();
  const done = (handed?: HandedOut) => {
    setDoing(handed === undefined ? undefined : { what: "password", handed });
    accounts.again();
  };
  const close = () => setDoing(undefined);
  return (
    <section className={styles["section"]} aria-label={words.sections.brugere}>
      <div className={styles["bar"]}>
        <Button kind="primary" onClick={() => setDoing({ what: "new" })}>
          {words.newUser}
        </Button>
      </div>
      <Failed answer={accounts} />
      {accounts.value === undefined ? (
        accounts.error === undefined ? (
          <Skeleton count={6} language={language} />
        ) : null
      ) : (
        <Users accounts={accounts.value} teams={teams} onDo={setDoing} />
      )}
      {doing?.what === "new" ? <AccountForm teams={teams} onClose={close} onDone={done} /> : null}
      {doing?.what === "edit" ? (
        <AccountForm account={doing.account} teams={teams} onClose={close} onDone={done} />
      ) : null}
      {doing?.what === "access" ? <AccountAccess account={doing.account} onClose={close} onDone={done} /> : null}
      {doing?.what === "password" ? <OneTimePassword handed={doing.handed} onClose={close} /> : null}
    </section>
  );
}

/** Why a list is not here, with a way to ask again. */
export function Failed({ answer: { error, again } }: { readonly answer: Answer<unknown> }) {
  const words = useWords().administration;
  if (error === undefined) return null;
  return (
    <Notice tone="error" title={words.failed} action={<Button onClick={again}>{words.again}</Button>}>
      {error.detail}
    </Notice>
  );
}

interface UsersProps {
  readonly accounts: readonly Account[];
  readonly teams: readonly Team[];
  readonly onDo: (doing: Doing) => void;
}

function Users({ accounts, teams, onDo }: UsersProps) {
  const words = useWords().administration;
  const { language } = useLanguage();
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const shown = accounts.filter((one) => `${one.name} ${one.username} ${one.initials}`.toLowerCase().includes(wanted));
  const columns = userColumns({ words, language, teams, onDo });
  return (
    <>
      {accounts.length > 8 ? (
        <TextField label={words.find} type="search" value={text} language={language} onChange={setText} />
      ) : null}
      <output className={styles["quiet"]}>{words.users(shown.length)}</output>
      <Table
        caption={words.sections.brugere}
        columns={columns}
        rows={shown}
        rowKey={(one) => one.accountId}
        empty={<p>{words.noMatch}</p>}
      />
    </>
  );
}

interface ColumnNeeds extends Pick<UsersProps, "teams" | "onDo"> {
  readonly words: WordBook["administration"];
  readonly language: Language;
}

function userColumns({ words, language, teams, onDo }: ColumnNeeds): readonly Column<Account>[] {
  return [
    { key: "name", header: words.name, rowHeader: true, cell: (one) => <NameCell account={one} /> },
    {
      key: "roles",
      header: words.roles,
      cell: (one) => one.roles.map((role) => label("role", role, language)).join(", "),
    },
    { key: "teams", header: words.teams, cell: (one) => namesOf(teams, one) || words.noTeams },
    { key: "fte", header: words.fte, align: "end", cell: (one) => writeNumber(one.fte, language) },
    { key: "state", header: words.state, cell: (one) => <StateCell account={one} /> },
    { key: "acts", header: words.acts, bare: true, cell: (one) => <ActsCell account={one} onDo={onDo} /> },
  ];
}

function namesOf(teams: readonly Team[], { teamIds }: Account): string {
  return teams
    .filter((team) => teamIds.includes(team.teamId))
    .map((team) => team.name)
    .join(", ");
}

function ActsCell({ account, onDo }: { readonly account: Account; readonly onDo: UsersProps["onDo"] }) {
  const words = useWords().administration;
  return (
    <span className={styles["acts"]}>
      <Button aria-label={words.editUser(account.name)} onClick={() => onDo({ what: "edit", account })}>
        {words.edit}
      </Button>
      <Button aria-label={words.accessOf(account.name)} onClick={() => onDo({ what: "access", account })}>
        {words.more}
      </Button>
    </span>
  );
}

function NameCell({ account: { name, username, initials } }: { readonly account: Account }) {
  return (
    <span className={styles["stack"]}>
      {name}
      <span className={styles["quiet"]}>
        {username} · {initials}
      </span>
    </span>
  );
}

function StateCell({ account }: { readonly account: Account }) {
  const { states } = useWords().administration;
  if (!account.active) return <Mark tone="muted">{states.closed}</Mark>;
  return (
    <span className={styles["stack"]}>
      {account.lockedUntil === null ? null : <Mark tone="bad">{states.locked}</Mark>}
      {account.mustChangePassword ? <Mark tone="warn">{states.oneTime}</Mark> : null}
      {account.lockedUntil === null && !account.mustChangePassword ? <Mark tone="ok">{states.open}</Mark> : null}
      {account.secondFactor ? <span className={styles["quiet"]}>{states.factor}</span> : null}
    </span>
  );
}
