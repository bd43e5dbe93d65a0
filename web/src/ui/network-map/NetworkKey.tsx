import type { ReactNode } from "react";
import type { Language } from "../language.ts";
import { HANDOVER_WORDS, RING_WORDS, type NetworkHandover } from "./network-data.ts";
import { NetworkNode } from "./NetworkNode.tsx";
import styles from "./NetworkMap.module.css";

const STATUSES: readonly NetworkHandover[] = ["proposed", "agreed", "taken-over", "holds", "stopped"];

/** What the shapes mean. */
export function NetworkKey({ language }: { readonly language: Language }) {
  return (
    <ul className={styles["key"]} aria-label={language === "da" ? "Tegnforklaring" : "Key"}>
      {(["private", "professional"] as const).map((ring) => (
        <li key={ring}>
          <Sign>
            <NetworkNode x={11} y={11} ring={ring} handover={undefined} />
          </Sign>
          {RING_WORDS[ring][language]}
        </li>
      ))}
      <li>
        <Sign>
          <path className={styles["workerNode"]} d="M11 2l9 9l-9 9l-9 -9Z" />
        </Sign>
        {language === "da" ? "medarbejderen, skal blive tyndere" : "the worker, should grow thinner"}
      </li>
      {STATUSES.map((status) => (
        <li key={status}>
          <Sign>
            <NetworkNode x={11} y={11} ring="professional" handover={status} />
          </Sign>
          {HANDOVER_WORDS[status][language]}
        </li>
      ))}
    </ul>
  );
}

function Sign({ children }: { readonly children: ReactNode }) {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      {children}
    </svg>
  );
}
