import { Link } from "wouter";
import { contactHref } from "../app/draft-place.ts";
import { useToday } from "../i18n/use-today.ts";
import { useWords } from "../i18n/words.tsx";
import { newId } from "../replica/ids.ts";
import { useReplica, useSnapshot } from "../replica/ReplicaProvider.tsx";
import type { DraftHandle } from "../replica/use-draft.ts";
import { Button } from "../ui/parts/Button.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import { draftAge } from "./draft-age.ts";
import { parkedKey, parkedOf } from "./draft-key.ts";
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
    toast({ text: words.parked });
  };
  return <Button onClick={() => void park()}>{words.park}</Button>;
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
        {parked.map(({ key, at }) => (
          <li key={key}>
            <Link href={contactHref(courseId, parkedOf(key))}>{ageText(draftAge(at, today))}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
