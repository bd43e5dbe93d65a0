import type { CommandDraft } from "../course/commands.ts";
import { derivedFrom, phase2Page, phase3Page, supportEvaluation } from "../methods/cti-sources.ts";
import { begins, both, endsWell, focus, met } from "./acts.ts";
import type { Moment, Scene } from "./story.ts";

function tryOut(moment: Moment): readonly CommandDraft[] {
  return [
    begins(moment, "phase2", {
      status: "Otte timer om ugen, frokost om onsdagen, to sygedage.",
      focus: [
        focus(moment, "phase2", {
          dimension: "education-employment",
          reason: "Hun vil op på femten timer",
          goal: "Femten timer i fire uger",
          strategy: "Teamlederen og Aisha lægger planen hver mandag",
          words: "Jeg vil have en nøglebrik.",
        }),
      ],
    }),
    { type: "agreePlan", on: moment.on, words: "Femten timer, og nøglebrikken." },
  ];
}

function handOver(moment: Moment): readonly CommandDraft[] {
  return [
    begins(moment, "phase3", {
      status: "Femten timer, nøglebrik og en plads ved bordet.",
      focus: [
        focus(moment, "phase3", {
          dimension: "network",
          reason: "Teamlederen og Sara bliver",
          goal: "Aisha siger selv til, når en dag er svær",
          strategy: "Du kommer en gang om måneden",
          words: "Jeg siger det til Rikke først.",
        }),
      ],
    }),
    { type: "agreePlan", on: moment.on, words: "Jeg siger det til Rikke først." },
  ];
}

