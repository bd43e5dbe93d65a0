import { handedOverKey } from "../measure/handed-over.ts";
import { mendingKey, parkedOf, readApart } from "../drafts/draft-key.ts";
import type { Draft } from "../replica/store.ts";

export interface DraftPlace {
  readonly kind: "contact" | "plan" | "transition" | "other";
  readonly href: string;
}

/** Pages outside courses that have forms of their own, by the kind of their drafts. */
const pages: ReadonlyMap<string, string> = new Map([
  ["supervision", "/supervision"],
  ["fidelity", "/fidelitet"],
  ["implementation", "/implementering"],
  ["selfCheck", "/selvtjek"],
  ["absence", "/holdet"],
]);

/** Where a draft is written on. Its kind stands before the colon of its key; `undefined` when it is shown elsewhere. */
export function draftPlace({ key, courseId }: Pick<Draft, "key" | "courseId">): DraftPlace | undefined {
  const apart = readApart(key);
  if (apart !== undefined) return draftPlace({ key: apart.key, courseId });
  const course = courseId === undefined ? "/" : `/forloeb/${courseId}`;
  const [kind = "", rest = ""] = key.split(":");
  switch (kind) {
    case mendingKey:
    case handedOverKey:
      return undefined;
    case "contact":
      return { kind: "contact", href: courseId === undefined ? "/kontakt" : contactHref(courseId, parkedOf(key)) };
    case "plan":
      return { kind: "plan", href: `${course}/plan` };
    case "transition":
      return { kind: "transition", href: `${course}/faseskift` };
    default:
      return { kind: "other", href: pageOf(kind, rest) ?? course };
  }
}

export function contactHref(courseId: string, parkedId: string | undefined): string {
  return `/kontakt/${courseId}${parkedId === undefined ? "" : `?kladde=${parkedId}`}`;
}

/** The page outside courses that a form stands on, by its kind and what its key names beside it. */
function pageOf(kind: string, rest: string): string | undefined {
  if (kind === "outreach") return outreachPlace(rest);
  if (kind !== "handover") return pages.get(kind);
  const [team = "", from = ""] = rest.split("/");
  return `/holdet/overdrag?hold=${team}&fra=${from}`;
}

/** The part of Opsøgende that a form of the team stands on, by the kind that its key names. */
function outreachPlace(form: string): string {
  if (form.startsWith("concern")) return "/opsoegende/bekymringer";
  if (["possible", "possible-edit", "extend", "erase"].includes(form)) return "/opsoegende/mulige-borgere";
  return form.startsWith("check-in") ? "/opsoegende" : "/opsoegende/omraader";
}
