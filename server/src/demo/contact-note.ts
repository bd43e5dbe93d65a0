import type { Channel, Place } from "@tovholder/domain/contact/contact.ts";
import type { CourseState } from "@tovholder/domain/course/state.ts";
import type { Life } from "./life.ts";
import { createDeck } from "./random.ts";
import type { Deck, Random } from "./random.ts";
import { endings } from "./words/contact-endings.ts";
import { contactPeriodMiddles, middles } from "./words/contact-middles.ts";
import { openings } from "./words/contact-openings.ts";

/** Writes the texts of one course's contacts; a sentence comes back only when all of its kind have been used. */
export interface NoteWriter {
  note(about: { readonly place: Place; readonly channel: Channel; readonly focus: readonly string[] }): string;
  /** One of a list of whole notes. */
  draw(list: readonly string[]): string;
}

export function createNoteWriter(life: Life, random: Random): NoteWriter {
  const decks = new Map<readonly string[], Deck<string>>();

  function draw(list: readonly string[]): string {
    const deck = decks.get(list) ?? createDeck(list, random);
    decks.set(list, deck);
    return life.about(deck());
  }

  return {
    draw,
    note({ place, channel, focus }) {
      const stage = life.state().stage;
      const parts = [draw(openingsFor(place, channel))];
      parts.push(...middlesFor(stage, focus, random).map(draw));
      if (random.chance(0.7)) parts.push(draw(endingsFor(stage)));
      return parts.join(" ");
    },
  };
}

function openingsFor(place: Place, channel: Channel): readonly string[] {
  if (channel === "message") return openings.message;
  return channel === "call" ? openings.phone : openings[place];
}

/** One sentence for each focus that was worked with, and now and then a second for the first. */
function middlesFor(
  stage: CourseState["stage"],
  focus: readonly string[],
  random: Random,
): readonly (readonly string[])[] {
  if (stage === "contact" || stage === "referred" || focus.length === 0) {
    return random.chance(0.25) ? [contactPeriodMiddles, contactPeriodMiddles] : [contactPeriodMiddles];
  }
  return focus.map((dimension) => middles[dimension] ?? contactPeriodMiddles);
}

function endingsFor(stage: CourseState["stage"]): readonly string[] {
  return stage === "phase1" || stage === "phase2" || stage === "phase3" ? endings[stage] : endings.contact;
}
