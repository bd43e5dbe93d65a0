import { courseRecordSchema } from "@tovholder/domain/sync/protocol.ts";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { ApiError, callApi } from "../app/api.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useReplica, useSync } from "../replica/ReplicaProvider.tsx";
import { Button, buttonClass } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";

type Looking = "asking" | "offline" | "refused";

/** A course that this device does not hold: asked for, and kept like the others when the server says yes. */
export function FetchCourse({ courseId }: { readonly courseId: string }) {
  const words = useWords().course.gone;
  const { app } = useWords();
  const { language } = useLanguage();
  const [looking, setLooking] = useState<Looking>("asking");
  const ask = useFetch(courseId, setLooking);
  useEffect(() => {
    const controller = new AbortController();
    void ask(controller.signal);
    return () => controller.abort();
  }, [ask]);
  if (looking === "asking") {
    return (
      <>
        <PageHeader title={app.screens.course} facts={words.looking} />
        <Skeleton shape="rope" language={language} />
        <Skeleton shape="panel" language={language} />
      </>
    );
  }
  const again = (
    <Button
      kind="primary"
      onClick={() => {
        setLooking("asking");
        void ask(new AbortController().signal);
      }}
    >
      {words.again}
    </Button>
  );
  const home = (
    <Link href="/borgere" className={buttonClass("primary")}>
      {words.home}
    </Link>
  );
  return (
    <>
      <PageHeader title={app.screens.course} />
      <EmptyState title={words.title} action={looking === "offline" ? again : home}>
        {looking === "offline" ? words.offline : words.refused}
      </EmptyState>
    </>
  );
}

function useFetch(courseId: string, tell: (looking: Looking) => void) {
  const replica = useReplica();
  const { kick } = useSync();
  const [ask] = useState(() => async (signal: AbortSignal) => {
    try {
      const record = await callApi(`/api/courses/${courseId}`, { schema: courseRecordSchema, signal });
      const at = record.entries.at(-1)?.at ?? new Date().toISOString();
      await replica.wire.takePull({ courses: [record], forget: [], restored: [], total: 1, more: false, at });
      kick();
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ApiError)) throw error;
      tell(error.failure === "refused" ? "refused" : "offline");
    }
  });
  return ask;
}
