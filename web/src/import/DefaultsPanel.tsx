import { findMethod, methods } from "@tovholder/domain/methods/registry.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Select } from "../ui/parts/Select.tsx";
import styles from "./Import.module.css";
import type { ListProps } from "./ImportPage.tsx";

/** Team, method and legal basis for rows that do not name their own. */
export function DefaultsPanel({ list, preview: { settings, teams, withoutTeam } }: ListProps) {
  const words = useWords().import;
  const { language } = useLanguage();
  const say = useSay();
  const bases = findMethod(settings.method)?.legalBases ?? [];
  return (
    <Panel title={words.defaults}>
      <p>{words.defaultsText}</p>
      <div className={styles["pair"]}>
        <Select
          label={words.team}
          language={language}
          value={settings.teamId ?? ""}
          placeholder={words.chooseTeam}
          error={withoutTeam > 0 ? words.withoutTeam(withoutTeam) : undefined}
          options={teams.map((team) => ({ value: team.teamId, label: team.name }))}
          onChange={(teamId) => list.change({ ...settings, teamId })}
        />
        <Select
          label={words.method}
          language={language}
          value={settings.method}
          options={methods.map((method) => ({ value: method.code, label: say(method.name) }))}
          onChange={(method) => {
            const own = findMethod(method)?.legalBases ?? [];
            const keeps = own.includes(settings.legalBasis);
            list.change({
              ...settings,
              method,
              legalBasis: keeps ? settings.legalBasis : (own[0] ?? settings.legalBasis),
            });
          }}
        />
        <Select
          label={words.legalBasis}
          language={language}
          value={settings.legalBasis}
          options={bases.map((value) => ({ value, label: label("legalBasis", value, language) }))}
          onChange={(legalBasis) => list.change({ ...settings, legalBasis })}
        />
      </div>
    </Panel>
  );
}
