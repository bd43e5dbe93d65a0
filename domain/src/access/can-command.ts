import type { CommandType } from "../course/commands.ts";
import type { EntryKind } from "../course/entries.ts";
import type { Actor, Relation } from "./actor.ts";
import { can, canCourse } from "./can.ts";
import type { CourseAction, MunicipalityAction } from "./can.ts";

const beginnings: Partial<Record<CommandType, MunicipalityAction>> = {
  referCitizen: "course.refer",
  importCourse: "import.run",
  continueCourse: "course.refer",
};

/** The action of the access table that each command is; recording in the course unless it says otherwise. */
const actions: Partial<Record<CommandType, CourseAction>> = {
  recordContact: "course.contact",
  agreeAppointment: "course.contact",
  cancelAppointment: "course.contact",
  addTask: "course.task",
  settleTask: "course.task",
  assignWorker: "course.assign",
  closeCourse: "course.close",
  reopenCourse: "course.close",
  correctEntry: "course.correct",
  retractEntry: "course.correct",
  addDocument: "document.add",
  removeDocument: "document.add",
  changeMethod: "course.close",
};

export function courseActionOf(type: CommandType): CourseAction {
  return actions[type] ?? "course.record";
}

/** Whether the actor may issue a command of this type to a course in this relation; for beginnings, in their municipality. */
export function canCommand(actor: Actor, type: CommandType, relation: Relation): boolean {
  const beginning = beginnings[type];
  if (beginning !== undefined) return can(actor, beginning);
  return canCourse(actor, courseActionOf(type), relation);
}

/** The action that each kind of entry is when written; recording in the course unless it says otherwise. */
const written: Partial<Record<EntryKind, CourseAction>> = {
  "contact-recorded": "course.contact",
  "appointment-agreed": "course.contact",
  "appointment-settled": "course.contact",
  "task-added": "course.task",
  "task-settled": "course.task",
  "worker-assigned": "course.assign",
  closed: "course.close",
  reopened: "course.close",
  "document-added": "document.add",
  "document-removed": "document.add",
  "method-changed": "course.close",
};

/**
 * Whether the actor may correct or retract an entry of this kind: only what they could have written, so that a covering
 * colleague mends a contact or a task but takes back no phase change, closure or assignment.
 */
export function canRewrite(actor: Actor, kind: EntryKind, relation: Relation): boolean {
  return canCourse(actor, "course.correct", relation) && canCourse(actor, written[kind] ?? "course.record", relation);
}
