import { useSeenTeams } from "../app/use-seen-teams.ts";
import { methods } from "@tovholder/domain/methods/registry.ts";
import { useSearchParams } from "wouter";
import { useAnswer } from "../app/use-answer.ts";
import { periodsFor, type NamedPeriod } from "../fidelity/periods.ts";
import { usePeriodName } from "../fidelity/use-period-name.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { useMe } from "../session/SessionProvider.tsx";
import { Button, buttonClass } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { resultsSchema } from "./answers.ts";
import { FiguresView } from "./FiguresView.tsx";
import { QuartersPanel } from "./QuartersPanel.tsx";
import styles from "./Results.module.css";

/** *Resultater*: what came of the courses that ended, in figures that lead to no person. */
export function ResultsPage() {
  const words = useWords().results;
  const { view, change } = useView();
  const teams = useSeenTeams();
  const leads = useMe().roles.includes("leader");
  const nameOf = usePeriodName();
  const team = view.team ?? (leads ? "" : teams[0]?.teamId);
  const own = team === undefined ? undefined : queryOf(team, view.method);
  // The empty text is a question too: a leader's, about everybody.
  const asked =
    own === undefined
      ? undefined
      : new URLSearchParams([...new URLSearchParams(own), ["from", view.period.from], ["to", view.period.to]]);
  return (
    <div className={styles["page"]}>
      <PageHeader
        title={words.title}
        facts={nameOf(view.period)}
        actions={asked === undefined ? undefined : <Files query={asked.toString()} />}
      />
      <p className={styles["lead"]}>{words.lead}</p>
      <Choices view={view} team={team ?? ""} teams={teams} leads={leads} onChange={change} />
      {asked === undefined || own === undefined ? (
        <EmptyState title={words.noTeam}>{words.noTeamText}</EmptyState>
      ) : (
        <>
          <FiguresPart query={asked.toString()} />
          <QuartersPanel query={own} />
        </>
      )}
    </div>
  );
}

function FiguresPart({ query }: { readonly query: string }) {
  const words = useWords().results;
  const { language } = useLanguage();
  const { value, error, again } = useAnswer(`/api/results?${query}`, resultsSchema);
  if (value === undefined) {
    if (error === undefined) return <Skeleton shape="panel" count={4} language={language} />;
    return (
      <Notice tone="warn" title={words.failed} action={<Button onClick={again}>{words.again}</Button>}>
        {error.detail}
      </Notice>
    );
  }
  if (value.results === null) return <EmptyState title={words.tooFew}>{words.tooFewText}</EmptyState>;
  return (
    <>
      <p className={styles["whole"]}>{words.ofCourses(value.results.n)}</p>
      <p className={styles["quiet"]}>{words.smallNumbers}</p>
      <FiguresView figures={value.results} />
    </>
  );
}

interface View {
  /** The empty text is the whole municipality. */
  readonly team: string | undefined;
  /** The empty text is every method. */
  readonly method: string;
  readonly period: NamedPeriod;
}

/** The view stands in the address, so that it can be sent to a colleague. */
function useView() {
  const [search, setSearch] = useSearchParams();
  const periods = periodsFor(useToday());
  const view: View = {
    team: search.get("hold") ?? undefined,
    method: methods.find(({ code }) => code === search.get("metode"))?.code ?? "",
    period: periods.find(({ code }) => code === search.get("periode")) ?? periods[0],
  };
  const change = (part: Partial<Record<"hold" | "metode" | "periode", string>>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(part)) next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return { view, change };
}

function queryOf(team: string, method: string): string {
  return new URLSearchParams({ ...(team === "" ? {} : { team }), ...(method === "" ? {} : { method }) }).toString();
}

interface ChoicesProps {
  readonly view: View;
  readonly team: string;
  readonly teams: readonly { readonly teamId: string; readonly name: string }[];
  readonly leads: boolean;
  readonly onChange: ReturnType<typeof useView>["change"];
}

function Choices({ view, team, teams, leads, onChange }: ChoicesProps) {
  const words = useWords().results;
  const { language } = useLanguage();
  const say = useSay();
  const nameOf = usePeriodName();
  const own = teams.map(({ teamId, name }) => ({ value: teamId, label: name }));
  const teamOptions = leads ? [{ value: "", label: words.whole }, ...own] : own;
  const current = methods.filter(
    (method) => !methods.some(({ code, version }) => code === method.code && version > method.version),
  );
  return (
    <div className={styles["choices"]} data-print="no">
      <Select
        label={words.period}
        value={view.period.code}
        onChange={(periode) => onChange({ periode })}
        options={periodsFor(useToday()).map((period) => ({ value: period.code, label: nameOf(period) }))}
        language={language}
      />
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
        label={words.method}
        value={view.method}
        onChange={(metode) => onChange({ metode })}
        options={[
          { value: "", label: words.allMethods },
          ...current.map(({ code, name }) => ({ value: code, label: say(name) })),
        ]}
        language={language}
      />
    </div>
  );
}

function Files({ query }: { readonly query: string }) {
  const words = useWords().results;
  return (
    <div className={styles["files"]} data-print="no">
      <a href={`/api/results.xlsx?${query}`} download className={buttonClass()}>
        {words.xlsx}
      </a>
      <a href={`/api/results.csv?${query}`} download className={buttonClass()}>
        {words.csv}
      </a>
      <Button onClick={() => print()}>{words.print}</Button>
    </div>
  );
}
