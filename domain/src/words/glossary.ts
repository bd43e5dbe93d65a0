import { legalBases } from "../law/legal-basis.ts";
import { closureNames } from "../methods/cti-rules.ts";
import type { Text } from "../methods/definition.ts";
import { siblingEntryWords, siblingWords } from "./sibling-words.ts";

export type Language = keyof Text;

/** Labels of the domain's codes. The one place where a code gets its Danish and English word. */
export const glossary = {
  stage: {
    referred: { da: "Henvist", en: "Referred" },
    contact: { da: "Kontaktskabelse", en: "Contact period" },
    phase1: { da: "Fase 1", en: "Phase 1" },
    phase2: { da: "Fase 2", en: "Phase 2" },
    phase3: { da: "Fase 3", en: "Phase 3" },
    relation: { da: "Relationsarbejde", en: "Relation work" },
    bridge: { da: "Brobygning", en: "Bridge-building" },
    running: { da: "Løbende støtte", en: "Running support" },
    joined: { da: "Samlet med en anden", en: "Joined to another" },
    closed: { da: "Afsluttet", en: "Closed" },
  },
  role: {
    worker: { da: "CTI-medarbejder", en: "CTI worker" },
    coordinator: { da: "Koordinator", en: "Coordinator" },
    supervisor: { da: "Metodesupervisor", en: "Method supervisor" },
    leader: { da: "Leder", en: "Leader" },
    administrator: { da: "Administrator", en: "Administrator" },
  },
  standing: {
    official: { da: "Fra kilden", en: "From the source" },
    derived: { da: "Tovholders forslag", en: "Tovholder's proposal" },
    local: { da: "Kommunens egen", en: "The municipality's own" },
  },
  outcome: {
    made: { da: "Kontakt", en: "Contact made" },
    attempted: { da: "Forsøgt uden kontakt", en: "Attempted, no contact" },
    cancelled: { da: "Aflyst", en: "Cancelled" },
  },
  channel: {
    meeting: { da: "Møde", en: "Meeting" },
    call: { da: "Opkald", en: "Call" },
    message: { da: "Besked", en: "Message" },
  },
  counterpart: {
    citizen: { da: "Borgeren", en: "The citizen" },
    network: { da: "Privat netværk", en: "Private network" },
    provider: { da: "Tilbud", en: "Provider" },
    authority: { da: "Myndighed", en: "Authority" },
  },
  place: {
    home: { da: "Hjemme", en: "At home" },
    community: { da: "Ude i lokalmiljøet", en: "In the community" },
    office: { da: "Kontoret", en: "Office" },
    institution: { da: "Institution", en: "Institution" },
    phone: { da: "På telefonen", en: "By phone" },
  },
  effort: {
    direct: { da: "Støttede selv", en: "Gave the support" },
    linking: { da: "Skabte forbindelse til andre", en: "Linked to others" },
  },
  actionOwner: {
    citizen: { da: "Borgeren", en: "The citizen" },
    worker: { da: "Medarbejderen", en: "The worker" },
    network: { da: "Netværket", en: "The network" },
    provider: { da: "Et tilbud", en: "A provider" },
  },
  actionResult: {
    done: { da: "Gjort", en: "Done" },
    "taken-over": { da: "Overtaget", en: "Taken over" },
    dropped: { da: "Opgivet", en: "Dropped" },
  },
  ring: {
    private: { da: "Privat", en: "Private" },
    professional: { da: "Professionelt", en: "Professional" },
  },
  strength: {
    "0": { da: "Ingen", en: "None" },
    "1": { da: "Svag", en: "Weak" },
    "2": { da: "Nogen", en: "Some" },
    "3": { da: "God", en: "Good" },
    "4": { da: "Stærk", en: "Strong" },
  },
  handover: {
    proposed: { da: "Foreslået", en: "Proposed" },
    agreed: { da: "Aftalt", en: "Agreed" },
    "taken-over": { da: "Har overtaget", en: "Has taken over" },
    holds: { da: "Holder", en: "Holds" },
    stopped: { da: "Stoppet", en: "Stopped" },
  },
  interruption: {
    hospitalised: { da: "Indlagt", en: "Hospitalised" },
    imprisoned: { da: "Fængslet", en: "Imprisoned" },
    disappeared: { da: "Forsvundet", en: "Disappeared" },
    other: { da: "Andet", en: "Other" },
  },
  decision: {
    granted: { da: "Bevilget", en: "Granted" },
    continued: { da: "Fortsætter", en: "Continues" },
    changed: { da: "Ændret", en: "Changed" },
    ended: { da: "Ophører", en: "Ends" },
    refused: { da: "Afslag", en: "Refused" },
  },
  timePoint: {
    start: { da: "Ved start", en: "At the start" },
    "transition-1-2": { da: "Ved skift til fase 2", en: "At the change to phase 2" },
    "transition-2-3": { da: "Ved skift til fase 3", en: "At the change to phase 3" },
    end: { da: "Ved afslutning", en: "At the end" },
    "follow-up": { da: "Efter 18 måneder", en: "After 18 months" },
    along: { da: "Undervejs", en: "Along the way" },
  },
  instrument: {
    "who-5": { da: "WHO-5 trivsel", en: "WHO-5 well-being" },
    sds: { da: "Funktion i hverdagen (0-10)", en: "Daily function (0-10)" },
    other: { da: "Andet skema", en: "Another instrument" },
    "own-words": { da: "Egne ord", en: "Own words" },
  },
  useOfServices: {
    considerable: { da: "I betydelig grad", en: "To a considerable degree" },
    some: { da: "I nogen grad", en: "To some degree" },
    "very-limited": { da: "Meget lidt eller slet ikke", en: "Very little or not at all" },
    unknown: { da: "Ikke afklaret", en: "Not clear yet" },
  },
  needLength: {
    short: { da: "Kortvarigt", en: "Short" },
    long: { da: "Langvarigt", en: "Long" },
    unknown: { da: "Ikke afklaret", en: "Not clear yet" },
  },
  deviation: {
    "ended-early": { da: "Sluttede før planlagt", en: "Ended before planned" },
    "ended-late": { da: "Sluttede efter planlagt", en: "Ended after planned" },
    "agreement-late": {
      da: "Aftalen om fortsat støtte kom senere end en måned før slut",
      en: "The agreement on continued support came later than a month before the end",
    },
    "agreement-missing": { da: "Uden aftale om fortsat støtte", en: "No agreement on continued support" },
    "handover-plan-missing": { da: "Uden overdragelsesplan", en: "No handover plan" },
    "closing-measurement-missing": { da: "Uden måling ved afslutning", en: "No closing measurement" },
  },
  entry: {
    referred: { da: "Henvist", en: "Referred" },
    "worker-assigned": { da: "Medarbejder", en: "Worker" },
    "contact-period-started": { da: "Kontaktskabelse begyndt", en: "Contact period begun" },
    "questions-answered": { da: "De fire spørgsmål", en: "The four questions" },
    "phase-started": { da: "Fase begyndt", en: "Phase begun" },
    "focus-chosen": { da: "Fokusområde valgt", en: "Focus area chosen" },
    "focus-changed": { da: "Fokusområde ændret", en: "Focus area changed" },
    "focus-ended": { da: "Fokusområde afsluttet", en: "Focus area ended" },
    "action-added": { da: "Aktivitet", en: "Action" },
    "action-settled": { da: "Aktivitet afsluttet", en: "Action settled" },
    "contact-recorded": { da: "Kontakt", en: "Contact" },
    "appointment-agreed": { da: "Aftale", en: "Appointment" },
    "appointment-settled": { da: "Aftale afsluttet", en: "Appointment settled" },
    "member-added": { da: "Ny i netværket", en: "New in the network" },
    "member-changed": { da: "Netværk rettet", en: "Network changed" },
    "member-rated": { da: "Styrke i netværket", en: "Strength in the network" },
    "member-left": { da: "Ude af netværket", en: "Left the network" },
    "handover-recorded": { da: "Overdragelse", en: "Handover" },
    "item-ticked": { da: "Tjekliste", en: "Checklist" },
    "plan-agreed": { da: "Plan aftalt", en: "Plan agreed" },
    "plan-evaluated": { da: "Plan evalueret", en: "Plan evaluated" },
    "plan-adjusted": { da: "Plan rettet til", en: "Plan adjusted" },
    "continued-support-agreed": { da: "Aftale om støtte efter forløbet", en: "Agreement on support after the course" },
    interrupted: { da: "Afbrudt", en: "Interrupted" },
    resumed: { da: "Genoptaget", en: "Resumed" },
    "handover-plan-set": { da: "Overdragelsesplan", en: "Handover plan" },
    "measurement-recorded": { da: "Måling", en: "Measurement" },
    "decision-recorded": { da: "Afgørelse", en: "Decision" },
    "employer-agreement-recorded": { da: "Aftale med arbejdsgiver", en: "Employer agreement" },
    "consent-recorded": { da: "Samtykke", en: "Consent" },
    "document-added": { da: "Dokument", en: "Document" },
    "document-removed": { da: "Dokument fjernet", en: "Document removed" },
    closed: { da: "Afsluttet", en: "Closed" },
    reopened: { da: "Genåbnet", en: "Reopened" },
    retracted: { da: "Fortrudt", en: "Retracted" },
    corrected: { da: "Rettet", en: "Corrected" },
    ...siblingEntryWords,
  },
  ...siblingWords,
  closureReason: closureNames,
  legalBasis: Object.fromEntries(legalBases.map(({ code, name }) => [code, name])),
} as const satisfies Record<string, Record<string, Text>>;

export type GlossaryGroup = keyof typeof glossary;

/** The label of a code; the code itself when the glossary lacks it, so an older client still shows something. */
export function label(group: GlossaryGroup, code: string, language: Language = "da"): string {
  const words: Readonly<Record<string, Text>> = glossary[group];
  return Object.hasOwn(words, code) ? (words[code]?.[language] ?? code) : code;
}
