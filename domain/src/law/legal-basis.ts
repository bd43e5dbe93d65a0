import { formatDate } from "../time/danish-date.ts";
import { day, type LocalDate } from "../time/local-date.ts";
import type { Source, Text } from "../methods/definition.ts";

/** The legal bases that a course can rest on, as printed in the law at the time. */
export const legalBasisCodes = [
  "SEL § 85",
  "SEL § 85 a",
  "SEL § 82 b",
  "SEL § 109 stk. 7",
  "LAB § 31 b",
  "LAB § 167",
  "SEL § 99",
  "none",
] as const;

export type LegalBasisCode = (typeof legalBasisCodes)[number];

/** A legal basis as it stands from a day. The law moves, so a decision is always judged by its own day. */
export interface LegalBasis {
  readonly code: LegalBasisCode;
  readonly name: Text;
  readonly validFrom: LocalDate;
  /** The last day on which a decision may rest on it. */
  readonly validTo?: LocalDate;
  /** What took its place, for the text of a refusal. */
  readonly replacedBy?: LegalBasisCode;
  /** Whether help on this basis is given by a decision. Without one nothing is granted, ended or appealed. */
  readonly granted: boolean;
  /** Months of a CTI course on this basis, when the method does not say otherwise; absent where help has no length. */
  readonly months?: number;
  /** The ceiling in the law, in months; absent where the law has none. */
  readonly maxMonths?: number;
  /** A higher ceiling that the law allows exceptionally, after a check that must be recorded. */
  readonly exceptionalMonths?: number;
  readonly renewable: boolean;
  readonly appealable: boolean;
  /** What the planned last day is called, where there is one: support without a legal end has a follow-up date, never an expiry. */
  readonly endWord: Text;
  /** Whether ending the support takes a decision with complaint guidance (serviceloven § 148). */
  readonly needsClosureDecision: boolean;
  /** Whether a supplier wish that is not followed must be reasoned in the decision. */
  readonly supplierWishReason: boolean;
  readonly note: Text;
  readonly source: Source;
}

const followUpWord: Text = { da: "opfølgningsdato", en: "follow-up date" };
const endWord: Text = { da: "slutdato", en: "end date" };

function law(title: string, place: string): Source {
  return { title, place, standing: "official" };
}

/** What holds where nothing is decided: no length, no renewal, no complaint, no decision to end by. */
const notGranted = {
  granted: false,
  renewable: true,
  appealable: false,
  endWord,
  needsClosureDecision: false,
  supplierWishReason: false,
} as const;

const serviceloven = "Lov om social service (LBK 1129 af 22.09.2025)";