/** Trying out more hours, handing over to the workplace, and the ending. */
export const firstJobEnding: readonly Scene[] = [
  {
    code: "phase2",
    week: 11,
    title: both("To måneder: fase 2", "Two months: phase 2"),
    told: both("Aisha vil op i tid. Uret siger fase 2.", "Aisha wants more hours. The clock says phase 2."),
    done: ({ phaseStarts }) => phaseStarts.phase2 !== undefined,
    choices: [
      {
        code: "change",
        label: both("Skift til fase 2 med ét fokus: femten timer", "Change to phase 2 with one focus: fifteen hours"),
        answer: both("Ét fokus er nok.", "One focus is enough."),
        fit: "method",
        drafts: (moment) => tryOut(moment),
      },
      {
        code: "agree-first",
        label: both("Aftal planen først, og skift så", "Agree the plan first, then change"),
        answer: both("Nu står den, og I kan prøve den af.", "Now it stands, and you can try it out."),
        fit: "method",
        drafts: (moment) => [{ type: "agreePlan", on: moment.on, words: "Frokost onsdag." }, ...tryOut(moment)],
      },
    ],
    lesson: {
      text: both(
        "I fase 2 prøves planen af. Kontakten er jævnlig, som regel mindre, og du er klar, hvis det skrider.",
        "In phase 2 the plan is tried. Contact is regular, usually less, and you are ready if it slips.",
      ),
      source: phase2Page("beskrivelsen af fasen"),
    },
  },
  {
    code: "conflict",
    week: 15,
    title: both("Skænderi ved pakkebordet", "A quarrel at the packing table"),
    told: both(
      "Aisha er gået midt på dagen. Teamlederen siger, at det ikke går an.",
      "Aisha left in the middle of the day. The team leader says that it won't do.",
    ),
    words: "De griner, når jeg kommer. Måske griner de ikke ad mig. Det ved jeg ikke.",
    choices: [
      {
        code: "mediate",
        label: both("Kom mere i to uger, og mægl mellem dem", "Come more for two weeks, and mediate"),
        answer: both(
          "De griner ikke ad hende. Hun kommer igen mandag, og du skruer ned igen.",
          "They don't laugh at her. She comes back on Monday, and you turn it down again.",
        ),
        fit: "method",
        drafts: (moment) => [
          met(moment, "talk", { text: "Talte om det hjemme hos Aisha." }),
          met(moment, "mediate", {
            with: ["citizen", "provider"],
            place: "community",
            effort: "linking",
            text: "Møde ved pakkebordet. De griner ikke ad hende.",
          }),
        ],
      },
      {
        code: "new-place",
        label: both("Find en anden virksomhed", "Find another company"),
        answer: both(
          "Det er hurtigere, og det samme sker det næste sted.",
          "It is quicker, and the same happens at the next place.",
        ),
        fit: "against",
        stays: true,
      },
    ],
    lesson: {
      text: both(
        "At mægle ved konflikter hører til fase 2. Støtten må gerne blive mere i en periode.",
        "Mediating in conflicts belongs to phase 2. Support may become more for a time.",
      ),
      source: phase2Page("beskrivelsen af fasen"),
    },
  },
  {
    code: "evaluate",
    week: 19,
    title: both("Holder det?", "Does it hold?"),
    told: both(
      "Femten timer i fem uger. Om en uge begynder fase 3.",
      "Fifteen hours for five weeks. Phase 3 begins in a week.",
    ),
    done: ({ adjustments }) => adjustments.some((one) => one.phase === "phase2" && one.withCitizen),
    choices: [
      {
        code: "together",
        label: both("Gå planen igennem med Aisha og teamlederen", "Go through the plan with Aisha and the team leader"),
        answer: both("Mandagsplanen bliver. Vækningen kan droppes.", "The Monday plan stays. The wake-up call can go."),
        fit: "method",
        drafts: ({ on }) => [
          { type: "evaluatePlan", on, withCitizen: true, words: "Timerne holder.", view: "Jeg vågner selv nu." },
          { type: "adjustPlan", on, withCitizen: true, what: "Ingen vækning. Mandagsplan med Rikke." },
        ],
      },
      {
        code: "without",
        label: both("Skriv den selv; du ved, hvordan det går", "Write it yourself; you know how it goes"),
        answer: both("Se, hvad skiftet siger til det.", "See what the change says to that."),
        fit: "against",
        drafts: ({ on }) => [{ type: "evaluatePlan", on, withCitizen: false, words: "Går godt.", view: "" }],
      },
    ],
    lesson: {
      text: both(
        "Evalueret og tilrettet, begge dele med borgeren: så kan fase 3 begynde.",
        "Evaluated and adjusted, both with the citizen: then phase 3 can begin.",
      ),
      source: phase2Page("Overgang til 3. fase"),
    },
  },
  {
    code: "phase3",
    week: 20,
    title: both("Fase 3", "Phase 3"),
    told: both("Fire måneder er gået.", "Four months have passed."),
    done: ({ phaseStarts }) => phaseStarts.phase3 !== undefined,
    choices: [
      {
        code: "change",
        label: both("Skift til fase 3, og sig, at du træder tilbage", "Change to phase 3, and say that you step back"),
        answer: both("»Jeg siger det til Rikke først,« siger Aisha.", "“I tell Rikke first,” says Aisha."),
        fit: "method",
        drafts: (moment) => handOver(moment),
      },
      {
        code: "sit-down-first",
        label: both("Sæt jer sammen med Aisha først, og skift så", "Sit down with Aisha first, then change"),
        answer: both("Hun vågner selv nu. Det vidste du ikke.", "She wakes up by herself now. You did not know."),
        fit: "method",
        drafts: (moment) => [
          {
            type: "evaluatePlan",
            on: moment.on,
            withCitizen: true,
            words: "Timerne holder.",
            view: "Jeg vågner selv nu.",
          },
          { type: "adjustPlan", on: moment.on, withCitizen: true, what: "Ingen vækning." },
          ...handOver(moment),
        ],
      },
    ],
    lesson: {
      text: both(
        "Dem, der tager over, gør det nu, mens du kan se, om det holder.",
        "Those who take over do it now, while you can see whether it holds.",
      ),
      source: phase3Page("overdragelse af ansvar"),
    },
  },
  {
    code: "agreement",
    week: 23,
    title: both("En måned før", "A month before"),
    told: both("Lageret vil ansætte hende i fleksjob eller småjob.", "The warehouse wants to employ her a few hours."),
    done: ({ continuedSupport, handoverPlan }) =>
      continuedSupport !== undefined && (handoverPlan?.rows.length ?? 0) > 0,
    choices: [
      {
        code: "write-it",
        label: both("Skriv, hvem der gør hvad bagefter", "Write who does what afterwards"),
        answer: both("Rikke, Sara og lægen. Én side.", "Rikke, Sara and the doctor. One page."),
        fit: "method",
        drafts: ({ on }) => [
          {
            type: "agreeContinuedSupport",
            on,
            citizenAgrees: true,
            withWhom: "Rikke på lageret og Sara",
            what: "Rikke lægger planen om mandagen. Sara ringer, når en dag er svær.",
          },
          {
            type: "setHandoverPlan",
            rows: [{ dimension: "education-employment", who: "Rikke på lageret", what: "Plan hver mandag" }],
          },
        ],
      },
      {
        code: "later",
        label: both("Vent, til kontrakten er på plads", "Wait until the contract is there"),
        answer: both("Så er der ingen tid til at se, om det holder.", "Then there is no time to see whether it holds."),
        fit: "against",
        drafts: (moment) => [met(moment, "wait", { place: "community", text: "Talte om kontrakten." })],
      },
    ],
    lesson: {
      text: both(
        "Aftalen om tiden efter er der senest en måned før slutdagen.",
        "The agreement on the time after is there at latest a month before the last day.",
      ),
      source: phase3Page("aftalen om fortsat støtte"),
    },
  },
  {
    code: "goodbye",
    week: 28,
    title: both("Den sidste dag", "The last day"),
    told: both("Aisha har fri ved to-tiden og har købt kage.", "Aisha is off at two and has bought cake."),
    words: "Jeg har en nøglebrik. Se.",
    done: ({ stage }) => stage === "closed",
    choices: [
      {
        code: "end",
        label: both("Se tilbage, mål, og afslut", "Look back, measure, and end"),
        answer: both("Forløbet er afsluttet som planlagt.", "The course is completed as planned."),
        fit: "method",
        drafts: (moment) =>
          endsWell(moment, { answers: [4, 3, 3, 3, 4], words: "Jeg har en nøglebrik.", note: "Kage på lageret." }),
      },
      {
        code: "agree-and-end",
        label: both("Skriv aftalen nu, og afslut så", "Write the agreement now, then end"),
        answer: both(
          "Det lykkes, men aftalen kommer for sent, og det ses.",
          "It works, but the agreement is late, and it shows.",
        ),
        fit: "open",
        drafts: (moment) => [
          { type: "agreeContinuedSupport", on: moment.on, citizenAgrees: true, withWhom: "Sara", what: "Sara ringer." },
          { type: "setHandoverPlan", rows: [{ dimension: "network", who: "Sara", what: "Ringer" }] },
          ...endsWell(moment, { answers: [2, 3, 2, 3, 2], words: "", note: "Afsluttet på slutdagen." }),
        ],
      },
    ],
    lesson: {
      text: both(
        "Forløbet slutter som aftalt, og du ser tilbage sammen med borgeren. Målingen viser, hvad der er sket siden starten.",
        "The course ends as agreed, and you look back with the citizen. The measurement shows what has happened since the start.",
      ),
      source: derivedFrom(supportEvaluation("målinger på fem tidspunkter")),
    },
  },
];
