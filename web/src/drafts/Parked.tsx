import { Link } from "wouter";
import { contactHref } from "../app/draft-place.ts";
import { useToday } from "../i18n/use-today.ts";
import { useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { useReplica, useSnapshot } from "../replica/ReplicaProvider.tsx";
import type { DraftHandle } from "../replica/use-draft.ts";
import { Button } from "../ui/parts/Button.tsx";
import { focusPage } from "../ui/parts/focus-home.ts";
import { useToast } from "../ui/parts/Toast.tsx";
import { draftAge } from "./draft-age.ts";
import { parkedKey, parkedOf } from "./draft-key.ts";
import { textsOf } from "./draft-texts.ts";
import { useAgeText } from "./use-age-text.ts";

interface ParkProps {
  readonly courseId: string;
  readonly draft: Pick<DraftHandle<unknown>, "value" | "discard">;
}

/** Lays a half-written contact aside, so that another can be begun about the same citizen. */
export function Park({ courseId, draft }: ParkProps) {
  const words = useWords().drafts;
  const replica = useReplica();
  const toast = useToast();
  const park = async () => {
    // There first, then gone from here: whoever stops half way has it twice.
    await replica.putDraft({ key: parkedKey(courseId, newId()), value: draft.value, courseId });
    await draft.discard();
    // The button goes away with what stood in the form.
    focusPage();
    toast({ text: words.parked });
  };
  return <Button onClick={() => void park()}>{words.park}</Button>;
}

const BEGINNING = 48;

/** The first words that were written, to tell drafts of one day apart. */
function beginning(value: unknown): readonly string[] {
  const [text] = textsOf(value);
  if (text === undefined) return [];
  return [text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text];
}

/** The contacts of this course that are laid aside, other than the one in the form. */
export function Parked({ courseId, parkedId }: { readonly courseId: string; readonly parkedId: string | undefined }) {
  const words = useWords().drafts;
  const today = useToday();
  const ageText = useAgeText();
  const parked = useSnapshot().drafts.filter(
    ({ key }) => key.startsWith(`contact:${courseId}/`) && parkedOf(key) !== parkedId,
  );
  if (parked.length === 0) return null;
  return (
    <section>
      <p>{words.waiting(parked.length)}</p>
      <ul>
        {parked.map(({ key, at, value }) => (
          <li key={key}>
            <Link href={contactHref(courseId, parkedOf(key))}>
              {[ageText(draftAge(at, today)), ...beginning(value)].join(" · ")}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
