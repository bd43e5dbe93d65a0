import type { CtiClosureReason } from "../course/closure-reason.ts";
import { plainWords } from "./wording.ts";

export interface ReadReason {
  readonly reason: CtiClosureReason;
  /** The words of the list, kept whenever they say more than the code. */
  readonly text?: string;
}

/** Words of the lists for the eight reasons (Kompetenceudvikling CTI, 2015, Oversigt over faser), asked from top to bottom. */
const wordings: readonly { readonly when: RegExp; readonly reason: CtiClosureReason }[] = [
  { when: /\bdoe+d|\bdoed\b|afgaaet ved|\bdoede\b|selvmord|overdosis/, reason: "died" },
  {
    when: /flyt\w*.*\bkomm|\bkommune ?skift|fraflyt|anden kommune|flyttet til (?!egen|ny bolig|botilbud|bosted|lejlighed)/,
    reason: "moved-municipality",
  },
  { when: /fors?v\b|forsvund|forsv|ingen kontakt|kan ikke (?:finde|traeffe|faa fat)|udeblev/, reason: "disappeared" },
  { when: /faengs|faengs|arrest|varetaegt|afson|kriminalforsorg|\bfgsl|\bkrim\b/, reason: "imprisoned" },
  { when: /\bindl\b|indlagt|indlaegg|hospital|sygehus|\bpsyk\b|psykiatrisk afd/, reason: "hospitalised" },
  {
    when: /naegt|oensk\w* ikke|vil ikke|takke\w* nej|sagt nej|afvis|afslaa|frameld|stoppet selv|eget oensk/,
    reason: "refuses",
  },
  {
    when: /plan(?:lagt|maess\w*|en)?\b|gennemfoert|fuldfoert|faerdig|9 ?(?:mdr|maaned|mnd)|faldet til|maal naaet|forloeb slut/,
    reason: "completed-as-planned",
  },
];

/** The plain wordings of the form itself, which lose nothing when they become a code. */
const ownWords: ReadonlySet<string> = new Set([
  "doed",
  "afsluttet som planlagt",
  "afsl som planlagt",
  "som planlagt",
  "planlagt",
  "flyttet til anden kommune",
  "flyttet kommune",
  "flyttet",
  "forsvundet",
  "forsv",
  "naegter at deltage",
  "naegter",
  "faengslet",
  "indlagt",
  "afsluttet som planlagt efter 9 maaneder",
  "afsluttet som planlagt efter 9 mdr",
  "andet",
]);

/**
 * The reason that free text stands for. What fits none of the seven named reasons, or says no to one ("ikke planlagt"),
 * becomes `other` with its words kept. `undefined` for empty text.
 */
export function readReason(text: string): ReadReason | undefined {
  const words = plainWords(text);
  if (words === "") return undefined;
  const reason = /\b(?:ikke|foer|uden) (?:som )?plan|foer tid/.test(words)
    ? "other"
    : (wordings.find(({ when }) => when.test(words))?.reason ?? (words === "flyttet" ? "moved-municipality" : "other"));
  return ownWords.has(words) ? { reason } : { reason, text: text.trim() };
}
