import type { WordBook } from "../da.ts";

export const choosingEn: WordBook["choosing"] = {
  title: "Choose a method",
  facts: "Answer what you know. Nothing is kept here, and every answer can be changed.",
  step: "Question",
  progress: (at, of) => `Question ${at} of ${of}`,
  next: "Next",
  back: "Back",
  again: "Go through the answers again",
  show: "See the proposal",
  yes: "Yes",
  no: "No",
  questions: {
    isolated: {
      label: "Does the citizen live isolated in their own home?",
      hint: "That is, rarely out and with few or no people around.",
    },
    inContact: {
      label: "Are you in contact with the citizen now?",
      hint: "There is contact when the citizen would like to meet again.",
    },
    homelessOrAtRisk: {
      label: "Is the citizen homeless or at risk of becoming so?",
      hint: "Also when staying with others without an agreement, or about to lose the home.",
    },
    willing: {
      label: "Would the citizen like support?",
      hint: "That is all that Housing First asks.",
    },
    leavingInstitution: {
      label: "Is the citizen leaving an institution?",
      hint: "Such as a shelter, hospital, prison, crisis centre or care.",
    },
    useOfServices: {
      label: "Can the citizen use the services there are?",
      hint: "Ask, for instance: How does it go when you have to see a doctor, the job centre or the bank?",
    },
    need: {
      label: "For how long is support needed?",
      hint: "Is it a short transition, or is support needed for longer?",
    },
  },
  proposal: {
    skp: "The answers point to outreach (SKP) first",
    cti: "The answers point to CTI",
    icm: "The answers point to ICM",
    act: "The answers point to ACT",
    open: "The answers do not point to one method",
  },
  housingFirst: "Put Housing First round the support as a frame.",
  yours: "This is a proposal. You choose the method.",
  carry: "Use the answers in a new referral",
  carryInto: "You have a referral under way. The answers go into it.",
  reason: "Why another method than the answers point to?",
  reasonHint: "Write what you give weight to. It is kept with the answers.",
};
