import { useState } from "react";
import { z } from "zod";
import { CommandForm } from "../course/CommandForm.tsx";
import { useCommandForm } from "../course/use-command-form.ts";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { danishDayOf } from "../replica/clock.ts";
import type { CourseView } from "../replica/course-view.ts";
import { useCanCourse } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { AddDocument } from "./AddDocument.tsx";
import styles from "./Document.module.css";
import { DocumentLink, KeepOnDevice, KeptHereMark } from "./OnDevice.tsx";

type Document = CourseView["state"]["documents"][number];

/** Documents of a course: the list is in the journal and here offline; the files are at the server, and here those that were asked for. */
export function DocumentsTab({ course }: { readonly course: CourseView }) {
  const words = useWords().document;
  const [removing, setRemoving] = useState<Document>();
  const mayAdd = useCanCourse(course, "document.add");
  const { documents } = course.state;
  return (
    <div className={styles["page"]}>
      <Panel title={words.title}>
        {documents.length === 0 ? (
          <EmptyState title={words.none}>{words.noneText}</EmptyState>
        ) : (
          <ul className={styles["list"]}>
            {documents.map((document) => (
              <DocumentRow
                key={document.documentId}
                course={course}
                document={document}
                onRemove={mayAdd ? () => setRemoving(document) : undefined}
              />
            ))}
          </ul>
        )}
      </Panel>
      {mayAdd ? <AddDocument course={course} /> : null}
      {removing === undefined ? null : (
        <RemoveDocument course={course} document={removing} onClose={() => setRemoving(undefined)} />
      )}
    </div>
  );
}

interface RowProps {
  readonly course: CourseView;
  readonly document: Document;
  readonly onRemove: (() => void) | undefined;
}

function DocumentRow({ course, document, onRemove }: RowProps) {
  const words = useWords().document;
  const { language } = useLanguage();
  const today = useToday();
  const entry = course.entries.find(
    ({ says }) => says.kind === "document-added" && says.documentId === document.documentId,
  );
  const kilobytes = new Intl.NumberFormat(language === "da" ? "da-DK" : "en-GB").format(
    Math.ceil(document.size / 1024),
  );
  const added = entry === undefined ? "" : words.addedOn(nearDay(danishDayOf(new Date(entry.at)), today, language));
  const file = { ...document, courseId: course.courseId };
  return (
    <li className={styles["row"]}>
      <div>
        <DocumentLink file={file} />
        <p className={styles["quiet"]}>{[words.size(kilobytes), added].filter((fact) => fact !== "").join(" · ")}</p>
        <KeptHereMark documentId={document.documentId} />
      </div>
      <div className={styles["acts"]}>
        <KeepOnDevice file={file} />
        {onRemove === undefined ? null : (
          <Button kind="link" onClick={onRemove} aria-label={`${words.remove}: ${document.name}`}>
            {words.remove}
          </Button>
        )}
      </div>
    </li>
  );
}

const removalSchema = z.object({ reason: z.string() });

interface RemoveProps {
  readonly course: CourseView;
  readonly document: Document;
  readonly onClose: () => void;
}

function RemoveDocument({ course, document, onClose }: RemoveProps) {
  const words = useWords().document;
  const { language } = useLanguage();
  const { documentId, name } = document;
  const form = useCommandForm({
    course,
    key: `remove-document:${documentId}`,
    initial: { reason: "" },
    schema: removalSchema,
    read: ({ reason }) =>
      reason.trim() === ""
        ? { missing: { reason: words.reasonMissing } }
        : { draft: { type: "removeDocument", documentId, reason } },
    said: words.removed,
    onDone: onClose,
  });
  return (
    <Dialog open title={words.removeTitle(name)} language={language} onClose={onClose}>
      <CommandForm form={form} submit={words.remove} danger onCancel={onClose}>
        <p>{words.removeText}</p>
        <TextField
          label={words.reason}
          language={language}
          value={form.value.reason}
          error={form.faultOf("reason")}
          onChange={(reason) => form.change({ reason })}
        />
      </CommandForm>
    </Dialog>
  );
}
