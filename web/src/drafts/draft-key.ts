import type { WrittenName } from "@tovholder/domain/drafts/draft-state.ts";
import { handedOverKey } from "../measure/handed-over.ts";

/** What a draft's key begins with when it mends a refused command; those are shown beside the command alone. */
export const mendingKey = "refused";

/** Before the key of a draft that lies beside its form: typed on another device, or taken over from a colleague. */
const apartMark = "apart";

/** The five questions, which the citizen may be answering just now. */
const measureKeys = "course:recordMeasurement:";

/** Which text lies beside which form. */
export interface Apart {
  readonly name: WrittenName;
  readonly key: string;
}

export function apartKey(key: string, { writer, number }: WrittenName): string {
  return `${apartMark}:${writer}.${number}:${key}`;
}

/** What a key says of a draft beside its form; `undefined` for the form's own. */
export function readApart(key: string): Apart | undefined {
  const [mark, name = "", ...rest] = key.split(":");
  const [writer, number] = name.split(".");
  if (mark !== apartMark || writer === undefined || number === undefined) return undefined;
  return { name: { writer, number: Number(number) }, key: rest.join(":") };
}

/**
 * Whether a draft follows its writer to other devices. An answer given on a device that is handed over is the citizen's own and
 * stays there until the device is handed back; what mends a refused command stays where the command waits.
 */
export function follows(key: string): boolean {
  return !key.startsWith(measureKeys) && ![apartMark, mendingKey, handedOverKey].includes(key.split(":")[0] ?? "");
}

/** A contact that was laid aside, so that another could be begun: `contact:<course>/<id>`. */
export function parkedKey(courseId: string, parkedId: string | undefined): string {
  return parkedId === undefined ? `contact:${courseId}` : `contact:${courseId}/${parkedId}`;
}

/** The id of a contact laid aside; `undefined` for one that stands in the form. */
export function parkedOf(key: string): string | undefined {
  return key.startsWith("contact:") ? key.split("/")[1] : undefined;
}
