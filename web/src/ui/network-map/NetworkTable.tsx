import { dayText } from "../day-text.ts";
import type { Language } from "../language.ts";
import { Table, type Column } from "../parts/Table.tsx";
import {
  HANDOVER_WORDS,
  RING_WORDS,
  strengthWord,
  type NetworkData,
  type NetworkMember,
  type NetworkState,
} from "./network-data.ts";

export interface NetworkTableProps {
  readonly data: NetworkData;
  readonly when?: string | undefined;
  readonly comparedWith?: (NetworkState & { readonly when: string }) | undefined;
}

/** The network as rows: the same facts as the map, and with `comparedWith` the strength then and now. */
export function NetworkTable({ data, when, comparedWith }: NetworkTableProps) {
  const language = data.language ?? "da";
  const before = comparedWith && new Map(comparedWith.members.map((member) => [member.id, member]));
  const gone = comparedWith?.members.filter((member) => data.members.every((each) => each.id !== member.id)) ?? [];
  const worker = workerRow(data, language);
  const earlier: Column<NetworkMember> | undefined = comparedWith && {
    key: "before",
    header: `${language === "da" ? "Styrke" : "Strength"}, ${comparedWith.when}`,
    cell: (member) =>
      strengthOf(member.id === WORKER ? workerRow(comparedWith, language) : before?.get(member.id), language),
  };
  const present = new Set([WORKER, ...data.members.map((member) => member.id)]);
  const now: Column<NetworkMember> = {
    key: "now",
    header: `${language === "da" ? "Styrke" : "Strength"}${when === undefined ? "" : `, ${when}`}`,
    cell: (member) => strengthOf(present.has(member.id) ? member : undefined, language),
  };
  const [name, relation, ring, helps, handover] = fixedColumns(language);
  return (
    <Table
      caption={language === "da" ? `Støttenetværk om ${data.citizenName}` : `Support network of ${data.citizenName}`}
      columns={[name, relation, ring, helps, ...(earlier ? [earlier] : []), now, handover]}
      rows={[...data.members, ...gone, worker]}
      rowKey={(member) => member.id}
    />
  );
}

const WORKER = "worker";

function workerRow(state: NetworkState, language: Language): NetworkMember {
  const relation = language === "da" ? "medarbejder" : "worker";
  return {
    id: WORKER,
    name: state.worker.name,
    relation,
    ring: "professional",
    strength: state.worker.strength,
    dimensions: [],
  };
}

function strengthOf(member: NetworkMember | undefined, language: Language): string {
  return member === undefined ? "–" : `${strengthWord(member.strength, language)} (${member.strength})`;
}

type Five = readonly [
  Column<NetworkMember>,
  Column<NetworkMember>,
  Column<NetworkMember>,
  Column<NetworkMember>,
  Column<NetworkMember>,
];

function fixedColumns(language: Language): Five {
  const danish = language === "da";
  return [
    { key: "name", header: danish ? "Navn" : "Name", cell: (member) => member.name, rowHeader: true },
    { key: "relation", header: "Relation", cell: (member) => member.relation || "–" },
    { key: "ring", header: danish ? "Ring" : "Ring", cell: (member) => RING_WORDS[member.ring][language] },
    {
      key: "helps",
      header: danish ? "Hjælper med" : "Helps with",
      cell: (member) => member.dimensions.join(", ") || "–",
    },
    { key: "handover", header: danish ? "Overdragelse" : "Handover", cell: (member) => handoverText(member, language) },
  ];
}

function handoverText(member: NetworkMember, language: Language): string {
  if (member.handover === undefined) return "–";
  const word = HANDOVER_WORDS[member.handover][language];
  return member.takenOverOn === undefined ? word : `${word}, ${dayText(member.takenOverOn, language)}`;
}
