import { useWords, useLanguage } from "../i18n/words.tsx";
import { Select } from "../ui/parts/Select.tsx";
import type { Team } from "../app/staff.ts";
import { statuses, type BoardRow, type View } from "./board.ts";
import { useColumnNames } from "./BoardTable.tsx";
import { methodName } from "./method-name.ts";
import styles from "./Overview.module.css";

export interface BoardFiltersProps {
  readonly rows: readonly BoardRow[];
  readonly teams: readonly Pick<Team, "teamId" | "name">[];
  readonly view: View;
  readonly onChange: (part: Partial<View>) => void;
}

/** Only what stands in the list can be chosen, so a choice never leads to nothing by itself. */
export function BoardFilters({ rows, teams, view, onChange }: BoardFiltersProps) {
  const words = useWords().overview;
  const { language } = useLanguage();
  const columns = useColumnNames();
  const workers = new Map(rows.map((row) => [row.workerId ?? "none", row.workerName ?? words.nobody]));
  const methods = [...new Set(rows.map((row) => row.method))];
  const all = { value: "", label: words.all };
  return (
    <search aria-label={words.filters} className={styles["filters"]} data-print="no">
      {teams.length > 1 ? (
        <Select
          label={words.team}
          value={view.team}
          options={[all, ...teams.map((team) => ({ value: team.teamId, label: team.name }))]}
          onChange={(team) => onChange({ team, worker: "" })}
        />
      ) : null}
      <Select
        label={words.worker}
        value={view.worker}
        options={[
          all,
          ...[...workers]
            .map(([value, label]) => ({ value, label }))
            .sort((left, right) => left.label.localeCompare(right.label, "da")),
        ]}
        onChange={(worker) => onChange({ worker })}
      />
      {methods.length > 1 || view.method !== "" ? (
        <Select
          label={words.method}
          value={view.method}
          options={[all, ...methods.map((value) => ({ value, label: methodName(value, language) }))]}
          onChange={(method) => onChange({ method })}
        />
      ) : null}
      <Select
        label={words.status}
        value={view.status}
        options={statuses.map((value) => ({ value, label: words.statuses[value] }))}
        onChange={(status) => onChange({ status })}
      />
      <Select
        label={words.sort}
        className={styles["phoneOnly"]}
        value={view.sort}
        options={columns.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(sort) => onChange({ sort, down: false })}
      />
    </search>
  );
}
