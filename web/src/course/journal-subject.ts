import type { EntryOf, PlainEntry } from "@tovholder/domain/course/entries.ts";
import { supportOf } from "@tovholder/domain/course/state.ts";
import { findMethod } from "@tovholder/domain/methods/registry.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { dimensionName } from "../contact/codes.ts";
import type { CourseView } from "../replica/course-view.ts";
import type { Language } from "../ui/language.ts";

/** What or whom an entry is about, in words: the area, the action, the person in the network, the point of the list. */
export function entrySubject(says: PlainEntry, { state, method }: CourseView, language: Language): string {
  const parts: (string | undefined)[] = [];
  if ("dimension" in says) parts.push(dimensionName(method, says.dimension, language));
  else if ("focusId" in says) parts.push(focusName({ state, method }, says.focusId, language));
  if (says.kind === "action-settled") parts.push(state.actions.find((one) => one.actionId === says.actionId)?.what);
  if ("memberId" in says && says.kind !== "member-added") {
    parts.push(state.network.find((one) => one.memberId === says.memberId)?.name);
  }
  if (says.kind === "item-ticked") parts.push(method.checklists.find((one) => one.code === says.item)?.name[language]);
  parts.push(supportSubject(says, { state, method }, language));
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

type Known = Pick<CourseView, "state" | "method">;

/** The service, the disagreement's area, the step or the method that an entry of long support is about. */
function supportSubject(says: PlainEntry, { state, method }: Known, language: Language): string | undefined {
  const { services, disagreements } = supportOf(state);
  if (says.kind === "method-changed") return findMethod(says.toMethod)?.name[language];
  if (says.kind === "step-set") return method.steps.find((one) => one.code === says.step)?.name[language];
  if (says.kind === "disagreement-taken-up") {
    const found = disagreements.find((one) => one.disagreementId === says.disagreementId);
    return found === undefined ? undefined : dimensionName(method, found.dimension, language);
  }
  if (!("linkId" in says) || says.kind === "service-linked") return undefined;
  return services.find((link) => link.linkId === says.linkId)?.name;
}

function focusName({ state, method }: Pick<CourseView, "state" | "method">, focusId: string, language: Language) {
  const focus = state.focusAreas.find((one) => one.focusId === focusId);
  return focus === undefined ? undefined : dimensionName(method, focus.dimension, language);
}

/** Lists inside an entry, as lines of text. */
export function entryLists(says: PlainEntry, course: CourseView, language: Language): readonly string[] {
  const lines: string[] = [];
  if ("focus" in says) lines.push(...says.focus.map((code) => dimensionName(course.method, code, language)));
  if ("dimensions" in says) lines.push(...says.dimensions.map((code) => dimensionName(course.method, code, language)));
  if ("subGoals" in says) lines.push(...says.subGoals);
  if ("deviations" in says) lines.push(...says.deviations.map((code) => label("deviation", code, language)));
  if ("overrides" in says) lines.push(...says.overrides.map((one) => one.reason));
  if (says.kind === "contact-recorded" && says.outreach !== undefined)
    lines.push(...attemptLines(says.outreach, language));
  if (says.kind === "handover-plan-set") {
    lines.push(
      ...says.rows.map(
        (row) =>
          `${dimensionName(course.method, row.dimension, language)}: ${row.who}${row.what === "" ? "" : `, ${row.what}`}`,
      ),
    );
  }
  return lines;
}

/** What an outreach attempt noted beside the contact: who, how, and what came back. */
function attemptLines(
  tried: NonNullable<EntryOf<"contact-recorded">["outreach"]>,
  language: Language,
): readonly string[] {
  const { company, colleague, manners, lifeSigns, response, refusal, safety } = tried;
  const who = label("company", company, language);
  const answer = label("response", response, language);
  return [
    colleague === "" ? who : `${who}: ${colleague}`,
    manners.map((manner) => label("manner", manner, language)).join(", "),
    ...(lifeSigns === undefined ? [] : [label("lifeSign", lifeSigns, language)]),
    refusal === undefined ? answer : `${answer}: ${label("refusalKind", refusal, language).toLowerCase()}`,
    ...(safety === "" ? [] : [safety]),
  ];
}
