import type { CommandDraft } from "../course/commands.ts";
import { derivedFrom, phase2Page, trainingDeck } from "../methods/cti-sources.ts";
import { begins, both, focus, handover, met } from "./acts.ts";
import type { Moment, Scene } from "./story.ts";

function tryOut(moment: Moment): readonly CommandDraft[] {
  return [
    begins(moment, "phase2", {
      status:
        "Lejligheden er i brug, huslejen betales selv. Bent går til gældsrådgivning. Mette er ringet op to gange.",
      focus: [
        focus(moment, "phase2", {
          dimension: "finances",
          reason: "Budgettet skal holde uden CTI",
          goal: "Regningerne er betalt i tre måneder i træk",
          strategy: "Rådgiveren hver måned, Mette ser med",
          words: "Nu kan jeg se, hvad der er tilbage.",
        }),
        focus(moment, "phase2", {
          dimension: "network",
          reason: "Weekenderne er lange",
          goal: "Et sted at gå hen om søndagen",
          strategy: "Søndagsmad hos Mette",
          words: "Søndag er værst.",
        }),
      ],
    }),
    { type: "agreePlan", on: moment.on, words: "Vi ser, om den holder." },
  ];
}

/** Phase 2: trying the plan out, a crisis, somebody who takes over, and looking at it together. */
export const ownHomePhase2: readonly Scene[] = [
  {
    code: "phase2",
    week: 16,
    title: both("Tre måneder er gået", "Three months have passed"),
    told: both(
      "Uret siger fase 2. Bent synes, det går for hurtigt, og at han godt kunne bruge dig lidt mere.",
      "The clock says phase 2. Bent thinks it goes too fast, and that he could do with you a little more.",
    ),
    done: ({ phaseStarts }) => phaseStarts.phase2 !== undefined,
    choices: [
      {
        code: "change",
        label: both("Skift til fase 2, og sig, hvad det betyder", "Change to phase 2, and say what it means"),
        answer: both(
          "»Så kommer du hver anden uge?« Ja, og I prøver af, om planen holder.",
          "“So you come every other week?” Yes, and you try out whether the plan holds.",
        ),
        fit: "method",
        drafts: (moment) => tryOut(moment),
      },
      {
        code: "agree-first",
        label: both("Aftal planen med Bent først, og skift så", "Agree the plan with Bent first, then change"),
        answer: both(
          "I læser planen igennem, Bent siger ja, og fase 2 begynder.",
          "You read the plan through, Bent says yes, and phase 2 begins.",
        ),
        fit: "method",
        drafts: (moment) => [
          { type: "agreePlan", on: moment.on, words: "Det er min plan. Vi ser, om den holder." },
          ...tryOut(moment),
        ],
      },
      {
        code: "extend",
        label: both("Giv ham to måneder mere i fase 1", "Give him two more months in phase 1"),
        answer: both(
          "Faserne er lige lange og flytter sig ikke. Du kan komme oftere i fase 2, når der er brug for det.",
          "The phases are of the same length and don't move. You may come more often in phase 2 when there is need.",
        ),
        fit: "against",
        stays: true,
      },
    ],
    lesson: {
      text: both(
        "Fase 2 er afprøvning: planen og indsatsen fra fase 1 prøves af, og du træder et skridt tilbage, men er der.",
        "Phase 2 is trying out: plan and effort of phase 1 are tried, and you take a step back, but are there.",
      ),
      source: phase2Page("beskrivelsen af fasen"),
    },
  },
  {
    code: "crisis",
    week: 20,
    title: both("Krisen", "The crisis"),
    told: both(
      "Bent ringer fredag. Huslejen er ikke betalt, han har drukket i fire dage, og der ligger et rykkerbrev.",
      "Bent calls on Friday. The rent is not paid, he has been drinking for four days, and there is a reminder.",
    ),
    words: "De smider mig ud. Jeg kan lige så godt gå selv.",
    choices: [
      {
        code: "turn-up",
        label: both("Skru op et par uger: kom i dag og igen mandag", "Turn it up for two weeks: come today and Monday"),
        answer: both(
          "I ringer sammen til boligforeningen og laver en aftale. Så skruer du ned igen. Fasen er den samme.",
          "Together you call the housing association and make an arrangement. Then you turn it down again. The phase is the same.",
        ),
        fit: "method",
        drafts: (moment) => [
          met(moment, "crisis", { text: "Sad hos Bent i to timer. Rykkeren lagt på bordet." }),
          met(moment, "landlord", {
            channel: "call",
            with: ["citizen", "provider"],
            place: "phone",
            effort: "linking",
            text: "Ringede sammen til boligforeningen. Aftale om betaling i to dele.",
          }),
        ],
      },
      {
        code: "leave-it",
        label: both("Vent til næste aftale; I er jo i fase 2", "Wait for the next appointment; it is phase 2"),
        answer: both(
          "Gældsrådgivningen finder rykkeren tre uger senere. At skrue ned er målet, ikke en regel, der gælder over et menneske.",
          "The debt advice finds the reminder three weeks later. Turning down is the aim, not a rule above a person.",
        ),
        fit: "against",
        drafts: (moment) => [
          met(moment, "late call", {
            channel: "call",
            place: "phone",
            text: "Bent ringede. Aftalte at ses næste uge.",
          }),
        ],
      },
    ],
    lesson: {
      text: both(
        "Intensiteten kan skrues både op og ned. Støtten falder over tid, men i en krise er det i orden at komme mere.",
        "The intensity can be turned both up and down. Support falls over time, but in a crisis it is fine to come more.",
      ),
      source: trainingDeck("kernen i CTI"),
    },
  },
  {
    code: "sister",
    week: 24,
    title: both("Mette ringer", "Mette calls"),
    told: both(
      "Mette spørger, om hun må hjælpe med regningerne om søndagen. Bent er i tvivl.",
      "Mette asks whether she may help with the bills on Sundays. Bent is in doubt.",
    ),
    words: "Hun må gerne se dem. Hun skal bare ikke skælde ud.",
    choices: [
      {
        code: "agree-task",
        label: both("Mød dem begge, og aftal opgaven i Bents ord", "Meet both, and agree the task in Bent's words"),
        answer: both(
          "Mette ser med om søndagen og skælder ikke ud. Overdragelsen står på kortet.",
          "Mette looks along on Sundays and does not scold. The handover is on the map.",
        ),
        fit: "method",
        drafts: (moment) => [
          met(moment, "with Mette", {
            with: ["citizen", "network"],
            effort: "linking",
            text: "Søndagsmad hos Mette. Hun ser med på regningerne og skælder ikke ud.",
          }),
          {
            type: "addMember",
            memberId: moment.id("Mette søndag"),
            name: "Mette, søndage",
            relation: "Søster",
            ring: "private",
            dimensions: ["finances", "network"],
            contactDetails: "",
            strength: 3,
            on: moment.on,
          },
          handover(moment, "Mette søndag", {
            dimension: "finances",
            status: "agreed",
            task: "Ser regningerne igennem med Bent om søndagen",
            proof: "",
          }),
        ],
      },
      {
        code: "keep-it",
        label: both("Tag regningerne selv; familie er svært", "Take the bills yourself; family is difficult"),
        answer: both(
          "Det går fint, indtil du er væk. Det er nu, andre skal øve sig, mens du kan hjælpe dem.",
          "It goes well until you are gone. Now is when others should practise while you can help them.",
        ),
        fit: "against",
        drafts: (moment) => [met(moment, "bills", { effort: "direct", text: "Gik regningerne igennem." })],
      },
    ],
    lesson: {
      text: both(
        "I fase 2 ser du, om netværket virker, mægler, når det går skævt, og lader andre bære en del af støtten.",
        "In phase 2 you see whether the network works, mediate when it goes wrong, and let others carry part of the support.",
      ),
      source: derivedFrom(phase2Page("opgaverne i 2. fase")),
    },
  },
  {
    code: "evaluate",
    week: 28,
    title: both("Holder planen?", "Does the plan hold?"),
    told: both(
      "Om en uge begynder fase 3. Regningerne er betalt to måneder i træk. Søndagene går bedre. Værestedet blev aldrig til noget.",
      "In a week phase 3 begins. The bills are paid two months in a row. Sundays are better. The drop-in centre came to nothing.",
    ),
    done: ({ adjustments }) => adjustments.some((one) => one.phase === "phase2" && one.withCitizen),
    choices: [
      {
        code: "together",
        label: both("Gå planen igennem med Bent, og ret den", "Go through the plan with Bent, and change it"),
        answer: both(
          "»Dropper vi værestedet?« I dropper det. Planen er rettet til det, der virker.",
          "“Do we drop the drop-in centre?” You do. The plan is fitted to what works.",
        ),
        fit: "method",
        drafts: ({ on }) => [
          {
            type: "evaluatePlan",
            on,
            withCitizen: true,
            words: "Økonomien holder. Værestedet gør ikke.",
            view: "Søndag er ikke værst mere.",
          },
          { type: "adjustPlan", on, withCitizen: true, what: "Værestedet er ude. Mette er med på regningerne." },
        ],
      },
      {
        code: "without",
        label: both("Evaluér på holdmødet; Bent har nok at se til", "Evaluate at the team meeting; Bent has enough"),
        answer: both(
          "Det bliver skrevet ned, at Bent ikke var med. Se, hvad der sker ved skiftet til fase 3.",
          "It is written that Bent was not there. See what happens at the change to phase 3.",
        ),
        fit: "against",
        drafts: ({ on }) => [
          { type: "evaluatePlan", on, withCitizen: false, words: "Holdet synes, det går godt.", view: "" },
        ],
      },
    ],
    lesson: {
      text: both(
        "To ting skal være sket, før fase 3: planen og indsatsen er evalueret, og de er tilrettet. Begge dele med borgeren.",
        "Two things must have happened before phase 3: plan and effort are evaluated, and adjusted. Both with the citizen.",
      ),
      source: phase2Page("Overgang til 3. fase"),
    },
  },
];
