import { cactiQuestions, phase2Page, trainingDeck } from "../methods/cti-sources.ts";
import { both, met } from "./acts.ts";
import type { Scene } from "./story.ts";

/** The rest of phase 1 at work: the plan, two days away, and who talks to whom. */
export const firstJobPhase1: readonly Scene[] = [
  {
    code: "agree-plan",
    week: 6,
    title: both("Planen", "The plan"),
    told: both(
      "I har en plan på en serviet. Nu skal den aftales.",
      "You have a plan on a napkin. Now it is to be agreed.",
    ),
    done: ({ planAgreements }) => planAgreements.length > 0,
    choices: [
      {
        code: "agree",
        label: both("Aftal den med Aisha, med hendes ord", "Agree it with Aisha, in her words"),
        answer: both("»Frokost onsdag. Skriv det øverst.«", "“Lunch on Wednesday. Write that on top.”"),
        fit: "method",
        drafts: ({ on }) => [{ type: "agreePlan", on, words: "Frokost onsdag. Skriv det øverst." }],
      },
      {
        code: "enough",
        label: both("Servietten er nok", "The napkin is enough"),
        answer: both(
          "Måske for jer to. Ved næste skift bliver du spurgt, hvorfor den ikke er aftalt.",
          "Perhaps for the two of you. At the next change you will be asked why it is not agreed.",
        ),
        fit: "against",
        drafts: (moment) => [met(moment, "napkin", { place: "community", text: "Talte om planen." })],
      },
    ],
    lesson: {
      text: both(
        "Planen fra fase 1 er det, der prøves af i fase 2. Uden en plan er der ikke noget at prøve.",
        "The plan of phase 1 is what is tried in phase 2. Without a plan there is nothing to try.",
      ),
      source: phase2Page("planen og indsatsen fra 1. fase"),
    },
  },
  {
    code: "stayed-home",
    week: 9,
    title: both("Hun blev hjemme", "She stayed at home"),
    told: both(
      "Aisha har været væk i to dage. Hun svarer ikke.",
      "Aisha has been away for two days. She does not answer.",
    ),
    choices: [
      {
        code: "go",
        label: both("Gå forbi, og ring til Sara", "Pass by, and call Sara"),
        answer: both(
          "Sara er der allerede. De to har en aftale om i morgen. Du gjorde ikke ret meget, og det var rigtigt.",
          "Sara is there already. The two have a plan for tomorrow. You did not do much, and that was right.",
        ),
        fit: "method",
        drafts: (moment) => [
          met(moment, "with Sara", { with: ["citizen", "network"], text: "Sara var der. De går sammen i morgen." }),
        ],
      },
      {
        code: "stop",
        label: both("Stop virksomhedsforløbet", "Stop the placement"),
        answer: both(
          "To sygedage er ikke en afgørelse. Støtten er til for de dage.",
          "Two sick days are no decision. The support is there for those days.",
        ),
        fit: "against",
        stays: true,
      },
    ],
    lesson: {
      text: both(
        "Intensiteten er ikke en fast plan. Besøg lægges efter behov, med uge, hver anden uge og måned som støtte for planlægningen.",
        "Intensity is no fixed plan. Visits go by need, with week, fortnight and month as a help for planning.",
      ),
      source: cactiQuestions("planlægning af besøg; ingen fast hyppighed"),
    },
  },
  {
    code: "kind-worker",
    week: 10,
    title: both("Du er blevet god til lageret", "You have become good at the warehouse"),
    told: both(
      "Teamlederen ringer til dig, når noget skal siges til Aisha.",
      "The team leader calls you when something is to be said to Aisha.",
    ),
    choices: [
      {
        code: "hand-back",
        label: both("Bed hende sige det til Aisha selv, og vær med", "Ask her to tell Aisha herself, and be there"),
        answer: both("Det er akavet i to minutter.", "It is awkward for two minutes."),
        fit: "method",
        drafts: (moment) => [
          met(moment, "hand back", {
            with: ["citizen", "provider"],
            place: "community",
            effort: "linking",
            text: "Teamlederen sagde det selv.",
          }),
        ],
      },
      {
        code: "messenger",
        label: both("Sig det videre; det er hurtigere", "Pass it on; it is quicker"),
        answer: both(
          "Nu er du en kollega, der slutter om fire måneder.",
          "Now you are a colleague who leaves in four months.",
        ),
        fit: "against",
        drafts: (moment) => [met(moment, "messenger", { effort: "direct", text: "Gav en besked videre fra lageret." })],
      },
    ],
    lesson: {
      text: both(
        "At give støtten selv i stedet for at koble til andre er ét af tegnene på, at metoden skrider.",
        "Giving the support oneself instead of linking to others is one of the signs that the method drifts.",
      ),
      source: trainingDeck("tegn på, at metoden skrider"),
    },
  },
];
