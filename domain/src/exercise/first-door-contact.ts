import { iceBreakers, outreachGuide } from "../methods/sibling-sources.ts";
import { asked, both, met, sought } from "./acts.ts";
import type { Scene } from "./story.ts";

const making = outreachGuide("fase 2A, kontaktskabelse");

/** Making contact with somebody who did not ask for it: four questions, a closed door, a no, and an open one. */
export const firstDoorContact: readonly Scene[] = [
  {
    code: "four-questions",
    week: 0,
    title: both("En bekymring", "A concern"),
    told: both(
      "Boligforeningen er bekymret for Kirsten på anden sal. Gardinerne er trukket for, og posten hober sig op. Hun har ikke bedt om noget.",
      "The housing association is concerned for Kirsten on the second floor. The curtains are drawn and the post piles up. She has asked for nothing.",
    ),
    choices: [
      {
        code: "with-colleague",
        label: both("Svar på de fire spørgsmål sammen med en kollega", "Answer the four questions with a colleague"),
        answer: both(
          "Hvor, hvordan, hvor tit, og hvordan kontakten holdes. To ser mere end én.",
          "Where, how, how often, and how to keep the contact. Two see more than one.",
        ),
        fit: "method",
        drafts: (moment) => [asked(moment, "Ved døren om formiddagen", "Ditte")],
      },
      {
        code: "summon",
        label: both("Indkald hende til en samtale på kontoret", "Summon her to a talk at the office"),
        answer: both(
          "Hun kommer ikke. Opsøgende arbejde foregår, hvor borgeren er.",
          "She does not come. Outreach is done where the citizen is.",
        ),
        fit: "against",
        stays: true,
      },
    ],
    lesson: {
      text: both(
        "Arbejdet begynder, når I hører om en borger. Fire spørgsmål skal have svar, helst med en kollega: hvor, hvordan, hvor tit, og hvordan kontakten holdes.",
        "The work begins when you hear of a citizen. Four questions need an answer, preferably with a colleague: where, how, how often, and how to keep the contact.",
      ),
      source: making,
    },
  },
  {
    code: "first-try",
    week: 1,
    title: both("Første gang ved døren", "First time at the door"),
    told: both(
      "Der er lys i køkkenet. Ingen svarer, da du banker på.",
      "There is light in the kitchen. Nobody answers when you knock.",
    ),
    choices: [
      {
        code: "pair-and-note",
        label: both("Gå to, og læg en seddel med jeres navne", "Go two, and leave a note with your names"),
        answer: both(
          "Sedlen ligger på måtten. Næste gang er den måske væk, og så har nogen taget den.",
          "The note lies on the mat. Next time it may be gone, and then somebody has taken it.",
        ),
        fit: "method",
        drafts: (moment) => [sought(moment, "first try", { company: "pair", text: "Bankede på. Lys i køkkenet." })],
      },
      {
        code: "alone",
        label: both("Gå alene, og kig ind ad vinduet", "Go alone, and look in at the window"),
        answer: both(
          "Du så en skygge, der flyttede sig. Det gjorde det ikke lettere næste gang.",
          "You saw a shadow that moved. It did not make next time easier.",
        ),
        fit: "against",
        drafts: (moment) => [sought(moment, "window", { company: "alone", text: "Kiggede ind. Nogen flyttede sig." })],
      },
    ],
    lesson: {
      text: both(
        "Det første besøg gøres gerne af to. En seddel eller et postkort er en måde at være der på uden at trænge sig på.",
        "The first visit is preferably made by two. A note or a postcard is a way to be there without pushing.",
      ),
      source: making,
    },
  },
  {
    code: "refusal",
    week: 3,
    title: both("Et nej", "A no"),
    told: both("Døren går op på klem.", "The door opens a crack."),
    words: "Jeg har ikke bedt om jer. Gå væk.",
    choices: [
      {
        code: "respect",
        label: both("Sig tak, gå, og send et postkort på fredag", "Say thanks, leave, and send a postcard on Friday"),
        answer: both(
          "Hun har talt til dig. Det er en kontakt, og et nej er et svar og ikke en slutning.",
          "She has talked to you. That is contact, and a no is an answer and not an ending.",
        ),
        fit: "method",
        drafts: (moment) => [
          sought(moment, "refused", { company: "pair", response: "refused", text: "»Gå væk.« Vi sagde tak og gik." }),
        ],
      },
      {
        code: "close",
        label: both("Afslut: hun ønsker det ikke", "Close: she does not want it"),
        answer: both("Det kan ikke lade sig gøre.", "That can't be done."),
        fit: "against",
        drafts: ({ on }) => [{ type: "closeCourse", on, reason: "refuses", note: "", overrideReason: "" }],
      },
    ],
    lesson: {
      text: both(
        "Kontaktskabelsen slutter kun på to måder: borgeren er ikke i målgruppen, eller borgeren siger ja til en mere stabil kontakt. Afvisninger og tid afslutter den aldrig.",
        "Making contact ends in two ways only: the citizen is not in the target group, or agrees to a steadier contact. Refusals and time never end it.",
      ),
      source: making,
    },
  },
  {
    code: "revise",
    week: 4,
    title: both("Virker det?", "Does it work?"),
    told: both(
      "Postkortet er taget ind. Formiddage er ikke godt; vaskekælderen om torsdagen er bedre, siger viceværten.",
      "The postcard was taken in. Mornings are not good; the laundry room on Thursdays is better, says the caretaker.",
    ),
    choices: [
      {
        code: "new-answers",
        label: both("Ret svarene sammen med kollegaen", "Change the answers with your colleague"),
        answer: both("Torsdag ved vaskemaskinerne, uden mappe.", "Thursday by the washing machines, without a folder."),
        fit: "method",
        drafts: (moment) => [asked(moment, "Vaskekælderen om torsdagen", "Ditte")],
      },
      {
        code: "same-again",
        label: both("Fortsæt som aftalt, døren om formiddagen", "Go on as agreed, the door in the morning"),
        answer: both(
          "Ingen åbner. Svarene er til for at blive rettet.",
          "Nobody opens. The answers are there to be changed.",
        ),
        fit: "open",
        drafts: (moment) => [sought(moment, "same again", { company: "alone", text: "Ingen åbnede." })],
      },
    ],
    lesson: {
      text: both(
        "De fire svar ses igennem igen, når erfaringen siger noget nyt, helst sammen med en kollega.",
        "The four answers are looked at again when experience says something new, preferably with a colleague.",
      ),
      source: making,
    },
  },
  {
    code: "yes",
    week: 8,
    title: both("Ved vaskemaskinerne", "By the washing machines"),
    told: both("Kirsten bliver stående. I taler om hendes kat.", "Kirsten stays. You talk about her cat."),
    words: "I kan godt komme på torsdag. Men ikke ind.",
    done: ({ stage }) => stage === "relation",
    choices: [
      {
        code: "judge-and-accept",
        label: both("Vurdér målgruppen, og aftal torsdagene", "Judge the target group, and agree on Thursdays"),
        answer: both(
          "Hun lever isoleret og har ingen kontakt med nogen. Nu har hun sagt ja til torsdage.",
          "She lives isolated and has contact with nobody. Now she has agreed to Thursdays.",
        ),
        fit: "method",
        drafts: ({ on }) => [
          { type: "judgeTargetGroup", on, judgement: "yes", reason: "Lever isoleret og bruger ingen tilbud" },
          { type: "acceptStableContact", on, words: "Men ikke ind.", agreed: "Torsdage i vaskekælderen" },
        ],
      },
      {
        code: "accept-only",
        label: both("Aftal torsdagene med det samme", "Agree on Thursdays at once"),
        answer: both("Der mangler noget først.", "Something is missing first."),
        fit: "open",
        drafts: ({ on }) => [
          { type: "acceptStableContact", on, words: "Men ikke ind.", agreed: "Torsdage i vaskekælderen" },
        ],
      },
    ],
    lesson: {
      text: both(
        "Ingen bevilger støtten: du vurderer selv, om borgeren er i målgruppen, og skriver hvorfor. Så kan kontakten blive stabil.",
        "Nobody grants the support: you judge whether the citizen is in the target group, and write why. Then the contact can become steady.",
      ),
      source: making,
    },
  },
  {
    code: "trust",
    week: 11,
    title: both("Katten", "The cat"),
    told: both(
      "Katten er syg. Kirsten lader dig komme ind for at se på den.",
      "The cat is ill. Kirsten lets you in to look at it.",
    ),
    choices: [
      {
        code: "cat-first",
        label: both("Følg dem til dyrlægen", "Go with them to the vet"),
        answer: both(
          "I taxaen fortæller hun om sin mor. Det handlede om katten, og om tillid.",
          "In the taxi she tells of her mother. It was about the cat, and about trust.",
        ),
        fit: "method",
        drafts: (moment) => [
          met(moment, "vet", { place: "community", text: "Dyrlægen med katten. Kirsten talte om sin mor." }),
          {
            type: "seeRelationStep",
            step: "trust",
            on: moment.on,
            evidence: "Lukkede os ind og tog med i taxaen",
            words: "Du må gerne holde kassen.",
          },
        ],
      },
      {
        code: "agenda",
        label: both("Sig, at I bør tale om huslejen først", "Say that you should talk of the rent first"),
        answer: both(
          "Døren går i igen. Du er en ligeværdig partner og ikke den, der bestemmer dagsordenen.",
          "The door closes again. You are an equal partner and not the one who sets the agenda.",
        ),
        fit: "against",
        stays: true,
      },
    ],
    lesson: {
      text: both(
        "Relationsarbejdet går frem og tilbage mellem fire trin: tillid, erkendelse, motivation og handling. Skriv, hvad der viser trinnet.",
        "Relation work goes back and forth between four steps: trust, recognition, motivation and action. Write what shows the step.",
      ),
      source: iceBreakers("relationsarbejdets fire trin"),
    },
  },
];
