import { assessmentPage, cactiModel, selfAssessment, trainingDeck } from "../methods/cti-sources.ts";
import { both, member, met } from "./acts.ts";
import type { Scene } from "./story.ts";

/** The rest of phase 1: linking, the plan, a closed door, and the first meeting with those who will stay. */
export const ownHomePhase1: readonly Scene[] = [
  {
    code: "link-not-do",
    week: 6,
    title: both("Vasketøj og viceværten", "Laundry and the caretaker"),
    told: both(
      "Bent kan ikke finde ud af vaskekælderen og er bange for viceværten.",
      "Bent can't work the laundry room and is afraid of the caretaker.",
    ),
    choices: [
      {
        code: "introduce",
        label: both("Gå ned sammen, og hils på viceværten", "Go down together, and meet the caretaker"),
        answer: both(
          "De to taler om en defekt hane i et kvarter. Næste gang går Bent selv.",
          "The two talk of a broken tap for a quarter of an hour. Next time Bent goes by himself.",
        ),
        fit: "method",
        drafts: (moment) => [
          met(moment, "caretaker", {
            with: ["citizen", "provider"],
            place: "community",
            effort: "linking",
            text: "Hilste sammen på viceværten i vaskekælderen.",
          }),
        ],
      },
      {
        code: "wash",
        label: both("Tag vasketøjet med, så er det ordnet", "Take the laundry along, then it is done"),
        answer: both(
          "Tøjet er rent, og næste uge er det dig, der vasker igen. Praktisk hjælp er i orden, når den åbner en dør.",
          "The clothes are clean, and next week you wash again. Practical help is fine when it opens a door.",
        ),
        fit: "against",
        drafts: (moment) => [met(moment, "laundry", { effort: "direct", text: "Tog vasketøjet med hjem og vaskede." })],
      },
    ],
    lesson: {
      text: both(
        "Ét af de fem tegn på, at et hold skrider, er, at medarbejderen selv giver støtten i stedet for at koble til dem, der skal.",
        "One of the five signs that a team drifts is that the worker gives the support instead of linking to those who shall.",
      ),
      source: trainingDeck("tegn på, at metoden skrider"),
    },
  },
  {
    code: "agree-plan",
    week: 7,
    title: both("Planen", "The plan"),
    told: both(
      "I har talt om, hvad der skal ske, og hvem der gør hvad. Nu står det på papir.",
      "You have talked about what is to happen and who does what. Now it is on paper.",
    ),
    done: ({ planAgreements }) => planAgreements.length > 0,
    choices: [
      {
        code: "agree",
        label: both("Læs planen højt, og aftal den med Bent", "Read the plan aloud, and agree it with Bent"),
        answer: both(
          "Han retter to ord og siger ja. Planen er hans.",
          "He changes two words and says yes. The plan is his.",
        ),
        fit: "method",
        drafts: (moment) => [
          { type: "agreePlan", on: moment.on, words: "Det er min dør og mine breve. Du går med de første gange." },
          met(moment, "plan", { text: "Læste planen højt. Bent rettede to ord." }),
        ],
      },
      {
        code: "file",
        label: both("Gem den i sagen; han ved jo, hvad I laver", "File it; he knows what you are doing"),
        answer: both(
          "Planen er nu din og ikke hans. Ved skiftet til fase 2 bliver du spurgt, hvorfor den ikke er aftalt.",
          "The plan is now yours and not his. At the change to phase 2 you will be asked why it is not agreed.",
        ),
        fit: "against",
        drafts: (moment) => [met(moment, "no plan", { text: "Talte om løst og fast." })],
      },
    ],
    lesson: {
      text: both(
        "Aktivitetsplanen laves sammen med borgeren, som også er med til at sætte rækkefølgen: hvad haster, og hvad kan vente.",
        "The activity plan is made with the citizen, who also helps set the order: what is urgent, and what can wait.",
      ),
      source: assessmentPage("planen og rækkefølgen"),
    },
  },
  {
    code: "door-closed",
    week: 9,
    title: both("Døren er lukket", "The door is closed"),
    told: both(
      "To gange har Bent ikke åbnet. En nabo har set ham på bænken ved kiosken.",
      "Twice Bent has not opened. A neighbour has seen him on the bench by the kiosk.",
    ),
    choices: [
      {
        code: "find-him",
        label: both("Læg en seddel, og gå forbi bænken", "Leave a note, and pass by the bench"),
        answer: both(
          "»Jeg troede, du var sur,« siger han. I aftaler torsdag på bænken. Det er også et møde.",
          "“I thought you were angry,” he says. You agree on Thursday at the bench. That is a meeting too.",
        ),
        fit: "method",
        drafts: (moment) => [
          met(moment, "not at home", { outcome: "attempted", text: "Åbnede ikke. Lagde en seddel." }),
          met(moment, "bench", { place: "community", text: "Fandt Bent på bænken. »Jeg troede, du var sur.«" }),
        ],
      },
      {
        code: "close",
        label: both("Luk forløbet: han ønsker det ikke", "Close the course: he does not want it"),
        answer: both(
          "Nej. I CTI stopper man ikke før tid, fordi nogen er svær at få fat i. Prøv en anden vej.",
          "No. In CTI one does not stop early because somebody is hard to reach. Try another way.",
        ),
        fit: "against",
        stays: true,
      },
    ],
    lesson: {
      text: both(
        "Ingen tidlig udskrivning er en af metodens kerner. At udeblive er en oplysning og ikke et svar.",
        "No early discharge is one of the method's cores. Staying away is information and not an answer.",
      ),
      source: cactiModel("kerneelementerne"),
    },
  },
  {
    code: "debt",
    week: 12,
    title: both("Brevene", "The letters"),
    told: both(
      "Der er 14 uåbnede breve. Gældsrådgivningen har åbent om onsdagen.",
      "There are 14 unopened letters. The debt advice is open on Wednesdays.",
    ),
    choices: [
      {
        code: "go-along",
        label: both("Gå med, og lad Bent tale", "Go along, and let Bent talk"),
        answer: both(
          "Rådgiveren laver et budget og vil se ham igen. Han er nu på kortet.",
          "The adviser makes a budget and wants to see him again. He is on the map now.",
        ),
        fit: "method",
        drafts: (moment) => [
          member(moment, {
            name: "Gældsrådgivningen",
            relation: "Rådgiver",
            ring: "professional",
            dimensions: ["finances"],
            strength: 2,
          }),
          met(moment, "debt", {
            with: ["citizen", "provider"],
            place: "community",
            effort: "linking",
            text: "Første møde i gældsrådgivningen. Bent fortalte selv.",
          }),
        ],
      },
      {
        code: "phone-for-him",
        label: both("Ring selv, og få det ordnet", "Call yourself, and have it done"),
        answer: both(
          "Der er styr på brevene, og rådgiveren kender dig, men ikke Bent.",
          "The letters are in order, and the adviser knows you, but not Bent.",
        ),
        fit: "open",
        drafts: (moment) => [
          met(moment, "debt call", {
            channel: "call",
            with: ["provider"],
            place: "phone",
            effort: "direct",
            text: "Ringede til gældsrådgivningen for Bent.",
          }),
        ],
      },
    ],
    lesson: {
      text: both(
        "I fase 1 mødes I med dem, der skal være der bagefter, ude hvor de er, og med dig til stede. Mindst to gange, tæller selvvurderingen.",
        "In phase 1 you meet those who shall be there afterwards, where they are, with you present. At least twice, counts the self-assessment.",
      ),
      source: selfAssessment("punkt 6, gengivet med egne ord"),
    },
  },
];
