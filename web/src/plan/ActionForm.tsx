import { actionOwners } from "@tovholder/domain/plan/plan.ts";
import { localDateSchema } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { z } from "zod";
import { choicesOf } from "../contact/codes.ts";
import { CommandForm } from "../course/CommandForm.tsx";
import styles from "../course/Course.module.css";
import { useCommandForm } from "../course/use-command-form.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { newId } from "../replica/ids.ts";
import { RadioGroup } from "../ui/parts/Choices.tsx";
import { DateField } from "../ui/parts/DateField.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { TextField } from "../ui/parts/TextField.tsx";

const schema = z.strictObject({
  what: z.string(),
  owner: z.enum(actionOwners),
  memberId: z.string(),
  due: localDateSchema.optional(),
});

interface ActionFormProps {
  readonly course: CourseView;
  readonly focusId: string;
  readonly onDone: () => void;
}

/** What is to happen, who does it, and by when. */
export function ActionForm({ course, focusId, onDone }: ActionFormProps) {
  const words = useWords().plan;
  const { language } = useLanguage();
  const [actionId] = useState(() => newId());
  const initial: z.infer<typeof schema> = { what: "", owner: "citizen", memberId: "" };
  const form = useCommandForm({
    course,
    key: `plan:action:${focusId}`,
    initial,
    schema,
    said: words.actionSaved,
    onDone,
    read: ({ what, owner, memberId, due }) => {
      const ring = owner === "network" || owner === "provider";
      return {
        draft: {
          type: "addAction",
          actionId,
          focusId,
          what,
          owner,
          ...(ring && memberId !== "" ? { memberId } : {}),
          ...(due === undefined ? {} : { due }),
        },
      };
    },
  });
  const { value, change, faultOf } = form;
  const ring = value.owner === "network" ? "private" : "professional";
  const members = course.state.network.filter((member) => member.left === undefined && member.ring === ring);
  const options = [
    { value: "", label: words.noMember },
    ...members.map(({ memberId, name }) => ({ value: memberId, label: name })),
  ];
  const outside = value.owner === "network" || value.owner === "provider";
  return (
    <div className={styles["versions"]}>
      <CommandForm form={form} submit={words.saveAction} onCancel={onDone}>
        <TextField
          label={words.what}
          value={value.what}
          onChange={(what) => change({ what })}
          error={faultOf("what")}
          language={language}
        />
        <RadioGroup
          label={words.owner}
          choices={choicesOf("actionOwner", actionOwners, language)}
          value={value.owner}
          onChange={(owner) => change({ owner, memberId: "" })}
          error={faultOf("owner")}
          language={language}
        />
        {outside && members.length > 0 ? (
          <Select
            label={words.member}
            value={value.memberId}
            onChange={(memberId) => change({ memberId })}
            options={options}
            error={faultOf("memberId")}
            language={language}
          />
        ) : null}
        <DateField
          label={words.due}
          optional
          value={value.due}
          onChange={(due) => change({ due })}
          error={faultOf("due")}
          language={language}
        />
      </CommandForm>
    </div>
  );
}
