import { createContext, use, useState } from "react";
import { z } from "zod";
import type { Replica } from "../replica/replica.ts";
import { useReplica, useSnapshot } from "../replica/ReplicaProvider.tsx";
import { measureSchema, noAnswers, type MeasureValue } from "./measure-value.ts";

/** Kept among the drafts, so that a reload, another address or another tab does not open the program to the citizen. */
export const handedOverKey = "handed-over";

const handedOverSchema = z.strictObject({
  courseId: z.string(),
  /** The draft that the answers are kept in. */
  formKey: z.string(),
  /** The page to come back to. */
  back: z.string(),
});
export type HandedOver = z.infer<typeof handedOverSchema>;

/** What the citizen has the device for; `undefined` while the worker has it. */
export function useHandedOver(): HandedOver | undefined {
  const draft = useSnapshot().drafts.find(({ key }) => key === handedOverKey);
  return draft === undefined ? undefined : handedOverSchema.safeParse(draft.value).data;
}

/** The replica whose drafts the gate before the program reads; an exercise has one of its own, and no gate. */
export const GatedReplica = createContext<Replica | undefined>(undefined);

/** Puts the program away behind the five questions; `undefined` where nothing would stand before the program. */
export function useHandOver(): ((place: HandedOver, value: MeasureValue) => Promise<void>) | undefined {
  const replica = useReplica();
  const gated = use(GatedReplica);
  if (gated !== replica) return undefined;
  return async (place, value) => {
    const { courseId, formKey } = place;
    // Answers that the worker has put in are not the citizen's own.
    const answers = value.byCitizen ? value.answers : noAnswers;
    await replica.putDraft({ key: formKey, value: { ...value, answers, byCitizen: true }, courseId });
    await replica.putDraft({ key: handedOverKey, value: place, courseId });
  };
}

/** Whether a form was just filled in by the citizen, so that it stands open when the worker is back. */
export function useReturned(formKey: string): boolean {
  const { drafts } = useSnapshot();
  const [returned] = useState(() => {
    const found = drafts.find(({ key }) => key === formKey);
    return measureSchema.safeParse(found?.value).data?.byCitizen === true;
  });
  return returned;
}

/** The place of a course's measurement among the drafts. */
export function measureKey(courseId: string, timePoint: string | undefined): string {
  return `course:recordMeasurement:${courseId}:${timePoint ?? ""}`;
}
