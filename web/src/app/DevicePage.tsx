import { useEffect, useState } from "react";
import { Link } from "wouter";
import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { LockPanel } from "../lock/LockPanel.tsx";
import { useReplica, useSnapshot } from "../replica/ReplicaProvider.tsx";
import type { Language } from "../ui/language.ts";
import { DataList } from "../ui/parts/DataList.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { clockMinutes } from "./clock-error.ts";
import styles from "./OutboxPage.module.css";
import { ProgramPanel } from "./ProgramPanel.tsx";

/** *På denne enhed*: what lies on the device, how it stands with the server, and what protects it. */
export function DevicePage() {
  const words = useWords().device;
  return (
    <div className={styles["page"]}>
      <PageHeader title={words.title} facts={words.facts} />
      <Held />
      <LockPanel />
      <Server />
      <Storage />
      <ProgramPanel />
    </div>
  );
}

function Held() {
  const words = useWords().device;
  const { language } = useLanguage();
  const { offered } = useReplica().files;
  const { courses, drafts, files, outbox } = useSnapshot();
  const own = courses.filter(({ relation }) => relation === "own").length;
  const entries = courses.reduce((sum, course) => sum + course.entries.length, 0);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const documents = { term: words.documents, value: words.documentsText(files.length, megabytesText(bytes, language)) };
  const unsent = <Link href="/ikke-modtaget">{outbox.length}</Link>;
  return (
    <Panel title={words.held}>
      <DataList
        items={[
          { term: words.courses, value: words.coursesText(own, courses.length - own) },
          { term: words.entries, value: entries },
          ...(offered ? [documents] : []),
          { term: words.drafts, value: drafts.length },
          { term: words.unsent, value: unsent },
        ]}
      />
      <p>{words.kept}</p>
    </Panel>
  );
}

function Server() {
  const words = useWords().device;
  const { language } = useLanguage();
  const today = useToday();
  const { receivedAt, clockAhead } = useSnapshot();
  const minutes = clockMinutes(clockAhead);
  return (
    <Panel title={words.contact}>
      <DataList
        items={[
          {
            term: words.heard,
            value: receivedAt === undefined ? words.never : instantText(receivedAt, today, language),
          },
          { term: words.clock, value: minutes === undefined ? words.clockRight : words.clockWrong(minutes) },
        ]}
      />
      <p>
        <Link href="/administration/konto">{words.devices}</Link>
      </p>
    </Panel>
  );
}

/** Rounded up, so that what is there is never told as nothing. */
function megabytesText(bytes: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.ceil(bytes / 1e5) / 10);
}

interface Stored {
  readonly bytes: number | undefined;
  readonly persisted: boolean;
}

function Storage() {
  const words = useWords().device;
  const { language } = useLanguage();
  const [stored, setStored] = useState<Stored>();
  useEffect(() => {
    if (!("storage" in navigator)) return;
    Promise.all([navigator.storage.estimate(), navigator.storage.persisted()])
      .then(([{ usage }, persisted]) => setStored({ bytes: usage, persisted }))
      // A browser that keeps this to itself is no fault: the page then says so.
      .catch(() => undefined);
  }, []);
  const size = stored?.bytes === undefined ? words.unknown : `${megabytesText(stored.bytes, language)} MB`;
  const kept = stored?.persisted === true ? words.persistedYes : words.persistedNo;
  return (
    <Panel title={words.storage}>
      <DataList
        items={[
          { term: words.size, value: size },
          { term: words.persisted, value: stored === undefined ? words.unknown : kept },
        ]}
      />
    </Panel>
  );
}
