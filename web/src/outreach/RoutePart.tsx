import { formatLong } from "@tovholder/domain/time/danish-date.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { Link } from "wouter";
import type { Team } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import { clockText, nearDay } from "../i18n/dates.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useCan } from "../replica/ReplicaProvider.tsx";
import { Button, buttonClass } from "../ui/parts/Button.tsx";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import shared from "../course/Course.module.css";
import { CheckInButton } from "./CheckInButton.tsx";
import { Answered } from "./Answered.tsx";
import styles from "./Outreach.module.css";
import { outreachPath, todaySchema, type RouteOfDay, type RouteRow } from "./team-answers.ts";

interface PartProps {
  readonly team: Team;
}

/** Whom to try today, area by area, and why. A list, since a map would show where people live. */
export function RoutePart({ team }: PartProps) {
  const answer = useAnswer(outreachPath(team.teamId, "today"), todaySchema);
  return <Answered answer={answer}>{(route) => <Route team={team} route={route} />}</Answered>;
}

function isDue({ dueOn, appointment }: RouteRow, on: string): boolean {
  return (dueOn !== null && dueOn <= on) || appointment?.on === on;
}

function Route({ team, route }: PartProps & { readonly route: RouteOfDay }) {
  const words = useWords().outreachTeam.today;
  const { language } = useLanguage();
  const [shown, setShown] = useState<"due" | "all">("due");
  const all = route.areas.flatMap(({ rows }) => rows);
  const due = all.filter((row) => isDue(row, route.on));
  const areas = route.areas
    .map((area) => ({ ...area, rows: shown === "all" ? area.rows : area.rows.filter((row) => isDue(row, route.on)) }))
    .filter(({ rows }) => rows.length > 0);
  if (all.length === 0) return <EmptyState title={words.nobody}>{words.nobodyText}</EmptyState>;
  return (
    <>
      <p className={styles["printed"]}>{words.printed(team.name, formatLong(route.on))}</p>
      <div className={shared["line"]} data-print="no">
        <RadioGroup
          label={words.shown}
          labelHidden
          choices={[
            { value: "due", label: `${words.dueShown} (${due.length})` },
            { value: "all", label: `${words.allShown} (${all.length})` },
          ]}
          value={shown}
          onChange={setShown}
          language={language}
        />
        <Button onClick={() => print()} className={shared["deskOnly"]}>
          {words.print}
        </Button>
      </div>
      {areas.length === 0 ? <EmptyState title={words.empty}>{words.emptyText}</EmptyState> : null}
      {areas.map((area) => (
        <AreaRoute key={area.areaId ?? ""} team={team} area={area} on={route.on} />
      ))}
    </>
  );
}

interface AreaProps extends PartProps {
  readonly area: RouteOfDay["areas"][number];
  readonly on: RouteOfDay["on"];
}

function AreaRoute({ team, area, on }: AreaProps) {
  const words = useWords().outreachTeam;
  return (
    <Panel title={area.name ?? words.noArea} aside={String(area.rows.length)}>
      <ul className={shared["list"]}>
        {area.rows.map((row) => (
          <li key={row.courseId}>
            <Stop team={team} row={row} on={on} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface StopProps extends PartProps {
  readonly row: RouteRow;
  readonly on: RouteOfDay["on"];
}

/** One person on the route: who and where, why today, and one tap to write or to go. */
function Stop({ team, row, on }: StopProps) {
  const words = useWords();
  const { language } = useLanguage();
  const mayWork = useCan("outreach.work");
  const { today } = words.outreachTeam;
  const name = row.name ?? row.alias;
  const facts = [
    row.lastTryOn === null ? today.noTry : today.last(nearDay(row.lastTryOn, on, language)),
    row.everyDays === null ? undefined : today.every(row.everyDays),
    row.workerName ?? today.unassigned,
    label("stage", row.stage, language).toLowerCase(),
  ].filter((fact) => fact !== undefined);
  return (
    <article className={shared["stack"]}>
      <div className={shared["line"]}>
        <h3 className={styles["name"]}>
          <Link href={`/forloeb/${row.courseId}`}>{name}</Link>
        </h3>
        {row.possible ? <Mark tone="muted">{words.outreach.possible}</Mark> : null}
        <span>{row.place === "" ? words.outreachTeam.noPlace : row.place}</span>
      </div>
      <Why row={row} on={on} />
      <p className={shared["quiet"]}>{facts.join(" · ")}</p>
      {row.sparring ? (
        <p>
          <Mark tone="warn">{today.sparring(row.triesSinceSparring)}</Mark>
        </p>
      ) : null}
      <p className={styles["field"]}>{today.field}:</p>
      {mayWork ? (
        <div className={shared["buttons"]} data-print="no">
          <Link href={`/kontakt/${row.courseId}`} className={buttonClass("plain")} aria-label={today.contactWith(name)}>
            {today.contact}
          </Link>
          <CheckInButton
            team={team}
            courseId={row.courseId}
            place={row.place}
            label={today.checkIn}
            name={today.checkInTo(name)}
          />
        </div>
      ) : null}
    </article>
  );
}

function Why({ row, on }: Omit<StopProps, "team">) {
  const words = useWords().outreachTeam.today;
  const { language } = useLanguage();
  const { appointment, dueOn, daysOver, refusalsInRow } = row;
  const refusals = refusalsInRow < 2 ? undefined : words.refusals(refusalsInRow);
  const when =
    appointment === null
      ? undefined
      : words.appointment(
          [
            nearDay(appointment.on, on, language),
            appointment.time === null ? "" : clockText(appointment.time, language),
          ]
            .join(" ")
            .trim(),
        );
  const rhythm =
    dueOn === null
      ? words.noRhythm
      : daysOver > 0
        ? words.over(daysOver)
        : dueOn === on
          ? words.dueToday
          : words.next(nearDay(dueOn, on, language));
  return <p>{[when ?? rhythm, refusals].filter((part) => part !== undefined).join(" · ")}</p>;
}
