import { use } from "react";
import { useWords } from "../i18n/words.tsx";
import { GatedReplica } from "../measure/handed-over.ts";
import { useReplica } from "../replica/ReplicaProvider.tsx";
import type { DraftHandle } from "../replica/use-draft.ts";
import { Notice } from "../ui/parts/Notice.tsx";
import { useDisk } from "../session/SessionProvider.tsx";
import { follows } from "./draft-key.ts";
import styles from "../course/Course.module.css";

interface DraftKeptProps {
  readonly draft: Pick<DraftHandle<unknown>, "kept" | "homeless" | "key">;
}

/** Under a form: where what is half written in it lies, and for how long. Nothing while nothing is written. */
export function DraftKept({ draft: { kept, homeless, key } }: DraftKeptProps) {
  const words = useWords().drafts.kept;
  const replica = useReplica();
  const real = use(GatedReplica) === replica;
  const here = useDisk().kind === "sealed" && real ? "onDevice" : "onPage";
  if (!kept) return null;
  if (homeless) return <Notice tone="warn">{words.homeless}</Notice>;
  return <p className={styles["quiet"]}>{words[here][real && follows(key) ? "follows" : "stays"]}</p>;
}
