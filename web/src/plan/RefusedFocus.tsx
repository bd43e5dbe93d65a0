import type { FocusArea } from "@tovholder/domain/course/state.ts";
import type { CommandOf } from "@tovholder/domain/course/commands.ts";
import styles from "../course/Course.module.css";
import { useSay, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useIssue, useReplica, useSnapshot } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { FocusText } from "./FocusText.tsx";

interface RefusedProps {
  readonly course: CourseView;
  readonly focus: FocusArea;
}

/** An edit that the server sent back, with its text: the worker chooses which wording stands. */
export function RefusedFocus({ course, focus }: RefusedProps) {
  const { outbox } = useSnapshot();
  const refused = outbox.flatMap(({ status, command, refusal }) =>
    status === "refused" && command.type === "changeFocus" && command.focusId === focus.focusId
      ? [{ command, refusal }]
      : [],
  );
  const last = refused.at(-1);
  return last === undefined ? null : <Both course={course} command={last.command} message={last.refusal?.message} />;
}

interface BothProps {
  readonly course: CourseView;
  readonly command: CommandOf<"changeFocus">;
  readonly message: { readonly da: string; readonly en: string } | undefined;
}

function Both({ course, command, message }: BothProps) {
  const words = useWords().plan;
  const say = useSay();
  const issue = useIssue();
  const replica = useReplica();
  const save = () => {
    const { focusId, dimension, reason, goal, strategy, words: said } = command;
    const draft = { type: "changeFocus", focusId, dimension, reason, goal, strategy, words: said } as const;
    void issue(course.courseId, draft, { said: words.saved, replaces: command.commandId });
  };
  return (
    <div className={styles["versions"]}>
      <Notice tone="warn" title={words.stale.title}>
        {message === undefined ? words.stale.text : say(message)}
      </Notice>
      <h4>{words.stale.mine}</h4>
      <FocusText focus={command} />
      <div className={styles["buttons"]}>
        <Button kind="primary" onClick={save}>
          {words.stale.saveMine}
        </Button>
        <Button onClick={() => void replica.discard(command.commandId)}>{words.stale.drop}</Button>
      </div>
      <h4>{words.stale.theirs}</h4>
    </div>
  );
}
