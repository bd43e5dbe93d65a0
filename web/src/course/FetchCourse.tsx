import { useEffect, useState } from "react";
import { Link } from "wouter";
import { useIsShown } from "../app/shown.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { Button, buttonClass } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { useFetchCourse } from "./use-fetch-course.ts";

type Looking = "asking" | "offline" | "refused";

/** A course that this device does not hold: asked for, and kept like the others when the server says yes. */
export function FetchCourse({ courseId }: { readonly courseId: string }) {
  const words = useWords().course.gone;
  const { app } = useWords();
  const { language } = useLanguage();
  const [looking, setLooking] = useState<Looking>("asking");
  const ask = useFetchCourse(courseId);
  const shown = useIsShown();
  useEffect(() => {
    if (!shown) return undefined;
    const controller = new AbortController();
    void ask(controller.signal).then((failure) => failure && setLooking(failure));
    return () => controller.abort();
  }, [ask, shown]);
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
        void ask().then((failure) => failure && setLooking(failure));
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
