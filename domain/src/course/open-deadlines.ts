import { icmWorker, outreachGuide } from "../methods/sibling-sources.ts";
import type { Method, Source } from "../methods/definition.ts";
import { addMonths } from "../time/local-date.ts";
import type { LocalDate } from "../time/local-date.ts";
import type { Deadline } from "./deadlines.ts";
import { parkedUntil, serviceStatus, supportOf } from "./state.ts";
import type { CourseState } from "./state.ts";

const ownNeed = icmWorker("borgerens egen oplevelse af behov");
const seenThrough = icmWorker("følge borgeren gennem tilbuddene og sikre, at planerne gennemføres eller tilpasses");
const fourQuestions = outreachGuide("fase 2A, de fire spørgsmål revideres løbende");

/** When an open-ended course next asks whether something smaller would do; `undefined` where the method has no review. */
export function nextReview(state: CourseState, method: Method): LocalDate | undefined {
  if (method.review === undefined) return undefined;
  const held = supportOf(state).reviews.at(-1);
  if (held !== undefined) return held.nextOn;
  const began = state.stageStarts[0]?.on ?? state.receivedOn;
  return addMonths(began, method.review.everyMonths);
}

function reviewDeadlines(state: CourseState, method: Method): readonly Deadline[] {
  const due = nextReview(state, method);
  if (due === undefined || method.review === undefined) return [];
  const name = { da: "Opfølgning: kan noget mindre gøre det?", en: "Review: would something smaller do?" };
  return [{ kind: "review", due, name, source: method.review.source }];
}

function disagreementDeadlines(state: CourseState, method: Method): readonly Deadline[] {
  return supportOf(state).disagreements.flatMap((one): readonly Deadline[] => {
    const due = parkedUntil(one);
    if (due === undefined) return [];
    const area = method.dimensions.find((dimension) => dimension.code === one.dimension)?.name;
    const name = {
      da: `Tag uenigheden op igen: ${area?.da.toLowerCase() ?? one.dimension}`,
      en: `Take the disagreement up again: ${area?.en.toLowerCase() ?? one.dimension}`,
    };
    return [{ kind: "disagreement", due, name, source: ownNeed }];
  });
}

/** A later status clears the day; one that says a new day sets it again. */
function serviceDeadlines(state: CourseState, source: Source): readonly Deadline[] {
  return supportOf(state).services.flatMap((link): readonly Deadline[] => {
    const due = link.statuses.at(-1)?.followUpOn;
    if (due === undefined || serviceStatus(link) === "stopped") return [];
    const name = { da: `Se, om det holder: ${link.name}`, en: `See whether it holds: ${link.name}` };
    return [{ kind: "service", due, name, source }];
  });
}

function questionDeadlines(state: CourseState): readonly Deadline[] {
  const due = state.questions.at(-1)?.reviseOn;
  if (due === undefined || state.stage !== "contact") return [];
  const name = { da: "Se de fire spørgsmål igennem igen", en: "Go through the four questions again" };
  return [{ kind: "questions", due, name, source: fourQuestions }];
}

/** What is due in a running course of a method without a clock. Nothing here ends a course; it only asks for a look. */
export function openDeadlines(state: CourseState, method: Method): readonly Deadline[] {
  const { parts } = method;
  const outreach = parts.includes("outreach");
  return [
    ...reviewDeadlines(state, method),
    ...(parts.includes("support") ? disagreementDeadlines(state, method) : []),
    ...(parts.includes("services") ? serviceDeadlines(state, outreach ? fourQuestions : seenThrough) : []),
    ...(outreach ? questionDeadlines(state) : []),
  ];
}
