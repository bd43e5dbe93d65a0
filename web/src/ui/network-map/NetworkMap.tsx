import { useMemo } from "react";
import { useWidth } from "../use-width.ts";
import { HANDOVER_WORDS, RING_WORDS, type NetworkData, type NetworkMember, type NetworkState } from "./network-data.ts";
import { cutLabel, NARROW, networkLayout, type NetworkLayout, type Place } from "./network-layout.ts";
import { NetworkKey } from "./NetworkKey.tsx";
import { NetworkNode } from "./NetworkNode.tsx";
import { NetworkTable } from "./NetworkTable.tsx";
import { networkSentence } from "./network-sentence.ts";
import styles from "./NetworkMap.module.css";

export interface NetworkMapProps {
  readonly data: NetworkData;
  /** Name of the time shown, such as `nu` or `fase 2`. */
  readonly when?: string | undefined;
  /** An earlier state, drawn beside this one with everyone in the same place. */
  readonly comparedWith?: (NetworkState & { readonly when: string }) | undefined;
}

/** The citizen in the middle, the private network on the first ring, professionals on the second; always also a table. */
export function NetworkMap({ data, when, comparedWith }: NetworkMapProps) {
  const language = data.language ?? "da";
  const everyone = useMemo(() => union(data.members, comparedWith?.members ?? []), [data.members, comparedWith]);
  return (
    <div className={styles["network"]}>
      <div className={comparedWith ? styles["pair"] : undefined}>
        {comparedWith ? (
          <NetworkPicture data={{ ...data, ...comparedWith }} when={comparedWith.when} everyone={everyone} captioned />
        ) : null}
        <NetworkPicture data={data} when={when} everyone={everyone} captioned={comparedWith !== undefined} />
      </div>
      <NetworkKey language={language} />
      <details className={styles["table"]}>
        <summary>{language === "da" ? "Vis som tabel" : "Show as a table"}</summary>
        <NetworkTable data={data} when={when} comparedWith={comparedWith} />
      </details>
    </div>
  );
}

function union(now: readonly NetworkMember[], before: readonly NetworkMember[]): readonly NetworkMember[] {
  const known = new Set(before.map((member) => member.id));
  return [...before, ...now.filter((member) => !known.has(member.id))];
}

interface PictureProps {
  readonly data: NetworkData;
  readonly when: string | undefined;
  /** Members of all states that are compared: they fix the places. */
  readonly everyone: readonly NetworkMember[];
  /** The time stands above the picture; not needed where it was just chosen. */
  readonly captioned: boolean;
}

function NetworkPicture({ data, when, everyone, captioned }: PictureProps) {
  const [ref, width] = useWidth<HTMLElement>(undefined, 520);
  const layout = useMemo(() => networkLayout(everyone, width), [everyone, width]);
  const members = new Map(data.members.map((member) => [member.id, member]));
  return (
    <figure ref={ref} className={styles["picture"]}>
      {when === undefined || !captioned ? null : <figcaption>{when}</figcaption>}
      <svg
        role="img"
        aria-label={networkSentence(data, when)}
        width={width}
        height={layout.height}
        viewBox={`0 0 ${width} ${layout.height}`}
      >
        <Rings layout={layout} data={data} />
        <Worker layout={layout} data={data} />
        {layout.places.map((place) => (
          <Tie key={place.id} layout={layout} place={place} member={members.get(place.id)} />
        ))}
        {layout.places.map((place) => (
          <Member
            key={place.id}
            layout={layout}
            place={place}
            member={members.get(place.id)}
            language={data.language ?? "da"}
          />
        ))}
        <Citizen layout={layout} name={data.citizenName} />
      </svg>
    </figure>
  );
}

