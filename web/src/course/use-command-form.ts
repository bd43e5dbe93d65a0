import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import type { Refusal } from "@tovholder/domain/course/refusal.ts";
import { useState, type SyntheticEvent } from "react";
import type { z } from "zod";
import { useSay } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useIssue } from "../replica/ReplicaProvider.tsx";
import type { Conflict } from "../replica/conflict.ts";
import { useDraft, type DraftHandle } from "../replica/use-draft.ts";
import { useRefusal } from "./use-refusal.ts";

/** What a form stands for: a command, or what is missing, field by field. */
export type Reading = { readonly draft: CommandDraft } | { readonly missing: Readonly<Record<string, string>> };

/** Needed texts that are still empty, each with the sentence that says so. `prefix` leads to the fields of a list. */
export function emptyTexts<Key extends string>(
  value: Readonly<Record<Key, string>>,
  keys: readonly Key[],
  said: { readonly text: string; readonly prefix?: string },
): Readonly<Record<string, string>> {
  const empty = keys.filter((key) => value[key].trim() === "");
  return Object.fromEntries(empty.map((key) => [`${said.prefix ?? ""}${key}`, said.text]));
}

export interface FormSpec<Value extends object> {
  readonly course: CourseView;
  /** The kind of draft and what it is about, such as `evaluatePlan:<courseId>`. */
  readonly key: string;
  readonly initial: Value;
  readonly schema: z.ZodType<Value> & { readonly shape: Readonly<Record<string, unknown>> };
  readonly read: (value: Value) => Reading;
  /** Said when the command is durable on the device. */
  readonly said: string;
  readonly onDone?: (() => void) | undefined;
  /** A refused command that this one is sent instead of. */
  readonly replaces?: string | undefined;
  /** The version the worker has in view, for a form that shows by itself what others change; else when it was opened. */
  readonly seen?: number | undefined;
}

export interface CommandFormState<Value extends object> {
  readonly value: Value;
  readonly change: (part: Partial<Value>) => void;
  /** What is wrong at a field, in words. */
  readonly faultOf: (field: string) => string | undefined;
  readonly refusal: Refusal | undefined;
  /** What the refusal has to do with, where somebody else has written about the same. */
  readonly conflict: Conflict | undefined;
  readonly course: CourseView;
  /** Whether the refusal has a field of its own on the form, which then says it. */
  readonly refusedAtField: boolean;
  readonly busy: boolean;
  readonly kept: boolean;
  readonly discard: () => Promise<void>;
  /** What was typed in the same form elsewhere. */
  readonly draft: Pick<DraftHandle<Value>, "key" | "beside" | "take" | "kept" | "homeless">;
  readonly onSubmit: (event: SyntheticEvent<HTMLElement>) => void;
  /** A new object each time something stood in the way, so that the form can move focus to it. */
  readonly trouble: object | undefined;
}

/** A form that becomes one command. What is typed survives as a draft; a refusal stands at its field and takes focus. */
export function useCommandForm<Value extends object>(spec: FormSpec<Value>): CommandFormState<Value> {
  const { course, key, initial, schema, read, said, onDone, replaces } = spec;
  const { courseId } = course;
  const [start] = useState(initial);
  const [readDraft] = useState(() => (stored: unknown) => schema.safeParse(stored).data);
  const draft = useDraft<Value>({ key, courseId, initial: start, read: readDraft });
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>();
  const { refusal, conflict, seen, ...handle } = useRefusal(course, spec.seen);
  const [busy, setBusy] = useState(false);
  const issue = useIssue();
  const say = useSay();

  const submit = async (around: readonly HTMLElement[]) => {
    const reading = read(draft.value);
    handle.clear();
    setMissing("missing" in reading ? reading.missing : undefined);
    if ("missing" in reading) return;
    setBusy(true);
    const outcome = await issue(courseId, reading.draft, { said, replaces, seen });
    setBusy(false);
    if (!outcome.ok) return handle.refuse(outcome.refusal, reading.draft);
    handle.look();
    if (!(await draft.finish(draft.value))) return;
    onDone?.();
    keepFocusNear(around);
  };

  // `focus.0.goal` stands at a field of the list `focus`.
  const [root = ""] = (refusal?.field ?? "").split(".");
  const refusedAtField = Object.hasOwn(schema.shape, root);
  return {
    value: draft.value,
    change: (part) => draft.change((before) => ({ ...before, ...part })),
    faultOf: (field) => missing?.[field] ?? (refusal?.field === field ? say(refusal.message) : undefined),
    refusal,
    conflict,
    course,
    refusedAtField,
    busy,
    kept: draft.kept,
    discard: draft.discard,
    draft,
    onSubmit: (event) => {
      event.preventDefault();
      if (!busy) void submit(placesAround(event.currentTarget));
    },
    trouble: missing ?? refusal,
  };
}

/** Sections round a form, nearest first. */
function placesAround(form: HTMLElement): readonly HTMLElement[] {
  const places: HTMLElement[] = [];
  for (let place = form.parentElement; place !== null; place = place.parentElement) {
    if (place.matches("article, section, main")) places.push(place);
  }
  return places;
}

/** A form that is gone once saved must not leave the keyboard at the top of the page: focus stays in the section it stood in. */
function keepFocusNear(places: readonly HTMLElement[]): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const place = places.find((one) => one.isConnected);
    if (place === undefined) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  });
}
