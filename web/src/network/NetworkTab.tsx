import type { Member } from "@tovholder/domain/course/state.ts";
import { strengthOf } from "@tovholder/domain/course/state.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useMemo, useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import { citizenName } from "../app/citizen-name.ts";
import { dimensionName } from "../contact/codes.ts";
import { useNameOf } from "../course/use-colleagues.ts";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { NetworkPhases } from "../ui/network-map/NetworkPhases.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark, type MarkTone } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { HandoverDialog, LeavingDialog, MemberDialog, RatingDialog } from "./MemberDialogs.tsx";
import styles from "./Network.module.css";
import { networkSnapshots } from "./network-snapshots.ts";
import { whoTookOver } from "./who-took-over.ts";

type Doing =
  | { readonly what: "add" }
  | { readonly what: "rate" | "handover" | "change" | "leave"; readonly member: Member };

/** The support network: as a picture phase by phase, person by person, and area by area with who has taken over. */
export function NetworkTab({ course }: { readonly course: CourseView }) {
  const words = useWords().network;
  const [doing, setDoing] = useState<Doing>();
  const mayRecord = useCanCourse(course, "course.record") && course.state.stage !== "closed";
  const add = mayRecord ? (
    <Button kind="primary" onClick={() => setDoing({ what: "add" })}>
      {words.add}
    </Button>
  ) : null;
  const close = () => setDoing(undefined);
  return (
    <div className={styles["page"]}>
      {course.state.network.length === 0 ? (
        <EmptyState title={words.none} action={add}>
          {words.noneText}
        </EmptyState>
      ) : (
        <>
          <NetworkPicture course={course} />
          <Panel title={words.members} aside={add}>
            <ul className={styles["members"]}>
              {course.state.network.map((member) => (
                <MemberRow
                  key={member.memberId}
                  course={course}
                  member={member}
                  onDo={mayRecord ? setDoing : undefined}
                />
              ))}
            </ul>
          </Panel>
          <Handovers course={course} />
        </>
      )}
      {doing === undefined ? null : <NetworkDialog course={course} doing={doing} onClose={close} />}
    </div>
  );
}

interface NetworkDialogProps {
  readonly course: CourseView;
  readonly doing: Doing;
  readonly onClose: () => void;
}

function NetworkDialog({ course, doing, onClose }: NetworkDialogProps) {
  switch (doing.what) {
    case "add":
      return <MemberDialog course={course} onClose={onClose} />;
    case "change":
      return <MemberDialog course={course} member={doing.member} onClose={onClose} />;
    case "rate":
      return <RatingDialog course={course} member={doing.member} onClose={onClose} />;
    case "handover":
      return <HandoverDialog course={course} member={doing.member} onClose={onClose} />;
    case "leave":
      return <LeavingDialog course={course} member={doing.member} onClose={onClose} />;
  }
}

function NetworkPicture({ course }: { readonly course: CourseView }) {
  const words = useWords().network;
  const { language } = useLanguage();
  const today = useToday();
  const nameOf = useNameOf();
  const workerName = nameOf(course.state.workerId) ?? label("role", "worker", language);
  const snapshots = useMemo(
    () => networkSnapshots(course, { today, language, now: words.now, workerName }),
    [course, today, language, words.now, workerName],
  );
  return (
    <Panel title={words.map}>
      <NetworkPhases citizenName={citizenName(course.citizen)} snapshots={snapshots} language={language} />
      <p className={styles["quiet"]}>{words.mapNote}</p>
    </Panel>
  );
}

interface MemberRowProps {
  readonly course: CourseView;
  readonly member: Member;
  readonly onDo: ((doing: Doing) => void) | undefined;
}

function MemberRow({ course, member, onDo }: MemberRowProps) {
  const words = useWords().network;
  const { language } = useLanguage();
  const facts = [
    member.relation,
    label("ring", member.ring, language).toLowerCase(),
    member.dimensions.map((code) => dimensionName(course.method, code, language)).join(", "),
    member.contactDetails,
  ].filter((fact) => fact !== "");
  const steps = member.strengths.map(({ strength }) => label("strength", String(strength), language).toLowerCase());
  return (
    <li className={styles["member"]}>
      <div className={styles["head"]}>
        <h3>{member.name}</h3>
        {member.left === undefined ? (
          <Mark>
            {words.strength}: {label("strength", String(strengthOf(member)), language).toLowerCase()}
          </Mark>
        ) : (
          <Mark tone="muted">{words.left}</Mark>
        )}
        <PendingMark course={course} of={member} />
      </div>
      <p className={styles["quiet"]}>{facts.join(" · ")}</p>
      {steps.length > 1 ? <p className={styles["quiet"]}>{words.strengthHistory(steps.join(" → "))}</p> : null}
      {onDo === undefined || member.left !== undefined ? null : (
        <div className={styles["acts"]}>
          {(["rate", "handover", "change", "leave"] as const).map((what) => (
            <Button
              key={what}
              kind="link"
              onClick={() => onDo({ what, member })}
              aria-label={`${words[what]}: ${member.name}`}
            >
              {words[what]}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

const tones: Readonly<Record<string, MarkTone>> = {
  proposed: "muted",
  agreed: "plain",
  "taken-over": "ok",
  holds: "ok",
  stopped: "warn",
};

function Handovers({ course }: { readonly course: CourseView }) {
  const words = useWords().network;
  const { language } = useLanguage();
  const today = useToday();
  const rows = whoTookOver(course.state, course.method);
  return (
    <Panel title={words.whoTookOver}>
      <p className={styles["quiet"]}>{words.whoText}</p>
      {rows.length === 0 ? <p>{words.nothingHanded}</p> : null}
      <dl className={styles["areas"]}>
        {rows.map(({ dimension, takers }) => (
          <div key={dimension}>
            <dt>{dimensionName(course.method, dimension, language)}</dt>
            {takers.map((taker) => (
              <dd key={taker.memberId}>
                <Mark tone={tones[taker.status]}>{label("handover", taker.status, language)}</Mark> <b>{taker.name}</b>{" "}
                {nearDay(taker.on, today, language)}
                {taker.task === "" ? null : <p>{taker.task}</p>}
                {taker.proof === "" ? null : <p className={styles["quiet"]}>{taker.proof}</p>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Panel>
  );
}
