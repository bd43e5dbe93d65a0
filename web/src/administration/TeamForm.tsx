import { useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import type { Team } from "../app/staff.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useSubmit } from "../session/use-submit.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Checkbox } from "../ui/parts/Checkbox.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import styles from "./Administration.module.css";

export interface TeamFormProps {
  readonly team: Team | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Written = Pick<Team, "name" | "active" | "outreach">;

const madeSchema = z.object({ teamId: z.string() });

/** A new team, or another name; a team with history is closed, never deleted. */
export function TeamForm({ team, onClose, onDone }: TeamFormProps) {
  const words = useWords().administration;
  const { language } = useLanguage();
  const [written, setWritten] = useState<Written>(team ?? { name: "", active: true, outreach: false });
  const { name, active, outreach } = written;
  const [tried, setTried] = useState(false);
  const form = useSubmit(async () => {
    setTried(true);
    if (name.trim() === "") return;
    await send(team, { name, active, outreach });
    onDone();
  });
  const taken = form.code === "conflict" ? form.problem : undefined;
  const fault = (tried && name.trim() === "" ? words.nameMissing : taken) ?? form.faultOf("name");
  return (
    <Dialog
      open
      title={team === undefined ? words.newTeam : words.renameTeam(team.name)}
      language={language}
      onClose={onClose}
    >
      <form onSubmit={form.onSubmit} className={styles["form"]} noValidate>
        {form.problem === undefined || taken !== undefined ? null : <Notice tone="error">{form.problem}</Notice>}
        <TextField
          label={words.teamName}
          language={language}
          value={name}
          error={fault}
          onChange={(next) => setWritten({ ...written, name: next })}
        />
        {team === undefined ? null : (
          <Checkbox
            label={words.teamOpen}
            checked={active}
            onChange={(next) => setWritten({ ...written, active: next })}
          />
        )}
        <Checkbox
          label={words.teamOutreach}
          hint={words.teamOutreachHint}
          checked={outreach}
          onChange={(next) => setWritten({ ...written, outreach: next })}
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

async function send(team: Team | undefined, { name, active, outreach }: Written): Promise<void> {
  if (team === undefined) {
    await callApi("/api/teams", { method: "POST", body: { name, outreach }, schema: madeSchema });
    return;
  }
  await callApi(`/api/teams/${team.teamId}`, {
    method: "PATCH",
    body: { name, active, outreach },
    schema: noContent,
  });
}
