import type { ImportedCourse } from "@tovholder/domain/import/imported-course.ts";
import type { CommandOf } from "@tovholder/domain/course/commands.ts";

export interface ImportTarget {
  readonly commandId: string;
  readonly courseId: string;
  readonly citizenId: string;
  readonly teamId: string;
}

const unknownReason = "Årsagen er ikke registreret i listen.";
const unknownPhase2 = "Start på fase 2 er ikke registreret i listen.";

/**
 * The command that takes a row of the list over. What the list does not say and the journal needs is filled in where it can
 * be seen: an end without a reason becomes "other" with a note, and a missing phase 2 starts with phase 3.
 */
export function importCommand(course: ImportedCourse, target: ImportTarget): CommandOf<"importCourse"> {
  const { contactStart, phase1Start, phase3Start, closedOn, referredOn } = course;
  const first = referredOn ?? contactStart ?? phase1Start;
  if (first === undefined) throw new Error("A planned row without any start");
  const phase2Start = course.phase2Start ?? phase3Start;
  return {
    type: "importCourse",
    ...target,
    seen: 0,
    ...(course.workerId === undefined ? {} : { workerId: course.workerId }),
    method: course.method,
    legalBasis: course.legalBasis,
    decidedOn: first,
    receivedOn: first,
    from: "",
    reason: reasonText(course),
    transition: "",
    ...(contactStart === undefined ? {} : { contactStart }),
    ...(phase1Start === undefined ? {} : { phase1Start }),
    ...(phase2Start === undefined ? {} : { phase2Start }),
    ...(phase3Start === undefined ? {} : { phase3Start }),
    ...(closedOn === undefined ? {} : { closedOn, closureReason: course.reason ?? "other" }),
    note: closingText(course),
  };
}

/** The list's own words: its note, and the worker's name when no account fits it. */
function reasonText(course: ImportedCourse): string {
  const { workerId, workerText, note, phase2Start, phase3Start } = course;
  const parts = [
    note ?? "",
    workerId === undefined && workerText !== "" ? `Medarbejder i listen: ${workerText}` : "",
    phase2Start === undefined && phase3Start !== undefined ? unknownPhase2 : "",
  ];
  return parts
    .filter((part) => part !== "")
    .join("\n")
    .slice(0, 4000);
}

function closingText({ closedOn, reason, reasonText: text }: ImportedCourse): string {
  if (closedOn === undefined) return "";
  return reason === undefined ? unknownReason : (text ?? "").slice(0, 8000);
}
