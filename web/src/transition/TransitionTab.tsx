import { nextPhase } from "@tovholder/domain/course/transition.ts";
import { useState } from "react";
import { StartPhase1Form } from "../course/StartPhase1Form.tsx";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Ending } from "./Ending.tsx";
import { PhaseChange } from "./PhaseChange.tsx";

/** *Faseskift*: everything a change of phase needs on one page, and after phase 3 everything an ending needs. */
export function TransitionTab({ course }: { readonly course: CourseView }) {
  const words = useWords().transition;
  const { state } = course;
  if (state.stage === "closed") return <EmptyState title={words.closed}>{words.closedText}</EmptyState>;
  if (state.stage === "referred" || state.stage === "contact") return <NotBegun course={course} />;
  const next = nextPhase(state);
  if (next === undefined) return <Ending course={course} />;
  // A new phase is another page: nothing of the one before is left on it.
  return <PhaseChange key={next} course={course} next={next} />;
}

function NotBegun({ course }: { readonly course: CourseView }) {
  const { transition: words, course: shared } = useWords();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const mayRecord = useCanCourse(course, "course.record");
  const { startGate } = course.method;
  const begin = (
    <Button kind="primary" onClick={() => setOpen(true)}>
      {shared.contactPeriod.phase1} …
    </Button>
  );
  return (
    <>
      <EmptyState title={words.notBegun} action={mayRecord ? begin : undefined}>
        {words.notBegunText}
      </EmptyState>
      <Dialog
        open={open}
        title={shared.contactPeriod.phase1}
        onClose={() => setOpen(false)}
        language={language}
        size="wide"
      >
        {startGate === undefined ? null : (
          <StartPhase1Form course={course} gate={startGate} onDone={() => setOpen(false)} />
        )}
      </Dialog>
    </>
  );
}
