import { iceBreakers, outreachGuide } from "../methods/sibling-sources.ts";
import { both, met } from "./acts.ts";
import type { Moment, Scene } from "./story.ts";

const bridging = outreachGuide("fase 2C, brobygning og overdragelse");

function toTheBridge({ id, on }: Moment) {
  return [
    { type: "seeRelationStep", step: "action", on, evidence: "Ringede selv til værestedet", words: "Jeg har ringet." },
    {
      type: "linkService",
      linkId: id("drop-in"),
      name: "Værestedet Øvelsen",
      dimension: "network",
      contactPerson: "Bodil",
      on,
      words: "Et sted med dyr.",
    },
    { type: "startStage", stage: "bridge", on, reason: "" },
  ] as const;
}

/** Building the bridge to somebody who stays, and ending when it holds. */
export const firstDoorBridge: readonly Scene[] = [
  {
    code: "bridge",
    week: 16,
    title: both("Et sted at gå hen", "A place to go"),
    told: both(
      "Kirsten taler om et værested, hvor man må have dyr med.",
      "Kirsten talks of a drop-in centre where one may bring animals.",
    ),
    done: ({ stage }) => stage === "bridge",
    choices: [
      {
        code: "she-calls",
        label: both("Vent, til hun selv ringer, og byg så bro", "Wait until she calls herself, then build the bridge"),
        answer: both(
          "Hun ringede i går. Nu er det handling, og værestedet er hendes eget valg.",
          "She called yesterday. Now it is action, and the centre is her own choice.",
        ),
        fit: "method",
        drafts: (moment) => toTheBridge(moment),
      },
      {
        code: "sign-up",
        label: both("Meld hende til nu, og begynd brobygningen", "Sign her up now, and begin the bridge"),
        answer: both("Det er for tidligt.", "It is too early."),
        fit: "against",
        drafts: ({ on }) => [{ type: "startStage", stage: "bridge", on, reason: "" }],
      },
    ],
    lesson: {
      text: both(
        "Broen begynder, når borgeren er nået til handling og selv har sagt, hvor hun vil hen.",
        "The bridge begins when the citizen has come to action and has said herself where she wants to go.",
      ),
      source: iceBreakers("relationsarbejdets fire trin"),
    },
  },
  {
    code: "go-along",
    week: 18,
    title: both("Første gang på værestedet", "First time at the centre"),
    told: both("Kirsten står ved lågen med katten i en kurv.", "Kirsten stands at the gate with the cat in a basket."),
    choices: [
      {
        code: "along",
        label: both("Gå med ind, og bliv, til Bodil har sat sig", "Go in with her, and stay until Bodil sits down"),
        answer: both(
          "Bodil spørger til katten. Du går efter en time.",
          "Bodil asks about the cat. You leave after an hour.",
        ),
        fit: "method",
        drafts: (moment) => [
          met(moment, "along", {
            with: ["citizen", "provider"],
            place: "community",
            effort: "linking",
            text: "Med på værestedet. Bodil tog over.",
          }),
          { type: "seeServiceStatus", linkId: moment.id("drop-in"), status: "started", on: moment.on, note: "" },
        ],
      },
      {
        code: "goodbye-at-gate",
        label: both("Sig farvel ved lågen; nu er det Bodils", "Say goodbye at the gate; now it is Bodil's"),
        answer: both("Kirsten vender om. Broen har to ender.", "Kirsten turns round. A bridge has two ends."),
        fit: "against",
        stays: true,
      },
    ],
    lesson: {
      text: both(
        "I brobygningen følger du med, præsenterer og bliver, til den nye kontakt bærer.",
        "In building the bridge you go along, introduce and stay until the new contact carries.",
      ),
      source: bridging,
    },
  },
  {
    code: "holds",
    week: 24,
    title: both("Holder det?", "Does it hold?"),
    told: both(
      "Seks uger er gået. Kirsten kommer på værestedet to gange om ugen.",
      "Six weeks have passed. Kirsten comes to the centre twice a week.",
    ),
    words: "Du behøver ikke komme. Men du må gerne sende et kort.",
    done: ({ stage }) => stage === "closed",
    choices: [
      {
        code: "follow-up",
        label: both("Følg op hos Bodil og Kirsten, og afslut så", "Follow up with Bodil and Kirsten, then end"),
        answer: both(
          "Kontakten holder. Forløbet er slut, fordi det lykkedes.",
          "The contact holds. The course ends because it worked.",
        ),
        fit: "method",
        drafts: (moment) => [
          {
            type: "seeServiceStatus",
            linkId: moment.id("drop-in"),
            status: "holds",
            on: moment.on,
            note: "Kommer to gange om ugen",
          },
          { type: "closeCourse", on: moment.on, reason: "handed-over", note: "Sender et kort.", overrideReason: "" },
        ],
      },
      {
        code: "just-end",
        label: both("Afslut nu; hun kommer der jo", "End now; she goes there after all"),
        answer: both("Du ved det ikke, før du har set efter.", "You don't know until you have looked."),
        fit: "against",
        drafts: ({ on }) => [{ type: "closeCourse", on, reason: "handed-over", note: "", overrideReason: "" }],
      },
    ],
    lesson: {
      text: both(
        "Overdragelsen er slut, når en opfølgning viser, at kontakten holder, og ikke før.",
        "The handover ends when a follow-up shows that the contact holds, and not before.",
      ),
      source: bridging,
    },
  },
];
