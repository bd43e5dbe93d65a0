import { networkAt, phaseViewDay, workerTie } from "@tovholder/domain/network/network-at.ts";
import { phases } from "@tovholder/domain/course/state.ts";
import { addDays, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { dimensionName } from "../contact/codes.ts";
import type { CourseView } from "../replica/course-view.ts";
import type { Language } from "../ui/language.ts";
import type { NetworkMember } from "../ui/network-map/network-data.ts";
import type { NetworkSnapshot } from "../ui/network-map/NetworkPhases.tsx";

export interface SnapshotWords {
  readonly today: LocalDate;
  readonly language: Language;
  readonly now: string;
  /** Name of the CTI worker, or the role when the device does not know it. */
  readonly workerName: string;
}

/** The network as it stood at the end of the contact period and of each phase, and as it stands now. */
export function networkSnapshots(course: CourseView, words: SnapshotWords): readonly NetworkSnapshot[] {
  const { state } = course;
  const { today, language } = words;
  const { phase1 } = state.phaseStarts;
  const moments: { id: string; when: string; on: LocalDate }[] = [];
  if (state.contactStart !== undefined && phase1 !== undefined && state.contactStart < phase1) {
    moments.push({ id: "contact", when: label("stage", "contact", language), on: addDays(phase1, -1) });
  }
  for (const phase of phases) {
    const on = phaseViewDay(state, phase, today);
    if (on !== undefined && state.stage !== phase)
      moments.push({ id: phase, when: label("stage", phase, language), on });
  }
  if (state.stage !== "closed" || moments.length === 0) moments.push({ id: "now", when: words.now, on: today });
  return moments.map(({ id, when, on }) => ({
    id,
    when,
    worker: { name: words.workerName, strength: workerTie(course.contacts, on) },
    members: networkAt(state, on).map(({ member, strength, status, takenOverOn }): NetworkMember => ({
      id: member.memberId,
      name: member.name,
      relation: member.relation,
      ring: member.ring,
      strength,
      dimensions: member.dimensions.map((code) => dimensionName(course.method, code, language)),
      handover: status,
      takenOverOn,
    })),
  }));
}
