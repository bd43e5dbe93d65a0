import { useState } from "react";
import { useFetchCourse } from "../course/use-fetch-course.ts";
import { useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import styles from "./Contact.module.css";

/** Whether the words of a contact were written so long ago that they have left this device. */
export function isWithheld(course: CourseView, contact: { readonly entryId: string; readonly text: string }): boolean {
  return contact.text === "" && course.withheld.has(contact.entryId);
}

/** Fetches the words of old contacts, where some do not lie on this device. */
export function OlderNotes({ course }: { readonly course: CourseView }) {
  const words = useWords().contact.older;
  const ask = useFetchCourse(course.courseId);
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<"offline" | "refused">();
  if (course.withheld.size === 0) return null;
  const fetch = async () => {
    setBusy(true);
    const failed = await ask();
    setBusy(false);
    setFailure(failed);
    if (failed === undefined) toast({ text: words.fetched });
  };
  return (
    <div className={styles["older"]}>
      <p className={styles["quiet"]}>{words.text(course.withheld.size)}</p>
      <Button busy={busy} onClick={() => void fetch()}>
        {words.fetch}
      </Button>
      {failure === undefined ? null : <Notice tone="warn">{words[failure]}</Notice>}
    </div>
  );
}
