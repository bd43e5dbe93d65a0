import type { EntrySays, PlainEntry } from "@tovholder/domain/course/entries.ts";
import { findMethod } from "@tovholder/domain/methods/registry.ts";
import { formatDate } from "@tovholder/domain/time/danish-date.ts";
import { parseLocalDate } from "@tovholder/domain/time/local-date.ts";
import { glossary } from "@tovholder/domain/words/glossary.ts";
import { codeGroups, fieldWords, pointers } from "./record-words.ts";

export interface RecordLine {
  readonly label: string;
  readonly text: string;
}

/** What a reader of codes needs of the course: its method, and what the ids inside it stand for. */
export interface Reading {
  readonly method: string;
  readonly names: ReadonlyMap<string, string>;
}

const groups: ReadonlyMap<string, Readonly<Record<string, { readonly da: string }>>> = new Map(
  Object.entries(glossary),
);

/** The Danish word for a code in a group of the glossary; the code itself when there is none. */
export function wordOf(group: string, code: string): string {
  return groups.get(group)?.[code]?.da ?? code;
}

/** What an entry says, field by field, in words. Empty texts are left out: nothing was written there. */
export function entryLines(says: EntrySays, reading: Reading): readonly RecordLine[] {
  if (says.kind === "corrected") {
    return [...plainLines(says.replacement, reading), { label: "Hvorfor rettet", text: says.reason }];
  }
  return plainLines(says, reading);
}

function plainLines(says: PlainEntry, reading: Reading): readonly RecordLine[] {
  return Object.entries(says).flatMap(([key, value]) => {
    const text = pointers.has(key) ? pointed(value, reading) : valueText({ kind: says.kind, key, value }, reading);
    return text === "" || key === "kind" ? [] : [{ label: fieldWords[key] ?? "Vedrører", text }];
  });
}

/** What an id points to, where the course has a name for it. */
function pointed(value: unknown, { names }: Reading): string {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  return ids.flatMap((id) => (typeof id === "string" ? (names.get(id) ?? []) : [])).join(", ");
}

interface Valued {
  readonly kind: string;
  readonly key: string;
  readonly value: unknown;
}

function valueText({ kind, key, value }: Valued, reading: Reading): string {
  if (typeof value === "boolean") return value ? "ja" : "nej";
  if (typeof value === "string") return stringText({ kind, key, value }, reading);
  if (typeof value === "number") return numberText({ kind, key, value });
  if (Array.isArray(value)) {
    return value
      .map((one: unknown) => valueText({ kind, key, value: one }, reading))
      .filter((text) => text !== "")
      .join("; ");
  }
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .flatMap(([inner, innerValue]: [string, unknown]) => {
      const text = pointers.has(inner)
        ? pointed(innerValue, reading)
        : valueText({ kind, key: inner, value: innerValue }, reading);
      return text === "" ? [] : [`${fieldWords[inner] ?? "Vedrører"}: ${text}`];
    })
    .join(", ");
}

function groupOf(kind: string, key: string): string | undefined {
  return codeGroups[`${kind}.${key}`] ?? codeGroups[key];
}

function numberText({ kind, key, value }: Valued & { readonly value: number }): string {
  const group = groupOf(kind, key);
  return group === undefined ? String(value).replace(".", ",") : wordOf(group, String(value));
}

const families: Readonly<Record<string, string>> = {
  skp: "opsøgende arbejde (SKP)",
  cti: "CTI",
  icm: "ICM",
  act: "ACT",
  open: "ingen bestemt metode",
};

/** Keys whose code is no plain word of the glossary, but a name in the method or the staff. */
const readers: Readonly<Record<string, (code: string, reading: Reading) => string | undefined>> = {
  method: (code) => findMethod(code)?.name.da,
  toMethod: (code) => findMethod(code)?.name.da,
  proposed: (code) => families[code],
  workerId: accountName,
  ownerId: accountName,
  dimension: dimensionName,
  dimensions: dimensionName,
  focus: dimensionName,
  item: (code, { method }) => findMethod(method)?.checklists.find((one) => one.code === code)?.name.da,
};

function accountName(id: string, { names }: Reading): string {
  return names.get(id) ?? "";
}

function dimensionName(code: string, { method }: Reading): string | undefined {
  return findMethod(method)?.dimensions.find((one) => one.code === code)?.name.da;
}

function stringText({ kind, key, value }: Valued & { readonly value: string }, reading: Reading): string {
  const reader = readers[key];
  if (reader !== undefined) return reader(value, reading) ?? value;
  const group = groupOf(kind, key);
  if (group !== undefined) return wordOf(group, value);
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseLocalDate(value) : undefined;
  return date === undefined ? value : formatDate(date);
}

/** Names for the ids inside a course's entries: people of the network, areas of focus, actions, documents. */
export function namesIn(entries: readonly { readonly says: EntrySays }[], method: string): Map<string, string> {
  const reading = { method, names: new Map<string, string>() };
  for (const { says } of entries) {
    const named = nameOf(says.kind === "corrected" ? says.replacement : says, reading);
    if (named !== undefined) reading.names.set(...named);
  }
  return reading.names;
}

function nameOf(says: PlainEntry, reading: Reading): [id: string, name: string] | undefined {
  if (says.kind === "member-added" || says.kind === "member-changed") return [says.memberId, says.name];
  if (says.kind === "action-added") return [says.actionId, says.what];
  if (says.kind === "task-added") return [says.taskId, says.what];
  if (says.kind === "document-added") return [says.documentId, says.name];
  if (says.kind === "service-linked") return [says.linkId, says.name];
  if (says.kind !== "focus-chosen" && says.kind !== "focus-changed") return undefined;
  return [says.focusId, dimensionName(says.dimension, reading) ?? says.dimension];
}
