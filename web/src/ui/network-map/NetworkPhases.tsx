import { useState } from "react";
import type { Language } from "../language.ts";
import { Checkbox } from "../parts/Checkbox.tsx";
import { RadioGroup } from "../parts/Choices.tsx";
import type { NetworkState } from "./network-data.ts";
import { NetworkMap } from "./NetworkMap.tsx";
import styles from "./NetworkMap.module.css";

export interface NetworkSnapshot extends NetworkState {
  readonly id: string;
  /** Name of the time, such as `fase 1` or `nu`. */
  readonly when: string;
}

export interface NetworkPhasesProps {
  readonly citizenName: string;
  /** States in order of time; the last is now. At least one. */
  readonly snapshots: readonly NetworkSnapshot[];
  readonly language?: Language | undefined;
}

/** The network phase by phase: choose a time, or see the one before beside it. */
export function NetworkPhases({ citizenName, snapshots, language = "da" }: NetworkPhasesProps) {
  const [chosenId, setChosenId] = useState<string>();
  const [compare, setCompare] = useState(false);
  const found = snapshots.findIndex((snapshot) => snapshot.id === chosenId);
  const index = found < 0 ? snapshots.length - 1 : found;
  const chosen = snapshots[index];
  if (chosen === undefined) return null;
  const before = snapshots[index - 1];
  return (
    <div className={styles["phases"]}>
      {snapshots.length < 2 ? null : (
        <div className={styles["controls"]}>
          <RadioGroup
            label={language === "da" ? "Tidspunkt" : "Time"}
            labelHidden
            choices={snapshots.map((snapshot) => ({ value: snapshot.id, label: snapshot.when }))}
            value={chosen.id}
            onChange={setChosenId}
          />
          <Checkbox
            label={language === "da" ? "Sammenlign med tidspunktet før" : "Compare with the time before"}
            checked={compare && before !== undefined}
            disabled={before === undefined}
            onChange={setCompare}
          />
        </div>
      )}
      <NetworkMap
        data={{ citizenName, language, worker: chosen.worker, members: chosen.members }}
        when={chosen.when}
        comparedWith={compare ? before : undefined}
      />
    </div>
  );
}
