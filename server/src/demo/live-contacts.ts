import type { Channel, Place } from "@tovholder/domain/contact/contact.ts";
import type { CommandDraft } from "@tovholder/domain/course/commands.ts";
import { focusIn, isInterrupted, planPhase } from "@tovholder/domain/course/state.ts";
import type { CourseState, Member } from "@tovholder/domain/course/state.ts";
import { nextWorkingDay } from "@tovholder/domain/time/calendar.ts";
import { addDays } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import { createNoteWriter } from "./contact-note.ts";
import type { NoteWriter } from "./contact-note.ts";
import type { Life } from "./life.ts";
import { authorityContacts, networkContacts, providerContacts } from "./words/contact-endings.ts";
import { attempts, cancellations } from "./words/contact-openings.ts";

type ContactDraft = Omit<Extract<CommandDraft, { type: "recordContact" }>, "type">;

/** Days from one meeting to the next, by stage: the intensity falls (CACTI's planning guide, cti.md §6). */
const rhythm = {
  contact: [4, 8],
  phase1: [5, 9],
  phase2: [11, 17],
  phase3: [23, 33],
} as const;

/** All contacts of a course: with the citizen in a falling rhythm, and with those round them. */
export function planContacts(life: Life): void {
  const random = life.random.branch("contacts");
  const writer = createNoteWriter(life, random.branch("notes"));
  const days = meetingDays(life);
  for (const [index, on] of days.entries()) {
    const next = days[index + 1];
    planMeeting(life, writer, { on, ...(next === undefined ? {} : { next }) });
  }
  planOthers(life, writer);
}

function meetingDays(life: Life): readonly LocalDate[] {
  const { plot, random } = life;
  const until = plot.silentFrom ?? plot.end;
  const days: LocalDate[] = [];
  let on = nextWorkingDay(addDays(plot.contactStart, random.int(0, 3)));
  while (on < until) {
    days.push(on);
    const [least, most] = rhythm[stageOn(life, on)];
    on = nextWorkingDay(addDays(on, random.int(least, most)));
  }
  return days;
}

function stageOn({ plot }: Life, on: LocalDate): keyof typeof rhythm {
  const [phase1, phase2, phase3] = plot.phases;
  if (on < phase1) return "contact";
  if (on < phase2) return "phase1";
  return on < phase3 ? "phase2" : "phase3";
}

interface Meeting {
  readonly on: LocalDate;
  readonly next?: LocalDate;
}

function planMeeting(life: Life, writer: NoteWriter, meeting: Meeting): void {
  const { random, plot } = life;
  // Some notes are written days after: the day of the contact and the day it was entered are two things.
  const entered = random.chance(0.08) ? addDays(meeting.on, random.int(1, 6)) : meeting.on;
  life.planAlways(entered, () => {
    const state = life.state();
    if (state.closure !== undefined && state.closure.on < meeting.on) return;
    const lost = plot.reason === "disappeared" && meeting.on > addDays(plot.end, -65);
    const outcome = lost ? "attempted" : outcomeIn(life, state);
    const kept = state.appointments.find((one) => one.on === meeting.on);
    const contact = outcome === "made" ? made(life, writer, state) : missed(life, writer, outcome);
    life.issue({
      type: "recordContact",
      contactId: life.id(),
      outcome,
      on: meeting.on,
      memberIds: [],
      ...contact,
      ...(kept === undefined ? {} : { appointmentId: kept.appointmentId }),
      ...(state.closure === undefined ? nextAppointment(life, meeting) : {}),
    });
  });
}

function outcomeIn({ random }: Life, state: CourseState): "made" | "attempted" | "cancelled" {
  if (state.stage === "contact") return random.weighted({ made: 62, attempted: 33, cancelled: 5 });
  return random.weighted({ made: 86, attempted: 8, cancelled: 6 });
}

type Circumstances = Omit<ContactDraft, "contactId" | "outcome" | "on" | "memberIds">;

function missed(life: Life, writer: NoteWriter, outcome: "attempted" | "cancelled"): Circumstances {
  const { random } = life;
  const channel = random.weighted<Channel>({ meeting: 4, call: 4, message: 2 });
  const text = writer.draw(outcome === "attempted" ? attempts[channel] : cancellations);
  return { channel, with: ["citizen"], place: channel === "meeting" ? "home" : "phone", focus: [], text };
}

