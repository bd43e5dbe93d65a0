import { homeKept, keptMonths, keptSource, offeredBefore } from "@tovholder/domain/housing/kept.ts";
import { housingOf } from "@tovholder/domain/course/state.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useId, useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import styles from "../course/Course.module.css";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import own from "./Housing.module.css";
import type { Move } from "./housing-lines.ts";
import { Mend } from "./Mend.tsx";
import { MoveInForm } from "./MoveInForm.tsx";
import { MoveOutForm } from "./MoveOutForm.tsx";
import type { HousingPanelProps } from "./NowPanel.tsx";

/** Every home with its start, its end and reason, and whether the citizen has a home 6, 12, 18 and 24 months on. */
export function HomesPanel({ course, lines, mayWrite }: HousingPanelProps) {
  const words = useWords().housing.home;
  const { language } = useLanguage();
  const [asked, setAsked] = useState<"in" | "out">();
  const open = housingOf(course.state).tenancies.find((one) => one.ended === undefined);
  const close = () => setAsked(undefined);
  return (
    <Panel title={words.title}>
      {lines.moves.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <ul className={styles["list"]}>
          {lines.moves.map((move) => (
            <li key={move.start.says.tenancyId}>
              <HomeItem course={course} move={move} mayWrite={mayWrite} />
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? (
        <div className={styles["buttons"]}>
          {open === undefined ? (
            <Button onClick={() => setAsked("in")}>{words.moveIn}</Button>
          ) : (
            <Button onClick={() => setAsked("out")}>{words.moveOut}</Button>
          )}
        </div>
      ) : null}
      {lines.moves.length === 0 ? null : (
        <SourceNote source={keptSource} language={language}>
          <p>{words.formula}</p>
        </SourceNote>
      )}
      <Dialog open={asked === "in"} title={words.moveIn} onClose={close} language={language}>
        {asked === "in" ? <MoveInForm course={course} onDone={close} /> : null}
      </Dialog>
      <Dialog open={asked === "out"} title={words.moveOut} onClose={close} language={language}>
        {asked === "out" && open !== undefined ? (
          <MoveOutForm course={course} tenancyId={open.tenancyId} onDone={close} />
        ) : null}
      </Dialog>
    </Panel>
  );
}

type ItemProps = Pick<HousingPanelProps, "course" | "mayWrite"> & { readonly move: Move };

function HomeItem({ course, move, mayWrite }: ItemProps) {
  const words = useWords().housing.home;
  const { language } = useLanguage();
  const { start, end } = move;
  const { offers, tenancies } = housingOf(course.state);
  const name = label("homeKind", start.says.home, language);
  const among = offeredBefore({ offers, homes: tenancies }, start.says.on).length;
  return (
    <>
      <div className={styles["line"]}>
        <b>{name}</b>
        <span className={styles["quiet"]}>{words.since(dayText(start.says.on, language))}</span>
        <PendingMark course={course} of={start.line.entry} />
        {mayWrite ? <Mend course={course} line={start.line} about={`${words.moveIn}, ${name}`} /> : null}
      </div>
      {start.says.note === "" ? null : <p className={styles["preserve"]}>{start.says.note}</p>}
      {among === 0 ? null : <p className={styles["quiet"]}>{words.among(among)}</p>}
      {end === undefined ? null : (
        <div className={styles["line"]}>
          <span>
            {words.ended(dayText(end.says.on, language), label("tenancyEnd", end.says.reason, language))}{" "}
            {end.says.note}
          </span>
          <PendingMark course={course} of={end.line.entry} />
          {mayWrite ? <Mend course={course} line={end.line} about={`${words.moveOut}, ${name}`} /> : null}
        </div>
      )}
      <KeptList course={course} move={move} />
    </>
  );
}

const tones = {
  kept: "ok",
  "not-kept": "warn",
  "not-yet": "muted",
  "not-counted": "muted",
  "not-seen": "muted",
} as const;

/** Home kept, month by month, with the day each is looked at. */
function KeptList({ course, move }: { readonly course: CourseView; readonly move: Move }) {
  const words = useWords().housing.home;
  const { language } = useLanguage();
  const today = useToday();
  const id = useId();
  const { tenancies } = housingOf(course.state);
  return (
    <>
      <p id={id} className={styles["quiet"]}>
        {words.keptLabel}
      </p>
      <ul className={own["kept"]} aria-labelledby={id}>
        {keptMonths.map((months) => {
          const at = { movedIn: move.start.says.on, months };
          const { on, kept } = homeKept(tenancies, at, { today, seenUntil: course.state.closure?.on });
          return (
            <li key={months}>
              <span>{words.months(months)}</span>
              <Mark tone={tones[kept]}>{words.kept[kept]}</Mark>
              <span className={styles["quiet"]}>{dayText(on, language)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
