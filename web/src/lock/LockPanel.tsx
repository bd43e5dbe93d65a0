import { useCallback, useEffect, useState } from "react";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useReplica } from "../replica/ReplicaProvider.tsx";
import { storeName } from "../replica/store.ts";
import { beginToKeep, lockNow, setIdleMinutes } from "../session/entering.ts";
import { useDisk } from "../session/SessionProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { DataList } from "../ui/parts/DataList.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Select } from "../ui/parts/Select.tsx";
import { ChangeLock } from "./ChangeLock.tsx";
import styles from "../session/session.module.css";
import { standingOf } from "./lock.ts";
import type { Way } from "./lock-row.ts";

/** What the worker may choose among; chosen by Tovholder within what the row allows. */
const idleChoices = [1, 2, 5, 10, 15, 30];

/** How what lies on the device is locked, and after how long it locks itself. */
export function LockPanel() {
  const words = useWords().lock;
  const disk = useDisk();
  return (
    <Panel title={words.panel}>
      <div className={styles["form"]}>
        {disk.kind === "sealed" ? <Sealed minutes={disk.idleMinutes} /> : <InMemory noRoom={disk.noRoom === true} />}
      </div>
    </Panel>
  );
}

function InMemory({ noRoom }: { readonly noRoom: boolean }) {
  const { lock: words, device } = useWords();
  if (noRoom) return <p>{device.room.inPage}</p>;
  return (
    <>
      <p>{words.notKept}</p>
      <div>
        <Button onClick={beginToKeep}>{words.start}</Button>
      </div>
    </>
  );
}

function Sealed({ minutes }: { readonly minutes: number }) {
  const words = useWords().lock;
  const { language } = useLanguage();
  const name = storeName(useReplica().actor);
  const [way, setWay] = useState<Way["kind"]>();
  const [changing, setChanging] = useState(false);
  const look = useCallback(() => void standingOf(name).then(({ lock }) => setWay(lock?.way.kind)), [name]);
  useEffect(look, [look]);
  return (
    <>
      <DataList
        items={[
          { term: words.way, value: way === undefined ? "" : words.ways[way] },
          { term: words.encryption, value: words.encrypted },
        ]}
      />
      <Select
        label={words.idle}
        value={String(minutes)}
        onChange={(next) => void setIdleMinutes(Number(next))}
        options={idleChoices.map((choice) => ({ value: String(choice), label: words.minutes(choice) }))}
        language={language}
      />
      <div className={styles["apart"]}>
        <Button onClick={() => setChanging(true)}>{words.change}</Button>
        <Button kind="primary" onClick={lockNow}>
          {words.lockNow}
        </Button>
      </div>
      {way === undefined ? null : (
        <ChangeLock
          open={changing}
          name={name}
          way={way}
          onClose={() => {
            setChanging(false);
            look();
          }}
        />
      )}
    </>
  );
}
