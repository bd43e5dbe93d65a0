import {
  derivedFrom,
  outreachMethod,
  selfAssessment,
  supportEvaluation,
  trainingDeck,
} from "../methods/cti-sources.ts";
import { begins, both, focus, member, met } from "./acts.ts";
import type { Moment, Scene } from "./story.ts";

const home = {
  dimension: "housing",
  reason: "Han har ikke haft en nøgle i seks år",
  goal: "Huslejen er betalt den første, og der er en seng og et bord",
  strategy: "Indskud og møbler sammen, fast betaling i banken",
  words: "Jeg vil have en dør, jeg selv kan låse.",
};
const money = {
  dimension: "finances",
  reason: "Breve fra kommunen ligger uåbnet",
  goal: "Han ved, hvad der er tilbage, når regningerne er betalt",
  strategy: "Følges til gældsrådgivningen",
  words: "Jeg tør ikke åbne dem alene.",
};
const tooMany = ["network", "substance-use"].map((dimension) => ({
  dimension,
  reason: "Nævnt i henvisningen",
  goal: "Bedre",
  strategy: "",
  words: "",
}));

function moveIn(moment: Moment, areas: readonly (typeof home)[]) {
  return begins(moment, "phase1", {
    status: "Lejekontrakten er skrevet under. Nøglerne er hentet sammen.",
    focus: areas.map((area) => focus(moment, "phase1", area)),
  });
}