/** Every legal basis at every wording that the product knows; one row a period. */
export const legalBases: readonly LegalBasis[] = [
  {
    code: "SEL § 85",
    name: {
      da: "Socialpædagogisk støtte, serviceloven § 85",
      en: "Socio-educational support, Social Services Act § 85",
    },
    // Serviceloven § 189: the act is in force from this day.
    validFrom: day("2007-01-01"),
    granted: true,
    months: 9,
    renewable: true,
    appealable: true,
    endWord: followUpWord,
    needsClosureDecision: true,
    supplierWishReason: false,
    note: {
      da: "Støtten kan ikke tidsbegrænses ved lov. Dagen er en opfølgningsdato, og støtten stopper kun ved en afgørelse.",
      en: "The support cannot be limited in time by law. The day is a follow-up date; support ends only by a decision.",
    },
    source: law(serviceloven, "§ 85; længden fra CTI metodemanual, job (2021), s. 4-9"),
  },
  {
    code: "SEL § 85 a",
    name: {
      da: "Støtte efter Housing First, serviceloven § 85 a",
      en: "Housing First support, Social Services Act § 85 a",
    },
    validFrom: day("2023-10-01"),
    granted: true,
    months: 9,
    renewable: true,
    appealable: true,
    endWord: followUpWord,
    needsClosureDecision: true,
    supplierWishReason: true,
    note: {
      da: "Følger kommunen ikke borgerens ønske om leverandør, skal det begrundes i afgørelsen.",
      en: "If the citizen's wish for supplier is not followed, the decision must give reasons.",
    },
    source: law(serviceloven, "§ 85 a, stk. 1 og 2 (L 64, 2022-23)"),
  },
  {
    code: "SEL § 82 b",
    name: {
      da: "Tidsbegrænset individuel hjælp, serviceloven § 82 b",
      en: "Time-limited individual help, Social Services Act § 82 b",
    },
    // The revision of the adult provisions took effect on this day.
    validFrom: day("2018-01-01"),
    granted: true,
    months: 6,
    maxMonths: 6,
    renewable: false,
    appealable: false,
    endWord,
    needsClosureDecision: false,
    supplierWishReason: false,
    note: {
      da: "Hjælpen kan gives i op til 6 måneder. Afgørelsen kan ikke påklages.",
      en: "The help may be given for up to 6 months. The decision cannot be appealed.",
    },
    source: law(serviceloven, "§ 82 b, stk. 1 og 2"),
  },
  {
    code: "SEL § 109 stk. 7",
    name: {
      da: "Koordinerende rådgivning, serviceloven § 109, stk. 7",
      en: "Coordinating counselling, Social Services Act § 109(7)",
    },
    // The oldest text of the act in which the rule was seen under this number (LBK 1114).
    validFrom: day("2018-08-30"),
    granted: true,
    months: 9,
    maxMonths: 6,
    exceptionalMonths: 12,
    renewable: false,
    appealable: true,
    endWord,
    needsClosureDecision: false,
    supplierWishReason: false,
    note: {
      da: "Rådgivningen gives i op til et halvt år efter udflytning og undtagelsesvis i op til et år. Tjek stykkets nummer: L 104 (2023-24) foreslog at flytte det til stk. 8.",
      en: "Counselling is given for up to half a year after moving out, exceptionally a year. Check the number: L 104 (2023-24) proposed to move it to subsection 8.",
    },
    source: law(
      "Lov om social service (LBK 1114 af 30.08.2018)",
      "§ 109, stk. 7; varigheden fra sbst.dk, Koordinerende rådgivning",
    ),
  },
  {
    code: "LAB § 31 b",
    name: {
      da: "Mentorstøtte, LAB § 31 b (til og med 2019)",
      en: "Mentor support, Active Employment Act § 31 b (until 2019)",
    },
    validFrom: day("2014-01-01"),
    validTo: day("2019-12-31"),
    replacedBy: "LAB § 167",
    granted: true,
    months: 6,
    maxMonths: 6,
    renewable: true,
    appealable: true,
    endWord,
    needsClosureDecision: false,
    supplierWishReason: false,
    note: {
      da: "Det gamle nummer for mentorstøtte. Fra 1. januar 2020 er det LAB § 167.",
      en: "The old number of mentor support. From 1 January 2020 it is LAB § 167.",
    },
    source: law(
      "Lov om en aktiv beskæftigelsesindsats (2014-2019)",
      "§ 31 b; længden fra CTI metodemanual, job (2021), s. 4-9",
    ),
  },
  {
    code: "LAB § 167",
    name: { da: "Mentorstøtte, LAB § 167", en: "Mentor support, Active Employment Act § 167" },
    validFrom: day("2020-01-01"),
    granted: true,
    months: 6,
    maxMonths: 6,
    renewable: true,
    appealable: true,
    endWord,
    needsClosureDecision: false,
    supplierWishReason: false,
    note: {
      da: "Højst 6 måneder ad gangen. En ny periode på op til 6 måneder kræver en konkret vurdering. En ny hovedlov ventes 1. januar 2027.",
      en: "At most 6 months a period. A new period of up to 6 months takes a concrete assessment. A new main act is expected on 1 January 2027.",
    },
    source: law("Lov om en aktiv beskæftigelsesindsats", "§ 167"),
  },
  {
    code: "SEL § 99",
    name: {
      da: "Støtte- og kontaktperson, serviceloven § 99",
      en: "Support and contact person, Social Services Act § 99",
    },
    validFrom: day("2007-01-01"),
    ...notGranted,
    note: {
      da: "Opsøgende støtte, som ikke visiteres. Der er ingen afgørelse og derfor ikke noget at klage over.",
      en: "Outreach support that is not assessed. There is no decision, so there is nothing to appeal.",
    },
    source: {
      title: "Nyborg Kommune, faglig uddybning af serviceloven § 99",
      place: "kommunens egen tekst; lovens gældende ordlyd skal efterses",
      standing: "derived",
    },
  },
  {
    code: "none",
    name: { da: "Ingen afgørelse", en: "No decision" },
    // A frame is no benefit of any act, so no act's first day bounds it.
    validFrom: day("1900-01-01"),
    ...notGranted,
    note: {
      da: "Housing First er en ramme om støtten og ikke i sig selv en ydelse. Afgørelserne ligger i de forløb, den rummer.",
      en: "Housing First is a frame round the support and no benefit of its own. The decisions lie in the courses that it holds.",
    },
    source: {
      title: "Housing First som ramme om bolig og støtte",
      place: "Tovholders læsning af de otte principper",
      standing: "derived",
    },
  },
];

