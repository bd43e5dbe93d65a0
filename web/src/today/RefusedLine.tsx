import { Link } from "wouter";
import { useWords } from "../i18n/words.tsx";
import { useSnapshot } from "../replica/ReplicaProvider.tsx";
import { buttonClass } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";

/** What the server could not take stands first: the text is here, and the worker decides. */
export function RefusedLine() {
  const words = useWords().today;
  const count = useSnapshot().outbox.filter((item) => item.status === "refused").length;
  if (count === 0) return null;
  const see = (
    <Link href="/ikke-modtaget" className={buttonClass("plain")}>
      {words.seeRefused}
    </Link>
  );
  return (
    <Notice tone="error" title={words.refused(count)} action={see}>
      {words.refusedText}
    </Notice>
  );
}
