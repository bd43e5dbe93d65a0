import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Language, Words } from "../language.ts";

export type NetworkRing = "private" | "professional";
export type NetworkHandover = "proposed" | "agreed" | "taken-over" | "holds" | "stopped";

export interface NetworkMember {
  readonly id: string;
  readonly name: string;
  readonly relation: string;
  readonly ring: NetworkRing;
  /** 0 none to 4 strong. */
  readonly strength: number;
  /** Labels of what the member helps with, ready to show. */
  readonly dimensions: readonly string[];
  readonly handover?: NetworkHandover | undefined;
  readonly takenOverOn?: LocalDate | undefined;
}

/** The network as it stood at one time. */
export interface NetworkState {
  readonly worker: { readonly name: string; readonly strength: number };
  readonly members: readonly NetworkMember[];
}

export interface NetworkData extends NetworkState {
  readonly citizenName: string;
  readonly language?: Language | undefined;
}

export const HANDOVER_WORDS: Readonly<Record<NetworkHandover, Words>> = {
  proposed: { da: "foreslået", en: "proposed" },
  agreed: { da: "aftalt", en: "agreed" },
  "taken-over": { da: "har overtaget", en: "has taken over" },
  holds: { da: "holder", en: "holds" },
  stopped: { da: "stoppet", en: "stopped" },
};

export const RING_WORDS: Readonly<Record<NetworkRing, Words>> = {
  private: { da: "privat", en: "private" },
  professional: { da: "professionel", en: "professional" },
};

const STRENGTH_WORDS: readonly Words[] = [
  { da: "ingen", en: "none" },
  { da: "svag", en: "weak" },
  { da: "nogen", en: "some" },
  { da: "god", en: "good" },
  { da: "stærk", en: "strong" },
];

export function strengthWord(strength: number, language: Language): string {
  return (STRENGTH_WORDS[Math.round(Math.min(4, Math.max(0, strength)))] ?? STRENGTH_WORDS[0])?.[language] ?? "";
}