/** From the referral to the network map: making contact, and the first week of phase 1. */
export const ownHomeBeginning: readonly Scene[] = [
  {
    code: "first-meeting",
    week: 0,
    title: both("Den første kontakt", "The first contact"),
    told: both(
      "Du har fået Bent fra visitationen. Han bor på herberget og skal have sin egen lejlighed om tre uger. Personalet siger, at han går, når der kommer nogen fra kommunen.",
      "Bent is referred to you. He lives at the shelter and gets a flat of his own in three weeks. The staff say that he leaves when somebody from the municipality comes.",
    ),
    choices: [
      {
        code: "go-there",
        label: both("Tag hen på herberget og drik kaffe", "Go to the shelter and have coffee"),
        answer: both(
          "Bent bliver siddende i ti minutter. Du har svaret på de fire spørgsmål: hvor, hvordan, hvor ofte, og hvordan kontakten holdes.",
          "Bent stays for ten minutes. You have answered the four questions: where, how, how often, and how to keep the contact.",
        ),
        fit: "method",
        drafts: ({ on }) => [
          { type: "startContactPeriod", on },
          {
            type: "answerQuestions",
            where: "Herbergets kaffestue",
            how: "Uden papirer i hånden",
            howOften: "To gange om ugen på samme tid",
            howKeep: "Sig altid, hvornår du kommer igen",
            on,
          },
        ],
      },
      {
        code: "letter",
        label: both("Send et brev om et møde på kontoret", "Send a letter about a meeting at the office"),
        answer: both(
          "Bent kommer ikke. Det er ikke forbudt at skrive, men den første kontakt er din opgave, og den tages, hvor han er.",
          "Bent does not come. Writing is not forbidden, but the first contact is your task, and it is made where he is.",
        ),
        fit: "open",
        drafts: (moment) => [
          { type: "startContactPeriod", on: moment.on },
          met(moment, "letter", { outcome: "attempted", place: "office", text: "Kom ikke til mødet på kontoret." }),
        ],
      },
    ],
    lesson: {
      text: both(
        "Før fase 1 er der en periode, hvor I lærer hinanden at kende. Den vejer 0,5 i din sagsvægt og tæller ikke med i de ni måneder. Mange afslag er almindeligt.",
        "Before phase 1 there is a time for getting to know each other. It weighs 0.5 in your caseload and does not count in the nine months. Many refusals are normal.",
      ),
      source: derivedFrom(outreachMethod("fase 2A, de fire spørgsmål om kontakten")),
    },
  },
  {
    code: "tell-the-end",
    week: 1,
    title: both("Han spørger, hvor længe du bliver", "He asks how long you will stay"),
    told: both(
      "I står ude foran. Bent ser på dig for første gang.",
      "You stand outside. Bent looks at you for the first time.",
    ),
    words: "Hvor længe går der, før du også er væk? I plejer at skifte efter et par måneder.",
    choices: [
      {
        code: "say-it",
        label: both("Sig det, som det er: ni måneder, og så er andre her", "Say it: nine months, and then others"),
        answer: both(
          "»Så ved jeg da det,« siger han. Han får slutdagen skrevet på en seddel.",
          "“Then I know,” he says. He gets the last day written on a slip of paper.",
        ),
        fit: "method",
        drafts: (moment) => [
          met(moment, "told", {
            place: "institution",
            text: "Fortalte om forløbet og om, at det slutter efter ni måneder. Bent: »Så ved jeg da det.«",
          }),
        ],
      },
      {
        code: "as-long",
        label: both("Sig, at du bliver, så længe han har brug for det", "Say that you stay as long as he needs it"),
        answer: both(
          "Det lyder venligt, men det passer ikke. CTI er en bro, og den, der ikke kender slutdagen, kan ikke gøre sig klar til den.",
          "It sounds kind, but it is not true. CTI is a bridge, and who does not know the last day can't get ready for it.",
        ),
        fit: "against",
        stays: true,
      },
    ],
    lesson: {
      text: both(
        "Slutdagen er kendt fra første dag. Det er ikke en trussel, men grunden til, at I fra begyndelsen leder efter dem, der skal blive.",
        "The last day is known from the first. It is no threat, but the reason to look from the start for those who will stay.",
      ),
      source: derivedFrom(supportEvaluation("CTI-metoden, kontaktskabelse")),
    },
  },
  {
    code: "phase1",
    week: 3,
    title: both("Nøglerne: fase 1 begynder", "The keys: phase 1 begins"),
    told: both(
      "Kontrakten er skrevet under. Henvisningen nævner bolig, økonomi, netværk og rusmidler. Bent selv nævner to ting.",
      "The lease is signed. The referral names home, finances, network and substances. Bent himself names two things.",
    ),
    words: "Jeg vil have en dør, jeg selv kan låse. Og så de breve. Dem tør jeg ikke åbne alene.",
    done: ({ phaseStarts }) => phaseStarts.phase1 !== undefined,
    choices: [
      {
        code: "two-areas",
        label: both("Begynd fase 1 med de to ting, Bent nævner", "Begin phase 1 with the two things Bent names"),
        answer: both(
          "Tre lige lange faser tegner sig. To fokusområder, i Bents egne ord.",
          "Three phases of the same length appear. Two focus areas, in Bent's own words.",
        ),
        fit: "method",
        drafts: (moment) => [moveIn(moment, [home, money])],
      },
      {
        code: "four-areas",
        label: both("Tag alle fire områder med, så intet bliver glemt", "Take all four areas so nothing is forgotten"),
        answer: both("Det kan ikke lade sig gøre.", "That can't be done."),
        fit: "against",
        drafts: (moment) => [moveIn(moment, [home, money, ...tooMany])],
      },
      {
        code: "not-ready",
        label: both("Vent, til han har vist, at han kan bo selv", "Wait until he has shown that he can live alone"),
        answer: both(
          "Fase 1 begynder med boligen, ikke når borgeren er klar. Det er i overgangen, støtten virker.",
          "Phase 1 begins with the home, not when the citizen is ready. It is in the transition that support works.",
        ),
        fit: "against",
        stays: true,
      },
    ],
    lesson: {
      text: both(
        "Fase 1 begynder, når der er en kontrakt. Hver fase har ét til tre fokusområder, som borgeren vælger. Resten kan vente; det er ikke glemt.",
        "Phase 1 begins when there is a lease. Each phase has one to three focus areas that the citizen chooses. The rest can wait; it is not forgotten.",
      ),
      source: trainingDeck("Noter og aktivitetsplan for hver fase"),
    },
  },
  {
    code: "network-map",
    week: 4,
    title: both("Hvem er der allerede?", "Who is there already?"),
    told: both(
      "I sidder på gulvet i den tomme stue. Du har papir med.",
      "You sit on the floor of the empty living room. You have brought paper.",
    ),
    words: "Der er Mette, min søster. Vi snakker ikke så tit. Og Karl fra herberget, han er god nok.",
    done: ({ network }) => network.length >= 2,
    choices: [
      {
        code: "draw-together",
        label: both(
          "Tegn kortet sammen, og spørg hvor stærk hver forbindelse er",
          "Draw it together, and ask how strong",
        ),
        answer: both(
          "Søster, vicevært og Karl er på kortet, med hans egne ord for, hvor tæt de er. Se det under Netværk.",
          "Sister, caretaker and Karl are on the map, in his own words for how close they are. See it under Network.",
        ),
        fit: "method",
        drafts: (moment) => [
          member(moment, {
            name: "Mette Øvelse",
            relation: "Søster",
            ring: "private",
            dimensions: ["network", "finances"],
            strength: 1,
          }),
          member(moment, {
            name: "Karl, herberget",
            relation: "Kontaktperson",
            ring: "professional",
            dimensions: ["housing"],
            strength: 2,
          }),
          member(moment, {
            name: "Viceværten",
            relation: "Vicevært",
            ring: "professional",
            dimensions: ["housing"],
            strength: 0,
          }),
          met(moment, "drew the map", {
            text: "Tegnede netværkskortet på gulvet. Mette vil han gerne ringe til selv.",
          }),
        ],
      },
      {
        code: "later",
        label: both("Vent med netværket, der er nok med møblerne", "Leave the network; there is enough with furniture"),
        answer: both(
          "Ugen går med møbler. Uden et kort i fase 1 ved I ikke, hvem der kan tage over i fase 3. Du kan stadig tegne det under Netværk.",
          "The week goes with furniture. Without a map in phase 1 you don't know who can take over in phase 3. You can still draw it under Network.",
        ),
        fit: "open",
        drafts: (moment) => [met(moment, "furniture", { text: "Hentede et bord i genbrug." })],
      },
    ],
    lesson: {
      text: both(
        "I fase 1 vurderes, hvor stærke de forbindelser er, som allerede findes. Netværket er både privat og professionelt, og det er det, der bliver.",
        "In phase 1 the strength of the connections that exist is assessed. The network is private and professional, and it is what stays.",
      ),
      source: selfAssessment("punkt 12, gengivet med egne ord"),
    },
  },
];
