import type { CommandDraft } from "../course/commands.ts";
import { cactiModel, derivedFrom, phase3Page, supportEvaluation } from "../methods/cti-sources.ts";
import { begins, both, endsWell, focus, met } from "./acts.ts";
import type { Moment, Scene } from "./story.ts";

function handOver(moment: Moment): readonly CommandDraft[] {
  return [
    begins(moment, "phase3", {
      status: "Bent klarer hverdagen. Mette, gældsrådgivningen og viceværten er der.",
      focus: [
        focus(moment, "phase3", {
          dimension: "network",
          reason: "Det er dem, der bliver",
          goal: "Bent ringer til Mette, før det brænder på",
          strategy: "Du bliver væk, og I ser, hvad der sker",
          words: "Jeg prøver hende først.",
        }),
      ],
    }),
    { type: "agreePlan", on: moment.on, words: "Jeg prøver Mette først." },
  ];
}

/** Phase 3: stepping back, the agreement a month before, and an ending that was known from the first day. */
export const ownHomePhase3: readonly Scene[] = [
  {
    code: "phase3",
    week: 29,
    title: both("Fase 3: du skifter rolle", "Phase 3: your role changes"),
    told: both(
      "Seks måneder er gået. Nu skal andre bære, mens du ser på.",
      "Six months have passed. Now others shall carry while you watch.",
    ),
    done: ({ phaseStarts }) => phaseStarts.phase3 !== undefined,
    choices: [
      {
        code: "change",
        label: both("Skift til fase 3", "Change to phase 3"),
        answer: both(
          "Bent ved, at du kommer en gang om måneden nu, og hvem han ringer til først.",
          "Bent knows that you come once a month now, and whom he calls first.",
        ),
        fit: "method",
        drafts: (moment) => handOver(moment),
      },
      {
        code: "sit-down-first",
        label: both("Sæt jer sammen først: evaluér, ret til, og skift så", "Sit down together first, then change"),
        answer: both(
          "Bent sagde noget, holdet ikke vidste: værestedet gjorde ham ked af det. Nu kan fase 3 begynde.",
          "Bent said something the team did not know: the drop-in centre made him sad. Now phase 3 can begin.",
        ),
        fit: "method",
        drafts: (moment) => [
          {
            type: "evaluatePlan",
            on: moment.on,
            withCitizen: true,
            words: "Gået igennem hos Bent.",
            view: "Værestedet gjorde mig ked af det.",
          },
          { type: "adjustPlan", on: moment.on, withCitizen: true, what: "Værestedet er ude." },
          ...handOver(moment),
        ],
      },
    ],
    lesson: {
      text: both(
        "Fase 3 begynder med, at rollen forklares: du er her stadig, men det er netværket, der hjælper først.",
        "Phase 3 begins with explaining the role: you are still here, but the network helps first.",
      ),
      source: phase3Page("overdragelse af støtte"),
    },
  },
  {
    code: "step-back",
    week: 33,
    title: both("Han ringer fem gange", "He calls five times"),
    told: both(
      "Bent ringer fem gange på en uge. Han er bange for, at du forsvinder.",
      "Bent calls five times in a week. He is afraid that you will disappear.",
    ),
    choices: [
      {
        code: "meet-all",
        label: both("Saml Bent, Mette og rådgiveren om, hvem der gør hvad", "Gather Bent, Mette and the adviser"),
        answer: both(
          "De finder ud af det, mens du siger mindst muligt. Det er et godt møde.",
          "They work it out while you say as little as you can. It is a good meeting.",
        ),
        fit: "method",
        drafts: (moment) => [
          met(moment, "all meet", {
            with: ["citizen", "network", "provider"],
            place: "community",
            effort: "linking",
            text: "Fællesmøde. Mette tager torsdagene, rådgiveren tager telefonen.",
          }),
        ],
      },
      {
        code: "weekly-again",
        label: both("Kom hver uge igen, til han er tryg", "Come weekly again until he is safe"),
        answer: both(
          "Han bliver tryg ved dig, og afskeden bliver sværere. Uro mod slutningen er ventet og skal forberedes tidligt.",
          "He becomes safe with you, and the goodbye gets harder. Unrest towards the end is expected and prepared for early.",
        ),
        fit: "against",
        drafts: (moment) => [
          met(moment, "again one", { text: "Besøg." }),
          met(moment, "again two", { text: "Besøg igen." }),
          met(moment, "again three", { text: "Besøg igen." }),
        ],
      },
    ],
    lesson: {
      text: both(
        "Træd tilbage, så netværket kan virke alene, mens du endnu kan se det. Det sidste møde med dem alle markerer, at de har overtaget.",
        "Step back so that the network can work alone while you can still see it. The last meeting with them all marks that they have taken over.",
      ),
      source: cactiModel("transfer of care"),
    },
  },
  {
    code: "agreement",
    week: 37,
    title: both("En måned før", "A month before"),
    told: both(
      "Der er godt en måned tilbage. Hvem gør hvad, når du er væk?",
      "A good month is left. Who does what when you are gone?",
    ),
    done: ({ continuedSupport, handoverPlan }) =>
      continuedSupport !== undefined && (handoverPlan?.rows.length ?? 0) > 0,
    choices: [
      {
        code: "write-it",
        label: both("Skriv aftalen med Bent og dem, der tager over", "Write the agreement with those who take over"),
        answer: both("Én side. Bent hænger den på køleskabet.", "One page. Bent hangs it on the refrigerator."),
        fit: "method",
        drafts: ({ on }) => [
          {
            type: "agreeContinuedSupport",
            on,
            citizenAgrees: true,
            withWhom: "Mette og gældsrådgivningen",
            what: "Mette søndag og torsdag. Rådgiveren hver måned. Viceværten ved huslejen.",
          },
          {
            type: "setHandoverPlan",
            rows: [
              { dimension: "finances", who: "Gældsrådgivningen", what: "Hver måned" },
              { dimension: "network", who: "Mette", what: "Søndage og torsdage" },
              { dimension: "housing", who: "Viceværten", what: "Siger til, hvis huslejen mangler" },
            ],
          },
        ],
      },
      {
        code: "last-day",
        label: both("Tag det på den sidste dag", "Leave it to the last day"),
        answer: both(
          "Så er der ingen tid til at se, om det holder, eller til at søge støtte, der skal være klar.",
          "Then there is no time to see whether it holds, or to apply for support that must be ready.",
        ),
        fit: "against",
        drafts: (moment) => [met(moment, "small talk", { text: "Kaffe. Talte ikke om slutningen." })],
      },
    ],
    lesson: {
      text: both(
        "Senest en måned før slutdagen er der en aftale om støtten bagefter. Skal der søges ny støtte, skal den nå at begynde.",
        "At latest a month before the last day there is an agreement on the support afterwards. New support must have time to begin.",
      ),
      source: phase3Page("aftalen om fortsat støtte"),
    },
  },
  {
    code: "goodbye",
    week: 42,
    title: both("Den sidste dag", "The last day"),
    told: both(
      "Bent har lavet kaffe. Mette er der. På køleskabet hænger slutdagen fra den første seddel.",
      "Bent has made coffee. Mette is there. On the refrigerator hangs the last day from the first slip of paper.",
    ),
    words: "Så gik der ni måneder. Jeg har stadig nøglen.",
    done: ({ stage }) => stage === "closed",
    choices: [
      {
        code: "end",
        label: both("Se tilbage sammen, mål, og afslut", "Look back together, measure, and end"),
        answer: both(
          "Forløbet er afsluttet som planlagt. Støtte efter § 85 udløber ikke af sig selv, så der er også skrevet en afgørelse.",
          "The course is completed as planned. Support under § 85 does not expire by itself, so a decision is written too.",
        ),
        fit: "method",
        drafts: (moment) =>
          endsWell(moment, {
            answers: [3, 3, 3, 2, 3],
            words: "Jeg har stadig nøglen.",
            note: "Så tilbage over forløbet sammen med Bent og Mette.",
            decision: "Støtten ophører efter aftale med Bent.",
          }),
      },
      {
        code: "agree-and-end",
        label: both("Skriv aftalen nu, og afslut så", "Write the agreement now, then end"),
        answer: both(
          "Det lykkes, men aftalen kommer fire uger for sent, og det ses i forløbet.",
          "It works, but the agreement is four weeks late, and the course shows it.",
        ),
        fit: "open",
        drafts: (moment) => [
          {
            type: "agreeContinuedSupport",
            on: moment.on,
            citizenAgrees: true,
            withWhom: "Mette",
            what: "Mette ser til ham.",
          },
          { type: "setHandoverPlan", rows: [{ dimension: "network", who: "Mette", what: "Søndage" }] },
          ...endsWell(moment, {
            answers: [2, 2, 2, 2, 2],
            words: "",
            note: "Afsluttet på slutdagen.",
            decision: "Støtten ophører efter aftale med Bent.",
          }),
        ],
      },
      {
        code: "go-on",
        label: both("Bliv et par måneder mere, nu det går så godt", "Stay some months more, now it goes so well"),
        answer: both(
          "Forløbet er tidsbegrænset. Har Bent brug for mere, er det en anden støtte, og den skulle være søgt i fase 3.",
          "The course is limited in time. If Bent needs more it is another support, to be applied for in phase 3.",
        ),
        fit: "against",
        stays: true,
      },
    ],
    lesson: {
      text: both(
        "Slutningen er en del af støtten: I ser tilbage sammen, og ansvaret ligger nu hos Bent og dem, der bliver.",
        "The ending is part of the support: you look back together, and responsibility lies with Bent and those who stay.",
      ),
      source: derivedFrom(supportEvaluation("CTI-metoden, afslutning")),
    },
  },
];
