import { useState } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { ChangeMethodForm } from "./ChangeMethodForm.tsx";

/** The way straight to a change of method from where the reason for it was written. */
export function ChangeMethodButton({ course }: { readonly course: CourseView }) {
  const words = useWords().support;
  const { language } = useLanguage();
  const may = useCanCourse(course, "course.close");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (!may) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.review.change}</Button>
      <Dialog open={open} title={words.change.title} onClose={close} language={language} size="wide">
        <ChangeMethodForm course={course} onDone={close} />
      </Dialog>
    </>
  );
}