/** The code as it reads in a sentence: the section, or that there is no decision. */
export function legalBasisWord(code: LegalBasisCode): Text {
  return code === "none" ? { da: "ingen afgørelse", en: "no decision" } : { da: code, en: code };
}

export type LegalBasisAnswer =
  | { readonly ok: true; readonly basis: LegalBasis }
  | { readonly ok: false; readonly reason: "not-yet-valid" | "no-longer-valid"; readonly text: Text };

/** The legal basis as it stood on the day of the decision; refused, with what to use instead, outside its period. */
export function legalBasisOn(code: LegalBasisCode, decided: LocalDate): LegalBasisAnswer {
  const rows = legalBases.filter((row) => row.code === code);
  const basis = rows.find((row) => row.validFrom <= decided && (row.validTo === undefined || decided <= row.validTo));
  if (basis) return { ok: true, basis };
  const ended = rows.find((row) => row.validTo !== undefined && row.validTo < decided);
  return ended ? noLongerValid(ended) : notYetValid(code, rows[0]?.validFrom);
}

function noLongerValid(ended: LegalBasis): LegalBasisAnswer {
  const successor = legalBases.find((row) => row.code === ended.replacedBy);
  const lastDay = ended.validTo === undefined ? "" : formatDate(ended.validTo);
  const text: Text = successor
    ? {
        da: `${ended.code} er erstattet af ${successor.code} fra ${formatDate(successor.validFrom)}. Vælg ${successor.code}.`,
        en: `${ended.code} was replaced by ${successor.code} from ${successor.validFrom}. Choose ${successor.code}.`,
      }
    : {
        da: `${ended.code} gjaldt til og med ${lastDay}. Vælg en anden lovhjemmel.`,
        en: `${ended.code} was valid until ${lastDay}. Choose another legal basis.`,
      };
  return { ok: false, reason: "no-longer-valid", text };
}

function notYetValid(code: LegalBasisCode, validFrom: LocalDate | undefined): LegalBasisAnswer {
  return {
    ok: false,
    reason: "not-yet-valid",
    text: {
      da: `${code} gælder først for afgørelser fra ${validFrom ? formatDate(validFrom) : "en senere dato"}. Ret datoen, eller vælg en anden lovhjemmel.`,
      en: `${code} is valid only for decisions from ${validFrom ?? "a later date"}. Correct the date or choose another legal basis.`,
    },
  };
}
