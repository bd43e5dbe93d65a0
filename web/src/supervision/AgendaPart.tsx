import { can } from "@tovholder/domain/access/can.ts";
import { agendaLimitSource, fullReviewSource } from "@tovholder/domain/supervision/agenda.ts";
import { useState } from "react";
import { z } from "zod";
import { callApi, noContent } from "../app/api.ts";
import { dayTitle } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { newId } from "../replica/ids.ts";
import { useSubmit } from "../session/use-submit.ts";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Checkbox } from "../ui/parts/Checkbox.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { SourceNote } from "../ui/parts/SourceNote.tsx";
import { AgendaList, ReasonSources } from "./AgendaList.tsx";
import { AddCourse } from "./ChangeAgenda.tsx";
import type { TeamSupervision } from "./supervision.ts";
import styles from "./Supervision.module.css";

interface AgendaPartProps {
  readonly teamId: string;
  readonly team: TeamSupervision;
  readonly again: () => void;
}

const madeSchema = z.object({ meetingId: z.string() });

/** The agenda as it stands, ready without a word typed; from here the meeting is begun. */
export function AgendaPart({ teamId, team, again }: AgendaPartProps) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const today = useToday();
  const mayLead = can(useActor(), "supervision.lead");
  const { meeting, rest, fullReview } = team;
  const items = meeting?.items ?? team.proposed;
  const [wanted, setWanted] = useState<boolean>();
  const review = wanted ?? fullReview.due;
  const base = `/api/supervision/${teamId}/meetings`;
  const openMeeting = async () => {
    if (meeting !== null) return meeting.meetingId;
    const body = { meetingId: newId(), on: today };
    return (await callApi(base, { method: "POST", body, schema: madeSchema })).meetingId;
  };
  const begin = useSubmit(async () => {
    const meetingId = await openMeeting();
    await callApi(`${base}/${meetingId}/start`, { method: "POST", body: { fullReview: review }, schema: noContent });
    again();
  });
  const pathOf = async (courseId: string) => `${base}/${await openMeeting()}/courses/${courseId}`;
  const shown = items.filter((item) => item.included);
  const last = fullReview.lastOn;
  return (
    <Panel
      title={meeting === null ? words.agenda : words.agendaOn(dayTitle(meeting.on, language))}
      aside={
        <Button kind="link" data-print="no" onClick={() => print()}>
          {words.print}
        </Button>
      }
    >
      <p className={styles["quiet"]}>{words.counted(shown.length, rest)}</p>
      {shown.length === 0 ? <EmptyState title={words.nothing}>{words.nothingText}</EmptyState> : null}
      <AgendaList items={items} mayLead={mayLead} pathOf={pathOf} again={again} />
      <ReasonSources items={shown} />
      <div className={styles["begin"]} data-print="no">
        <Checkbox
          label={words.fullReview}
          hint={last === null ? words.neverReviewed : words.reviewedOn(dayText(last, language))}
          checked={review}
          onChange={setWanted}
        />
        {begin.problem === undefined ? null : <Notice tone="error">{begin.problem}</Notice>}
        <div className={styles["buttons"]}>
          <Button kind="primary" busy={begin.busy} onClick={begin.onSubmit}>
            {words.start}
          </Button>
          {mayLead ? <AddCourse team={team} items={items} pathOf={pathOf} again={again} /> : null}
        </div>
        <SourceNote source={agendaLimitSource} language={language}>
          <p>{words.limitText}</p>
        </SourceNote>
        <SourceNote source={fullReviewSource} language={language}>
          <p>{words.reviewText}</p>
        </SourceNote>
      </div>
    </Panel>
  );
}
