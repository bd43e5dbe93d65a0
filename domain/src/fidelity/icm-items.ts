import { icmPage, icmWorker, localSetting } from "../methods/sibling-sources.ts";
import { inVivo } from "./drift-counts.ts";
import {
  accompanied,
  begunBeforeMove,
  bySingleWorker,
  contactAfterRefusal,
  densestAroundMove,
  icmCaseload,
  listedEnding,
  monthlySupervision,
  servicesHold,
  wordsInEveryDimension,
} from "./icm-counts.ts";
import type { Indicator } from "./scope.ts";
import { banded, counted, itemsFrom, judged, semi } from "./sibling-item.ts";

const worker = itemsFrom("icm", icmWorker("medarbejderens rolle, omsat til punkter"), banded);
const method = itemsFrom("icm", icmPage("metodens træk, omsat til punkter"), banded);
const local = itemsFrom("icm", localSetting("kommunens egen grænse"), banded);

const relation: readonly Indicator[] = [
  counted(
    bySingleWorker,
    method([
      "single-worker",
      "Én fast medarbejder",
      "One named worker",
      "Kontakter noteret af den medarbejder, der havde forløbet den dag.",
      "Contacts noted by the worker who held the course that day.",
    ]),
  ),
  counted(
    begunBeforeMove,
    method([
      "before-move",
      "Begyndt før indflytningen",
      "Begun before the move",
      "Forløb med indflytning i perioden, hvor der var kontakt før den.",
      "Courses with a move-in in the period and contact before it.",
    ]),
  ),
  counted(
    densestAroundMove,
    method([
      "densest-at-move",
      "Tættest kontakt omkring indflytningen",
      "Closest contact around the move",
      "Forløb, hvor der var flere kontakter pr. dag i {moveInWindowDays} dage før og efter indflytningen end ellers.",
      "Courses with more contacts a day in the {moveInWindowDays} days before and after the move than otherwise.",
    ]),
  ),
  counted(
    inVivo,
    method([
      "in-vivo",
      "Arbejde ude hos borgeren",
      "Work where the citizen is",
      "Møder med borgeren, der blev holdt hjemme eller i lokalmiljøet.",
      "Meetings with the citizen held at home or in the community.",
    ]),
  ),
  counted(
    contactAfterRefusal,
    worker([
      "after-refusal",
      "Kontakten holdes efter et nej",
      "Contact is kept after a no",
      "Afslag og tabt motivation, hvor der var kontakt eller forsøg igen inden for {contactAfterRefusalDays} dage.",
      "Refusals and lost motivation followed by a contact or a try within {contactAfterRefusalDays} days.",
    ]),
  ),
];

const coordination: readonly Indicator[] = [
  counted(
    accompanied,
    worker([
      "accompanied",
      "Borgeren følges til møder",
      "Meetings accompanied",
      "Møder med tilbud og myndigheder, hvor borgeren var med eller blev fulgt.",
      "Meetings with services and authorities with the citizen there or accompanied.",
    ]),
  ),
  counted(
    servicesHold,
    worker([
      "services-hold",
      "Andre tilbud er koblet på, og de holder",
      "Other services linked, and they hold",
      "Tilbud, der er begyndt, og som ved sidste opfølgning holdt. Uden opfølgning mangler svaret.",
      "Services begun that held when last followed up. Without follow-up the answer is missing.",
    ]),
  ),
];

const context: readonly Indicator[] = [
  counted(
    icmCaseload,
    local([
      "caseload",
      "Sagstal inden for kommunens grænse",
      "Caseload within the local limit",
      "Målinger af sagstal, hvor borgere pr. fuldtidsstilling var højst {icmCitizensPerPost}.",
      "Readings where citizens per full-time post were at most {icmCitizensPerPost}.",
    ]),
  ),
  counted(
    monthlySupervision,
    local([
      "supervision",
      "Supervision hver måned",
      "Supervision every month",
      "Måneder med supervision, af måneder med arbejdsuger.",
      "Months with supervision, of months with working weeks.",
    ]),
  ),
  counted(
    listedEnding,
    method([
      "listed-ending",
      "Slutter kun af en grund på listen",
      "Ends only for a listed reason",
      "Forløb afsluttet i perioden af en grund, som metoden må slutte af.",
      "Courses closed in the period for a reason that the method may end by.",
    ]),
  ),
];

const byPeople = {
  words: itemsFrom("icm", icmPage("borgerens egen oplevelse af behov, omsat til punkter"), semi),
  stance: itemsFrom("icm", icmWorker("aktiv uden at tage over"), judged),
};

/** How ICM keeps to its method (siblings.md §8.2). The manual's own list was not read; these are Tovholder's. */
export const icmIndicators: readonly Indicator[] = [
  ...relation,
  counted(
    wordsInEveryDimension,
    byPeople.words([
      "words-and-dimensions",
      "Planen er med borgerens ord, og alle områder er talt om",
      "The plan is in the citizen's words, and every dimension was asked about",
      "Forløb, hvor borgeren er spurgt om alle otte områder, og hvor egne ord er skrevet. Kvaliteten vurderes af et menneske.",
      "Courses where the citizen was asked about all eight dimensions and own words are written. The quality is for a person to say.",
    ]),
  ),
  ...coordination,
  ...context,
  {
    item: byPeople.stance([
      "empowerment",
      "Styrker borgeren uden at tage over",
      "Empowers without taking over",
      "Vurderes af et menneske, fx ud fra samtaler og supervision.",
      "For a person to judge, for instance from talks and supervision.",
    ]),
  },
];
