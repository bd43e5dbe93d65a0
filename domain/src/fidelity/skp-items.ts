import { outreachGuide } from "../methods/sibling-sources.ts";
import type { Indicator } from "./scope.ts";
import { banded, counted, itemsFrom, judged, semi } from "./sibling-item.ts";
import {
  answeredWithColleague,
  atOwnPlaces,
  begunByWorker,
  daysBetweenTries,
  endedByEvent,
  helpedOn,
  ownWords,
  pairAtFirstVisit,
  questionsRevised,
} from "./skp-counts.ts";

const item = itemsFrom("skp", outreachGuide("fase 2A-2C, omsat til punkter"));

/** How outreach keeps to its method (siblings.md §8.1). */
export const skpIndicators: readonly Indicator[] = [
  counted(
    begunByWorker,
    item([
      "begun-by-worker",
      "Medarbejderen tager kontakten",
      "The worker makes the contact",
      "Kontakter og forsøg, som medarbejderen tog initiativ til, af dem, hvor det er noteret.",
      "Contacts and tries that the worker began, of those that say who did.",
    ]),
  ),
  counted(
    daysBetweenTries,
    item(
      [
        "days-between-tries",
        "Dage mellem forsøg",
        "Days between tries",
        "Medianen af dage fra en dag med forsøg til den næste under kontaktskabelsen.",
        "Median of days from one day of trying to the next while contact is being made.",
      ],
      { unit: "days" },
    ),
  ),
  counted(
    questionsRevised,
    item(
      [
        "questions-revised",
        "De fire spørgsmål er besvaret og set på igen",
        "The four questions are answered and looked at again",
        "Forløb i kontaktskabelse, hvor alle fire svar findes, og der højst gik {questionsRevisedWeeks} uger, før de blev set på igen. Forløb under {questionsRevisedWeeks} uger tælles ikke med.",
        "Courses making contact with all four answers, and at most {questionsRevisedWeeks} weeks before they were looked at again. Courses under {questionsRevisedWeeks} weeks are left out.",
      ],
      banded,
    ),
  ),
  counted(
    answeredWithColleague,
    item(
      [
        "with-colleague",
        "Svarene er givet med en kollega",
        "Answered with a colleague",
        "Svar på de fire spørgsmål, som en kollega var med til.",
        "Answers to the four questions that a colleague took part in.",
      ],
      banded,
    ),
  ),
  counted(
    ownWords,
    item(
      [
        "own-words",
        "Borgerens egne ord",
        "The citizen's own words",
        "Forløb efter kontaktskabelsen, hvor borgerens egne ord er skrevet. Om de bærer arbejdet, vurderes af et menneske.",
        "Courses past making contact that hold the citizen's own words. Whether they carry the work is for a person to say.",
      ],
      semi,
    ),
  ),
  counted(
    atOwnPlaces,
    item(
      [
        "own-places",
        "Forsøg der, hvor borgeren er",
        "Tries where the citizen is",
        "Besøg og møder under kontaktskabelsen, der var hjemme eller i lokalmiljøet.",
        "Visits and meetings while making contact that were at home or in the community.",
      ],
      banded,
    ),
  ),
  counted(
    helpedOn,
    item(
      [
        "helped-on",
        "Hjulpet videre, når man er uden for målgruppen",
        "Helped on when outside the target group",
        "Forløb afsluttet som uden for målgruppen, hvor det er skrevet, hvad borgeren blev hjulpet videre til.",
        "Courses closed as outside the target group that say what the citizen was helped on to.",
      ],
      banded,
    ),
  ),
  counted(
    pairAtFirstVisit,
    item(
      [
        "pair-first",
        "To ved det første besøg",
        "Two at the first visit",
        "Første besøg, der blev gjort af to, af dem, hvor det er noteret.",
        "First visits made by two, of those that say so.",
      ],
      banded,
    ),
  ),
  counted(
    endedByEvent,
    item(
      [
        "ended-by-event",
        "Kontaktskabelsen slutter kun på to måder",
        "Making contact ends in two ways only",
        "Kontaktskabelse, der sluttede, fordi borgeren sagde ja, eller fordi borgeren ikke er i målgruppen. Alt andet er et brud.",
        "Making contact that ended because the citizen agreed, or is not in the target group. All else is a breach.",
      ],
      banded,
    ),
  ),
  {
    item: item(
      [
        "equal-partner",
        "Ligeværdig partner, ikke ekspert",
        "Equal partner, not expert",
        "Vurderes af et menneske, fx ud fra samtaler og supervision.",
        "For a person to judge, for instance from talks and supervision.",
      ],
      judged,
    ),
  },
];
