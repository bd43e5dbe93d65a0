import type { Team } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { areasSchema, outreachPath } from "./team-answers.ts";

export interface AreaSelectProps {
  readonly team: Team;
  /** The empty string while no area is chosen. */
  readonly value: string;
  readonly onChange: (areaId: string) => void;
}

/** One of the team's areas, or none. */
export function AreaSelect({ team, value, onChange }: AreaSelectProps) {
  const words = useWords().outreachTeam;
  const { language } = useLanguage();
  const areas = useAnswer(outreachPath(team.teamId, "areas"), areasSchema);
  return (
    <Select
      label={words.possible.area}
      value={value}
      options={[
        { value: "", label: words.noArea },
        ...(areas.value ?? []).map(({ areaId, name }) => ({ value: areaId, label: name })),
      ]}
      onChange={onChange}
      language={language}
    />
  );
}
