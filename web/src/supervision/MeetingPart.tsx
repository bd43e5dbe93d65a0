import { can } from "@tovholder/domain/access/can.ts";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, callApi, noContent } from "../app/api.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { ChipGroup } from "../ui/parts/Choices.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { CasePart } from "./CasePart.tsx";
import { AddCourse } from "./ChangeAgenda.tsx";
import { EndMeetingForm } from "./EndMeetingForm.tsx";
import { lineName, type AgendaLine, type Meeting, type TeamSupervision } from "./supervision.ts";
import styles from "./Supervision.module.css";

interface MeetingPartProps {
  readonly teamId: string;
  readonly meeting: Meeting;
  readonly team: TeamSupervision;
  readonly again: () => void;
}

/** The meeting under way: who is here, one citizen at a time, and the end. */
export function MeetingPart({ teamId, meeting, team, again }: MeetingPartProps) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const mayLead = can(useActor(), "supervision.lead");
  const [ending, setEnding] = useState(false);
  const base = `/api/supervision/${teamId}/meetings/${meeting.meetingId}`;
  const items = meeting.items.filter((item) => item.included);
  const [place, go] = useState(0);
  const at = Math.min(place, Math.max(0, items.length - 1));
  const item = items[at];
  const region = useRef<HTMLDivElement>(null);
  const step = useCallback((by: number) => go(Math.min(items.length - 1, Math.max(0, at + by))), [at, items.length]);
  useStepKeys(region, step);
  const pathOf = (courseId: string) => Promise.resolve(`${base}/courses/${courseId}`);
  return (
    <>
      <Attendance base={base} meeting={meeting} again={again} />
      <div ref={region} className={styles["meeting"]}>
        <CaseList items={items} at={at} go={go} />
        {item === undefined ? (
          <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
        ) : (
          <CasePart
            key={item.courseId}
            item={item}
            attendance={meeting.attendance}
            path={`${base}/courses/${item.courseId}`}
            again={again}
            standing={words.placeOf(at + 1, items.length)}
            step={step}
          />
        )}
      </div>
      <div className={styles["buttons"]} data-print="no">
        <Button kind="primary" onClick={() => setEnding(true)}>
          {words.end}
        </Button>
        {mayLead ? <AddCourse team={team} items={meeting.items} pathOf={pathOf} again={again} /> : null}
      </div>
      <Dialog open={ending} title={words.end} onClose={() => setEnding(false)} language={language}>
        {ending ? <EndMeetingForm base={base} meeting={meeting} lead={team.lead} again={again} /> : null}
      </Dialog>
    </>
  );
}

/** j and k, or the arrows, while focus is in the meeting and not in a field. */
function useStepKeys(region: React.RefObject<HTMLElement | null>, step: (by: number) => void): void {
  useEffect(() => {
    const element = region.current;
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
      if (target.closest("input, textarea, select, dialog, [role=tab]") !== null) return;
      const by = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 }[key];
      if (by === undefined) return;
      event.preventDefault();
      step(by);
    };
    element?.addEventListener("keydown", press);
    return () => element?.removeEventListener("keydown", press);
  }, [region, step]);
}

interface CaseListProps {
  readonly items: readonly AgendaLine[];
  readonly at: number;
  readonly go: (place: number) => void;
}

function CaseList({ items, at, go }: CaseListProps) {
  const words = useWords().supervision;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [at]);
  return (
    <nav aria-label={words.agenda} className={styles["cases"]}>
      <ol ref={list}>
        {items.map((item, index) => (
          <li key={item.courseId}>
            <button type="button" aria-current={index === at ? "step" : undefined} onClick={() => go(index)}>
              <span>{lineName(item)}</span>
              {item.minuteVersion > 0 ? <Mark tone="ok">{words.written}</Mark> : null}
            </button>
          </li>
        ))}
      </ol>
      <p className={styles["quiet"]}>{words.keys}</p>
    </nav>
  );
}

interface AttendanceProps {
  readonly base: string;
  readonly meeting: Meeting;
  readonly again: () => void;
}

/** Who is here, by tap. Shown at once, and said by the server a moment later. */
function Attendance({ base, meeting, again }: AttendanceProps) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const [tapped, setTapped] = useState<readonly string[]>();
  const [problem, setProblem] = useState<string>();
  const present = tapped ?? meeting.attendance.filter((one) => one.present).map((one) => one.accountId);
  const change = async (next: readonly string[]) => {
    setTapped(next);
    setProblem(undefined);
    const changed = meeting.attendance.filter(
      ({ accountId }) => next.includes(accountId) !== present.includes(accountId),
    );
    try {
      for (const { accountId } of changed) {
        const body = { present: next.includes(accountId) };
        await callApi(`${base}/attendance/${accountId}`, { method: "PUT", body, schema: noContent });
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.detail);
    }
    setTapped(undefined);
    again();
  };
  return (
    <Panel title={words.present(present.length, meeting.attendance.length)}>
      <ChipGroup
        label={words.attendance}
        labelHidden
        choices={meeting.attendance.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        value={present}
        onChange={(next) => void change(next)}
        language={language}
      />
      {problem === undefined ? null : <Notice tone="error">{problem}</Notice>}
    </Panel>
  );
}
