import { roles, type Role } from "@tovholder/domain/access/actor.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import type { Team } from "../app/staff.ts";
import type { WordBook } from "../i18n/da.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useSubmit } from "../session/use-submit.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Checkbox } from "../ui/parts/Checkbox.tsx";
import { ChipGroup } from "../ui/parts/Choices.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { NumberField } from "../ui/parts/NumberField.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import { changeAccount, createAccount, type Account } from "./accounts.ts";
import styles from "./Administration.module.css";
import type { HandedOut } from "./OneTimePassword.tsx";

export interface AccountFormProps {
  /** Absent for a new account. */
  readonly account?: Account | undefined;
  readonly teams: readonly Team[];
  readonly onClose: () => void;
  /** After the server has it; with the password to hand out, for a new account. */
  readonly onDone: (handed?: HandedOut) => void;
}

/** What the fields hold while they are being written. */
interface Written {
  readonly name: string;
  readonly username: string;
  readonly initials: string;
  readonly fte: number | undefined;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  readonly active: boolean;
}

const newAccount: Written = {
  name: "",
  username: "",
  initials: "",
  fte: 1,
  roles: ["worker"],
  teamIds: [],
  active: true,
};

/** A new account, or what may change of one. */
export function AccountForm({ account, teams, onClose, onDone }: AccountFormProps) {
  const words = useWords().administration;
  const { language } = useLanguage();
  const toast = useToast();
  const [written, setWritten] = useState<Written>(account ?? newAccount);
  const [tried, setTried] = useState(false);
  const gaps = gapsOf(written, words);
  const form = useSubmit(async () => {
    setTried(true);
    if (Object.keys(gaps).length > 0) return;
    const password = await send(account, written);
    if (password === undefined) toast({ text: words.saved });
    onDone(password === undefined ? undefined : { name: written.name, password });
  });
  return (
    <Dialog
      open
      title={account === undefined ? words.newUser : words.editUser(account.name)}
      language={language}
      onClose={onClose}
    >
      <form onSubmit={form.onSubmit} className={styles["form"]} noValidate>
        {form.problem === undefined ? null : <Notice tone="error">{form.problem}</Notice>}
        <AccountFields
          isNew={account === undefined}
          written={written}
          teams={teams}
          change={(part) => setWritten((before) => ({ ...before, ...part }))}
          faultOf={(field) => (tried ? gaps[field] : undefined) ?? form.faultOf(field)}
        />
        <div className={styles["end"]}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Answers the password to hand out, for a new account. */
async function send(account: Account | undefined, written: Written): Promise<string | undefined> {
  const { username, active, fte = 1, ...rest } = written;
  const fields = { name: rest.name, fte, roles: rest.roles, teamIds: rest.teamIds };
  const initials = rest.initials.trim();
  if (account === undefined) return createAccount({ ...fields, initials, username });
  await changeAccount(account.accountId, { ...fields, ...(initials === "" ? {} : { initials }), active });
  return undefined;
}

interface AccountFieldsProps {
  readonly isNew: boolean;
  readonly written: Written;
  readonly teams: readonly Team[];
  readonly change: (part: Partial<Written>) => void;
  readonly faultOf: (field: keyof Written) => string | undefined;
}

function AccountFields({ isNew, written, teams, change, faultOf }: AccountFieldsProps) {
  const words = useWords().administration;
  const { language } = useLanguage();
  const known = teams.filter((team) => team.active || written.teamIds.includes(team.teamId));
  return (
    <>
      <TextField
        label={words.name}
        language={language}
        value={written.name}
        error={faultOf("name")}
        onChange={(name) => change({ name })}
      />
      {isNew ? (
        <TextField
          label={words.username}
          hint={words.usernameHint}
          language={language}
          value={written.username}
          error={faultOf("username")}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          onChange={(username) => change({ username })}
        />
      ) : null}
      <div className={styles["pair"]}>
        <TextField
          label={words.initials}
          hint={isNew ? words.initialsHint : undefined}
          optional={isNew}
          language={language}
          value={written.initials}
          error={faultOf("initials")}
          maxLength={6}
          onChange={(initials) => change({ initials })}
        />
        <NumberField
          label={words.fte}
          hint={words.fteHint}
          decimals
          language={language}
          value={written.fte}
          error={faultOf("fte")}
          onChange={(fte) => change({ fte })}
        />
      </div>
      <ChipGroup
        label={words.roles}
        choices={roles.map((value) => ({ value, label: label("role", value, language) }))}
        value={written.roles}
        error={faultOf("roles")}
        onChange={(chosen) => change({ roles: chosen })}
      />
      <ChipGroup
        label={words.teams}
        hint={known.length === 0 ? words.noTeamsText : undefined}
        choices={known.map((team) => ({ value: team.teamId, label: team.name }))}
        value={written.teamIds}
        error={faultOf("teamIds")}
        onChange={(teamIds) => change({ teamIds })}
      />
      {isNew ? null : (
        <Checkbox
          label={words.active}
          hint={words.activeHint}
          checked={written.active}
          onChange={(active) => change({ active })}
        />
      )}
    </>
  );
}

type Gaps = Partial<Record<keyof Written, string>>;

function gapsOf({ name, username, fte, roles }: Written, words: WordBook["administration"]): Gaps {
  return {
    ...(name.trim() === "" ? { name: words.nameMissing } : {}),
    ...(username.trim() === "" ? { username: words.usernameMissing } : {}),
    ...(fte === undefined ? { fte: words.fteMissing } : {}),
    ...(roles.length === 0 ? { roles: words.rolesMissing } : {}),
  };
}
