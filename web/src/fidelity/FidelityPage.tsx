import { useSeenTeams } from "../app/use-seen-teams.ts";
import { instruments } from "@tovholder/domain/fidelity/instruments.ts";
import { useSearchParams } from "wouter";
import { useAnswer } from "../app/use-answer.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { useMe } from "../session/SessionProvider.tsx";
import { Button, buttonClass } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { cardSchema } from "./answers.ts";
import { CardView } from "./CardView.tsx";
import { DriftPanel } from "./DriftPanel.tsx";
import styles from "./Fidelity.module.css";
import { periodsFor, type NamedPeriod } from "./periods.ts";
import { usePeriodName } from "./use-period-name.ts";

/** *Fidelitet*: how closely a team follows its method, with what stands behind each figure. */
export function FidelityPage() {
  const words = useWords().fidelity;
  const { view, change } = useView();
  const teams = useSeenTeams();
  const me = useMe();
  const leads = me.roles.includes("leader");
  const team = view.team ?? (leads ? "" : teams[0]?.teamId);
  return (
    <div className={styles["page"]}>
      <TeamHead view={view} team={team} />
      <p className={styles["lead"]}>{words.lead}</p>
      <Choices view={view} team={team ?? ""} teams={teams} leads={leads} onChange={change} />
      {team === undefined ? (
        <EmptyState title={words.noTeam}>{words.noTeamText}</EmptyState>
      ) : (
        <>
          <TeamCard view={view} team={team} />
          <DriftPanel team={team} instrument={view.instrument} period={view.period} opened={view.item} />
        </>
      )}
    </div>
  );
}

function TeamHead({ view, team }: { readonly view: View; readonly team: string | undefined }) {
  const words = useWords().fidelity;
  const nameOf = usePeriodName();
  return (
    <PageHeader
      title={words.title}
      facts={nameOf(view.period)}
      actions={team === undefined ? undefined : <Files query={queryOf(team, view.instrument, view.period)} />}
    />
  );
}

/** The card of the period, held against another where one is chosen. */
function TeamCard({ view, team }: { readonly view: View; readonly team: string }) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const nameOf = usePeriodName();
  const asked = queryOf(team, view.instrument, view.period);
  const card = useAnswer(`/api/fidelity?${asked}`, cardSchema);
  const before = view.compare && queryOf(team, view.instrument, view.compare);
  const compared = useAnswer(before && `/api/fidelity?${before}`, cardSchema).value;
  if (card.value === undefined) {
    if (card.error === undefined) return <Skeleton shape="panel" count={3} language={language} />;
    return (
      <Notice tone="warn" title={words.failed} action={<Button onClick={card.again}>{words.again}</Button>}>
        {card.error.detail}
      </Notice>
    );
  }
  return (
    <CardView
      card={card.value}
      query={asked}
      compared={view.compare && compared ? { card: compared, name: nameOf(view.compare) } : undefined}
      opened={view.item}
      onRated={card.again}
    />
  );
}

interface View {
  /** The empty text is the whole municipality. */
  readonly team: string | undefined;
  readonly instrument: string;
  readonly period: NamedPeriod;
  readonly compare: NamedPeriod | undefined;
  /** The item that the address opens. */
  readonly item: string | undefined;
}

const names = ["hold", "skema", "periode", "mod", "punkt"] as const;

/** The view stands in the address, so that going back from a course finds the same item. */
function useView() {
  const [search, setSearch] = useSearchParams();
  const today = useToday();
  const periods = periodsFor(today);
  const find = (code: string | null) => periods.find((period) => period.code === code);
  const instrument = instruments.find(({ code }) => code === search.get("skema")) ?? instruments[0];
  const view: View = {
    team: search.get("hold") ?? undefined,
    instrument: instrument?.code ?? "",
    period: find(search.get("periode")) ?? periods[0],
    compare: find(search.get("mod")),
    item: search.get("punkt") ?? undefined,
  };
  const change = (part: Partial<Record<(typeof names)[number], string>>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries({ punkt: "", ...part })) {
          if (value === "" && name !== "hold") next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  return { view, change };
}

function queryOf(team: string, instrument: string, { from, to }: NamedPeriod): string {
  return new URLSearchParams({ ...(team === "" ? {} : { team }), instrument, from, to }).toString();
}

interface ChoicesProps {
  readonly view: View;
  readonly team: string;
  readonly teams: readonly { readonly teamId: string; readonly name: string }[];
  readonly leads: boolean;
  readonly onChange: ReturnType<typeof useView>["change"];
}

function Choices({ view, team, teams, leads, onChange }: ChoicesProps) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const say = useSay();
  const nameOf = usePeriodName();
  const periods = periodsFor(useToday());
  const own = teams.map(({ teamId, name }) => ({ value: teamId, label: name }));
  const teamOptions = leads ? [{ value: "", label: words.whole }, ...own] : own;
  const options = periods.map((period) => ({ value: period.code, label: nameOf(period) }));
  const others = options.filter(({ value }) => value !== view.period.code);
  return (
    <div className={styles["choices"]} data-print="no">
      {teamOptions.length < 2 ? null : (
        <Select
          label={words.team}
          value={team}
          onChange={(hold) => onChange({ hold })}
          options={teamOptions}
          language={language}
        />
      )}
      <Select
        label={words.instrument}
        value={view.instrument}
        onChange={(skema) => onChange({ skema })}
        options={instruments.map(({ code, name }) => ({ value: code, label: say(name) }))}
        language={language}
      />
      <Select
        label={words.period}
        value={view.period.code}
        onChange={(periode) => onChange({ periode })}
        options={options}
        language={language}
      />
      <Select
        label={words.compare}
        value={view.compare?.code ?? ""}
        onChange={(mod) => onChange({ mod })}
        options={[{ value: "", label: words.noCompare }, ...others]}
        language={language}
      />
    </div>
  );
}

function Files({ query }: { readonly query: string }) {
  const words = useWords().fidelity;
  return (
    <div className={styles["files"]} data-print="no">
      <a href={`/api/fidelity.xlsx?${query}`} download className={buttonClass()}>
        {words.xlsx}
      </a>
      <a href={`/api/fidelity.pdf?${query}`} download className={buttonClass()}>
        {words.pdf}
      </a>
      <Button onClick={() => print()}>{words.print}</Button>
    </div>
  );
}
