import { useLanguage, useWords } from "../i18n/words.tsx";
import { Select } from "../ui/parts/Select.tsx";
import type { SeenTeam } from "./use-seen-teams.ts";

export interface TeamSelectProps {
  readonly teams: readonly SeenTeam[];
  readonly team: SeenTeam | undefined;
  readonly onChoose: (teamId: string) => void;
}

/** The choice between teams, at the top of a page about one of them; nothing for who has only one. */
export function TeamSelect({ teams, team, onChoose }: TeamSelectProps) {
  const { app } = useWords();
  const { language } = useLanguage();
  if (teams.length < 2) return null;
  return (
    <div data-print="no">
      <Select
        label={app.team}
        value={team?.teamId ?? ""}
        onChange={onChoose}
        options={teams.map(({ teamId, name }) => ({ value: teamId, label: name }))}
        language={language}
      />
    </div>
  );
}
