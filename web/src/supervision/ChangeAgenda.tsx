import { useState } from "react";
import { callApi, noContent } from "../app/api.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useSubmit } from "../session/use-submit.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import { lineName, type AgendaLine, type TeamSupervision } from "./supervision.ts";
import styles from "./Supervision.module.css";

interface Changing {
  readonly pathOf: (courseId: string) => Promise<string>;
  readonly again: () => void;
}

/** Takes a course off the agenda, or puts it on again, with a reason. */
export function ChangeCourse({ item, pathOf, again }: Changing & { readonly item: AgendaLine }) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const said = item.included ? words.remove : words.putBack;
  const title = `${said}: ${lineName(item)}`;
  return (
    <div data-print="no">
      <Button kind="link" aria-label={title} onClick={() => setOpen(true)}>
        {said}
      </Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)} language={language}>
        <WhyForm
          submit={said}
          onCancel={() => setOpen(false)}
          send={async (why) => {
            const body = { seen: item.version, included: !item.included, why };
            await callApi(await pathOf(item.courseId), { method: "PUT", body, schema: noContent });
            setOpen(false);
            again();
          }}
        />
      </Dialog>
    </div>
  );
}

type AddProps = Changing & { readonly team: TeamSupervision; readonly items: readonly AgendaLine[] };

/** Puts any course of the team on the agenda. */
export function AddCourse({ team, items, pathOf, again }: AddProps) {
  const words = useWords().supervision;
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const [courseId, setCourseId] = useState("");
  const there = new Set(items.map((item) => item.courseId));
  const free = team.courses.filter((course) => !there.has(course.courseId));
  const close = () => {
    setOpen(false);
    setCourseId("");
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.add}</Button>
      <Dialog open={open} title={words.add} onClose={close} language={language}>
        <WhyForm
          submit={words.add}
          onCancel={close}
          send={async (why) => {
            if (courseId === "") return;
            const body = { seen: 0, included: true, why };
            await callApi(await pathOf(courseId), { method: "PUT", body, schema: noContent });
            close();
            again();
          }}
        >
          <Select
            label={words.citizen}
            value={courseId}
            onChange={setCourseId}
            placeholder={words.chooseCitizen}
            options={free.map((course) => ({ value: course.courseId, label: lineName(course) }))}
            language={language}
          />
        </WhyForm>
      </Dialog>
    </>
  );
}

interface WhyFormProps {
  readonly submit: string;
  readonly send: (why: string) => Promise<void>;
  readonly onCancel: () => void;
  readonly children?: React.ReactNode;
}

function WhyForm({ submit, send, onCancel, children }: WhyFormProps) {
  const { supervision: words, course } = useWords();
  const { language } = useLanguage();
  const [why, setWhy] = useState("");
  const [tried, setTried] = useState(false);
  const form = useSubmit(async () => {
    setTried(true);
    if (why.trim() !== "") await send(why);
  });
  const missing = tried && why.trim() === "" ? course.form.needText : undefined;
  return (
    <form className={styles["form"]} noValidate onSubmit={form.onSubmit}>
      {children}
      <TextField
        label={words.why}
        value={why}
        onChange={setWhy}
        error={missing ?? form.faultOf("why")}
        language={language}
      />
      {form.problem === undefined ? null : <Notice tone="error">{form.problem}</Notice>}
      <div className={styles["buttons"]}>
        <Button kind="primary" type="submit" busy={form.busy}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{course.form.cancel}</Button>
      </div>
    </form>
  );
}
