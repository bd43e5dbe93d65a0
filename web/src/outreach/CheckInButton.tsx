import { useState } from "react";
import type { Team } from "../app/staff.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { CheckInForm } from "./CheckInForm.tsx";

export interface CheckInButtonProps {
  readonly team: Team;
  readonly courseId: string | undefined;
  readonly place: string;
  readonly label: string;
  /** What a screen reader says, where several stand on a page. */
  readonly name?: string | undefined;
}

/** One tap to say where one goes. */
export function CheckInButton({ team, courseId, place, label, name }: CheckInButtonProps) {
  const words = useWords().checkIn;
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} title={words.title} onClose={close} language={language}>
        <CheckInForm team={team} courseId={courseId} place={place} onCancel={close} onDone={close} />
      </Dialog>
    </>
  );
}