function made(life: Life, writer: NoteWriter, state: CourseState): Circumstances {
  const { random } = life;
  const channel = random.weighted<Channel>({ meeting: 78, call: 16, message: 6 });
  const place = channel === "meeting" ? placeIn(life, state) : "phone";
  const inForce = focusIn(state, planPhase(state)).map((focus) => focus.dimension);
  const focus = random.shuffled(inForce).slice(0, random.chance(0.35) ? 2 : 1);
  const minutes = channel === "meeting" ? random.int(3, 9) * 10 : channel === "call" ? random.int(1, 5) * 5 : 5;
  return {
    ...(random.chance(0.8) ? { time: clockTime(life) } : {}),
    channel,
    with: ["citizen"],
    place,
    minutes,
    focus: [...focus],
    ...(state.stage === "contact" ? {} : { effort: effortIn(life, state) }),
    text: writer.note({ place, channel, focus }),
  };
}

function placeIn({ random }: Life, state: CourseState): Place {
  if (isInterrupted(state)) return "institution";
  if (state.stage === "contact") return random.weighted({ institution: 4, community: 4, office: 1, home: 1 });
  return random.weighted({ home: 42, community: 38, office: 9, institution: 11 });
}

/** From doing it to linking to those who will; the share of linking grows with the phases. */
function effortIn({ random }: Life, { stage }: CourseState): "direct" | "linking" {
  const shares: Partial<Record<CourseState["stage"], number>> = { phase1: 0.4, phase2: 0.6, phase3: 0.8, closed: 0.8 };
  const linking = shares[stage] ?? 0.1;
  return random.chance(linking) ? "linking" : "direct";
}

function nextAppointment(life: Life, { next }: Meeting): Pick<ContactDraft, "next"> {
  const { random } = life;
  if (next === undefined || random.chance(0.3)) return {};
  const place = random.weighted({ home: 5, community: 4, office: 1 });
  const about = random.pick(["Opfølgning på planen", "Posten og budgettet", "Gåtur", "Fælles besøg", "Status", ""]);
  return { next: { appointmentId: life.id(), on: next, time: clockTime(life), place, about } };
}

function clockTime({ random }: Life): string {
  return `${String(random.int(8, 15)).padStart(2, "0")}:${random.pick(["00", "15", "30", "45"])}`;
}

/** Contacts with network, providers and authorities, between the meetings with the citizen. */
function planOthers(life: Life, writer: NoteWriter): void {
  const { plot, random } = life;
  const until = plot.silentFrom ?? plot.end;
  let on = addDays(plot.phases[0], random.int(4, 12));
  while (on < until) {
    const day = nextWorkingDay(on);
    if (day < until) life.plan(day, () => recordOther(life, writer, day));
    on = addDays(on, on < plot.phases[1] ? random.int(9, 16) : random.int(18, 32));
  }
}

function recordOther(life: Life, writer: NoteWriter, on: LocalDate): void {
  const { random } = life;
  const present = life.state().network.filter((member) => member.left === undefined);
  const kind = random.weighted({ provider: 5, network: 4, authority: 1 });
  const ring = kind === "network" ? "private" : "professional";
  const members = kind === "authority" ? [] : present.filter((member) => member.ring === ring);
  const member = members.length === 0 ? undefined : random.pick(members);
  const call = random.chance(0.3);
  life.issue({
    type: "recordContact",
    contactId: life.id(),
    outcome: "made",
    on,
    channel: call ? "call" : "meeting",
    with: call ? [kindOf(member)] : ["citizen", kindOf(member)],
    memberIds: member === undefined ? [] : [member.memberId],
    place: call ? "phone" : random.weighted({ community: 4, institution: 3, office: 2, home: 1 }),
    minutes: random.int(1, 6) * 10,
    focus: member?.dimensions.slice(0, 1) ?? [],
    effort: "linking",
    text: otherText(writer, member, call ? "call" : "meeting"),
  });
}

function kindOf(member: Member | undefined): "network" | "provider" | "authority" {
  if (member === undefined) return "authority";
  return member.ring === "private" ? "network" : "provider";
}

function otherText(writer: NoteWriter, member: Member | undefined, how: "meeting" | "call"): string {
  if (member === undefined) return writer.draw(authorityContacts[how]);
  const text = writer.draw(member.ring === "private" ? networkContacts[how] : providerContacts[how]);
  return text.replaceAll("{person}", member.name);
}
