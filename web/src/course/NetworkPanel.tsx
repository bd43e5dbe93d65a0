import { useMemo } from "react";
import { Link } from "wouter";
import { citizenName } from "../app/citizen-name.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { networkSnapshots } from "../network/network-snapshots.ts";
import type { CourseView } from "../replica/course-view.ts";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { NetworkMap } from "../ui/network-map/NetworkMap.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { label } from "@tovholder/domain/words/glossary.ts";
import { tabHref } from "./tabs.ts";
import { useNameOf } from "./use-colleagues.ts";

/** The network as it stands now, with a way to the whole of it. */
export function NetworkPanel({ course }: { readonly course: CourseView }) {
  const words = useWords().course;
  const { language } = useLanguage();
  const today = useToday();
  const workerName = useNameOf()(course.state.workerId) ?? label("role", "worker", language);
  const now = useMemo(
    () => networkSnapshots(course, { today, language, now: "", workerName }).at(-1),
    [course, today, language, workerName],
  );
  const all = <Link href={tabHref(course.courseId, "network")}>{words.overview.networkAll}</Link>;
  return (
    <Panel title={words.overview.network} aside={all}>
      {now === undefined || now.members.length === 0 ? (
        <EmptyState title={words.overview.noNetwork}>{words.overview.noNetworkText}</EmptyState>
      ) : (
        <NetworkMap
          data={{ citizenName: citizenName(course.citizen), language, worker: now.worker, members: now.members }}
        />
      )}
    </Panel>
  );
}
