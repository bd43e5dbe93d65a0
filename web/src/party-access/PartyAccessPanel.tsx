import { useState } from "react";
import { useAnswer, type Answer } from "../app/use-answer.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button, buttonClass } from "../ui/parts/Button.tsx";
import { Checkbox } from "../ui/parts/Checkbox.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { partyAccessPath, requestsSchema, type AccessRequest } from "./party-access.ts";
import styles from "./PartyAccess.module.css";
import { AnswerForm, DelayForm, NewRequestForm } from "./RequestForm.tsx";

/** Access as a party, for the coordinator: the requests with their days, and the record to hand out. */
export function PartyAccessPanel({ course }: { readonly course: CourseView }) {
  const allowed = useCanCourse(course, "course.party-access");
  return allowed ? <PartyAccess courseId={course.courseId} /> : null;
}

type Asked = { readonly what: "new" } | { readonly what: "answer" | "delay"; readonly request: AccessRequest };

function PartyAccess({ courseId }: { readonly courseId: string }) {
  const words = useWords().partyAccess;
  const requests = useAnswer(partyAccessPath(courseId), requestsSchema);
  const [asked, setAsked] = useState<Asked>();
  const add = (
    <Button kind="link" onClick={() => setAsked({ what: "new" })}>
      {words.add}
    </Button>
  );
  return (
    <Panel title={words.title} aside={add}>
      <p>{words.text}</p>
      <Requests answer={requests} ask={setAsked} />
      <Handout courseId={courseId} />
      <AskedDialog courseId={courseId} asked={asked} onClose={() => setAsked(undefined)} onDone={requests.again} />
    </Panel>
  );
}

interface RequestsProps {
  readonly answer: Answer<readonly AccessRequest[]>;
  readonly ask: (asked: Asked) => void;
}

function Requests({ answer: { value, error, asking, again }, ask }: RequestsProps) {
  const words = useWords().partyAccess;
  const { language } = useLanguage();
  return (
    <>
      {error === undefined ? null : (
        <Notice tone="warn" action={<Button onClick={again}>{words.again}</Button>}>
          {error.failure === "offline" ? words.offline : error.detail}
        </Notice>
      )}
      {value === undefined && asking ? <Skeleton shape="rows" count={2} language={language} /> : null}
      {value?.length === 0 ? <p className={styles["quiet"]}>{words.none}</p> : null}
      <ul className={styles["list"]}>
        {(value ?? []).map((request) => (
          <li key={request.requestId}>
            <Request request={request} ask={(what) => ask({ what, request })} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface AskedDialogProps {
  readonly courseId: string;
  readonly asked: Asked | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function AskedDialog({ courseId, asked, onClose, onDone }: AskedDialogProps) {
  const words = useWords().partyAccess;
  const { language } = useLanguage();
  const form = {
    courseId,
    onCancel: onClose,
    onDone: () => {
      onClose();
      onDone();
    },
  };
  const titles = { new: words.add, answer: words.answer, delay: words.delay };
  return (
    <Dialog open={asked !== undefined} title={titles[asked?.what ?? "new"]} onClose={onClose} language={language}>
      {asked?.what === "new" ? <NewRequestForm {...form} /> : null}
      {asked?.what === "answer" ? <AnswerForm {...form} request={asked.request} /> : null}
      {asked?.what === "delay" ? <DelayForm {...form} request={asked.request} /> : null}
    </Dialog>
  );
}

interface RequestProps {
  readonly request: AccessRequest;
  readonly ask: (what: "answer" | "delay") => void;
}

function Request({ request, ask }: RequestProps) {
  const words = useWords().partyAccess;
  const { language } = useLanguage();
  const { standing, receivedOn, dueOn, answeredOn, delay } = request;
  const days = [
    words.received(dayText(receivedOn, language)),
    words.due(dayText(dueOn, language)),
    ...(delay === undefined ? [] : [words.expected(dayText(delay.expectedOn, language))]),
    ...(answeredOn === undefined ? [] : [words.answered(dayText(answeredOn, language))]),
  ];
  return (
    <>
      <p>
        <b>
          {standing === "overdue" ? "▲ " : ""}
          {words.standing[standing]}
        </b>
        <br />
        <span className={styles["quiet"]}>{days.join(" · ")}</span>
      </p>
      {delay === undefined ? null : <p>{delay.reason}</p>}
      {answeredOn === undefined ? (
        <div className={styles["buttons"]}>
          <Button onClick={() => ask("answer")}>{words.answer}</Button>
          <Button onClick={() => ask("delay")}>{words.delay}</Button>
        </div>
      ) : null}
    </>
  );
}

function Handout({ courseId }: { readonly courseId: string }) {
  const words = useWords().partyAccess;
  const [looks, setLooks] = useState(false);
  const query = looks ? "?looks=yes" : "";
  return (
    <section className={styles["part"]} aria-label={words.exportTitle}>
      <h3>{words.exportTitle}</h3>
      <p>{words.exportText}</p>
      <Checkbox label={words.looks} checked={looks} onChange={setLooks} />
      <div className={styles["buttons"]}>
        <a href={partyAccessPath(courseId, `/record.pdf${query}`)} download className={buttonClass()}>
          {words.pdf}
        </a>
        <a href={partyAccessPath(courseId, `/record.json${query}`)} download className={buttonClass()}>
          {words.json}
        </a>
      </div>
    </section>
  );
}