function Rings({ layout, data }: { readonly layout: NetworkLayout; readonly data: NetworkData }) {
  const language = data.language ?? "da";
  const [x, y] = layout.centre;
  return (
    <>
      {(["inner", "outer"] as const).map((ring) => (
        <g key={ring}>
          <ellipse className={styles["ring"]} cx={x} cy={y} rx={layout[ring].rx} ry={layout[ring].ry} />
          <text className={styles["ringName"]} x={x} y={y - layout[ring].ry + 4}>
            {RING_WORDS[ring === "inner" ? "private" : "professional"][language]}
          </text>
        </g>
      ))}
    </>
  );
}

/** Line weight in CSS pixels for strength 0 to 4; steps that can be told apart without colour. */
function tieWidth(strength: number): number {
  return [0, 1.6, 3.6, 6.2, 9.4][Math.round(Math.min(4, Math.max(0, strength)))] ?? 0;
}

interface MemberProps {
  readonly layout: NetworkLayout;
  readonly place: Place;
  /** Absent when the member is only in the other state. */
  readonly member: NetworkMember | undefined;
}

function Tie({ layout, place, member }: MemberProps) {
  if (member === undefined || member.strength <= 0) return null;
  const [x, y] = layout.centre;
  return (
    <path
      className={styles[member.ring]}
      strokeWidth={tieWidth(member.strength)}
      d={`M${x} ${y}L${place.x} ${place.y}`}
    />
  );
}

function Member({ layout, place, member, language }: MemberProps & { readonly language: "da" | "en" }) {
  if (member === undefined) return <circle className={styles["absent"]} cx={place.x} cy={place.y} r={4} />;
  const status = member.handover === undefined ? undefined : HANDOVER_WORDS[member.handover][language];
  const all = [member.relation, status].filter((part) => part !== undefined && part !== "").join(" · ");
  const under = layout.width < NARROW ? (status ?? member.relation) : all;
  const anchor = place.side === "left" ? "end" : "start";
  const oneLine = status === undefined ? member.name : `${member.name} · ${status}`;
  const text = layout.lines === 2 ? member.name : oneLine;
  return (
    <g>
      <title>{[member.name, all, member.dimensions.join(", ")].filter((part) => part !== "").join(" · ")}</title>
      <NetworkNode x={place.x} y={place.y} ring={member.ring} handover={member.handover} />
      <text
        className={styles["name"]}
        x={place.labelX}
        y={place.y + (layout.lines === 2 && under !== "" ? -1 : 5)}
        textAnchor={anchor}
      >
        {cutLabel(text, place.labelWidth, 7)}
      </text>
      {layout.lines === 2 && under !== "" ? (
        <text className={styles["under"]} x={place.labelX} y={place.y + 15} textAnchor={anchor}>
          {cutLabel(under, place.labelWidth, 6.3)}
        </text>
      ) : null}
    </g>
  );
}

function Worker({ layout, data }: { readonly layout: NetworkLayout; readonly data: NetworkData }) {
  const [x, y] = layout.centre;
  const [workerX, workerY] = layout.worker;
  const width = tieWidth(data.worker.strength);
  return (
    <g>
      <title>{data.worker.name}</title>
      {width === 0 ? null : (
        <path
          className={styles["workerTie"]}
          strokeWidth={width}
          strokeDasharray={`${Math.max(2, width * 0.6)} ${Math.max(4, width)}`}
          d={`M${x} ${y}L${workerX} ${workerY}`}
        />
      )}
      <path className={styles["workerNode"]} d={`M${workerX} ${workerY - 10}l10 10l-10 10l-10 -10Z`} />
      <text className={styles["workerName"]} x={workerX} y={workerY + 26}>
        {cutLabel(data.worker.name, layout.outer.rx * 1.6, 7.2)}
      </text>
    </g>
  );
}

function Citizen({ layout, name }: { readonly layout: NetworkLayout; readonly name: string }) {
  const [x, y] = layout.centre;
  const [first = ""] = name.split(" ");
  return (
    <g>
      <title>{name}</title>
      <circle className={styles["citizen"]} cx={x} cy={y} r={layout.citizen} />
      <text className={styles["citizenName"]} x={x} y={y + 5}>
        {cutLabel(first, layout.citizen * 1.8, 7.6)}
      </text>
    </g>
  );
}
