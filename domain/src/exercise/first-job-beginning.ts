import { jobManual, selfAssessment } from "../methods/cti-sources.ts";
import { begins, both, focus, member, met } from "./acts.ts";
import type { Moment, Scene } from "./story.ts";

function startAtWork(moment: Moment) {
  return begins(moment, "phase1", {
    status: "Virksomhedsforløbet på lageret er begyndt med otte timer om ugen.",
    focus: [
      focus(moment, "phase1", {
        dimension: "education-employment",
        reason: "Otte timer om ugen på et lager, hun selv har valgt",
        goal: "Møde alle tre dage i en måned",
        strategy: "Følges den første morgen, aftale med arbejdsgiveren",
        words: "Jeg vil have kolleger, der ikke ved noget om mig.",
      }),
      focus(moment, "phase1", {
        dimension: "daily-activities",
        reason: "Hun sover til middag",
        goal: "Oppe klokken syv på arbejdsdage",
        strategy: "Veninden ringer om morgenen",
        words: "Det er morgenerne, der slår mig ihjel.",
      }),
    ],
  });
}

/** The placement begins: the network and the agreement with the employer. */
export const firstJobBeginning: readonly Scene[] = [
  {
    code: "first-meeting",
    week: 0,
    title: both("Aisha venter ved indgangen", "Aisha waits at the entrance"),
    told: both(
      "Aisha er 34 og har været uden arbejde i fire år. Jobkonsulenten har fundet et lager, hun selv har peget på.",
      "Aisha is 34 and has been out of work for four years. The job consultant has found a warehouse that she chose.",
    ),
    words: "Jeg har været på syv kurser. Jeg vil ikke på et ottende.",
    choices: [
      {
        code: "walk",
        label: both("Gå en tur forbi lageret, og hør, hvad hun er bange for", "Walk past the warehouse and listen"),
        answer: both(
          "Hun er bange for frokosten. Det havde du ikke gættet.",
          "She is afraid of lunch. You had not guessed that.",
        ),
        fit: "method",
        drafts: (moment) => [
          { type: "startContactPeriod", on: moment.on },
          met(moment, "walk", { place: "community", text: "Gik forbi lageret. Hun er bange for frokosten." }),
        ],
      },
      {
        code: "course",
        label: both("Foreslå et forberedende kursus først", "Propose a preparing course first"),
        answer: both(
          "Hun går. Man begynder på arbejdspladsen og forbereder sig ikke til den.",
          "She leaves. One begins at the workplace and does not prepare for it.",
        ),
        fit: "against",
        stays: true,
      },
    ],
    lesson: {
      text: both(
        "Arbejdet først: borgeren begynder på en rigtig arbejdsplads, og støtten følger med derhen.",
        "Work first: the citizen begins at a real workplace, and the support comes along.",
      ),
      source: jobManual("Social støtte i overgang til og fastholdelse i job"),
    },
  },
  {
    code: "phase1",
    week: 2,
    title: both("Første arbejdsdag: fase 1 begynder", "First day at work: phase 1 begins"),
    told: both(
      "Virksomhedsforløbet er i gang. Efter SEL § 82 b varer forløbet seks måneder, så hver fase er to.",
      "The placement has begun. Under SEL § 82 b the course is six months, so each phase is two.",
    ),
    done: ({ phaseStarts }) => phaseStarts.phase1 !== undefined,
    choices: [
      {
        code: "two-areas",
        label: both("Begynd fase 1 med arbejdet og morgenerne", "Begin phase 1 with work and the mornings"),
        answer: both("To fokusområder, begge valgt af Aisha.", "Two focus areas, both chosen by Aisha."),
        fit: "method",
        drafts: (moment) => [startAtWork(moment)],
      },
      {
        code: "wait",
        label: both("Vent en måned, og se, om hun holder", "Wait a month, and see whether she lasts"),
        answer: both(
          "Den første måned er den sværeste, og uret begynder, når forløbet på virksomheden gør.",
          "The first month is the hardest, and the clock begins when the placement does.",
        ),
        fit: "against",
        stays: true,
      },
    ],
    lesson: {
      text: both(
        "Lovhjemlen afgør længden: seks måneder efter § 82 b, ni efter § 85. Faserne er altid tre, og lige lange.",
        "The legal basis sets the length: six months under § 82 b, nine under § 85. The phases are always three, of the same length.",
      ),
      source: jobManual("tabellen over lovhjemmel og varighed"),
    },
  },
  {
    code: "network-map",
    week: 3,
    title: both("Hvem hjælper dig op om morgenen?", "Who helps you up in the morning?"),
    told: both("I tegner kortet i kantinen, efter lukketid.", "You draw the map in the canteen, after closing time."),
    done: ({ network }) => network.length >= 2,
    choices: [
      {
        code: "draw",
        label: both("Sæt veninden, teamlederen og lægen på kortet", "Put friend, team leader and doctor on the map"),
        answer: both(
          "Veninden er stærk, teamlederen ved hun ikke endnu.",
          "The friend is strong; of the team leader she does not know yet.",
        ),
        fit: "method",
        drafts: (moment) => [
          member(moment, {
            name: "Sara, veninde",
            relation: "Veninde",
            ring: "private",
            dimensions: ["daily-activities"],
            strength: 3,
          }),
          member(moment, {
            name: "Teamlederen",
            relation: "Leder på lageret",
            ring: "professional",
            dimensions: ["education-employment"],
            strength: 1,
          }),
        ],
      },
      {
        code: "skip",
        label: both("Spring over; det handler om job", "Skip it; this is about work"),
        answer: both(
          "Om fem måneder er det dem, der skal bære. Kortet kan stadig tegnes under Netværk.",
          "In five months it is they who must carry. The map can still be drawn under Network.",
        ),
        fit: "open",
        drafts: (moment) => [met(moment, "lunch", { place: "community", text: "Spiste frokost sammen." })],
      },
    ],
    lesson: {
      text: both(
        "Styrken af de forbindelser, der allerede findes, vurderes i fase 1, også når målet er et job.",
        "The strength of connections that exist is assessed in phase 1, also when the aim is work.",
      ),
      source: selfAssessment("punkt 12, gengivet med egne ord"),
    },
  },
  {
    code: "employer",
    week: 4,
    title: both("Aftalen med lageret", "The agreement with the warehouse"),
    told: both(
      "Teamlederen vil gerne, men ved ikke, hvad hun må kræve.",
      "The team leader is willing, but does not know what she may demand.",
    ),
    choices: [
      {
        code: "three-way",
        label: both("Mødes tre: timer, støtte, mål og delmål", "Meet the three of you: hours, support, goals"),
        answer: both(
          "Aisha siger selv, at hun vil spise med de andre om onsdagen. Det bliver et delmål.",
          "Aisha says herself that she wants to eat with the others on Wednesdays. It becomes a sub-goal.",
        ),
        fit: "method",
        drafts: (moment) => [
          {
            type: "recordEmployerAgreement",
            agreementId: moment.id("agreement"),
            employer: "Øvelseslageret",
            from: moment.on,
            hoursPerWeek: 8,
            support: "Teamlederen tager imod de første morgener",
            goal: "Otte timer fordelt på tre dage",
            subGoals: ["Frokost med de andre om onsdagen"],
          },
          ...["one", "two"].map((name) =>
            met(moment, `employer ${name}`, {
              with: ["citizen", "provider"],
              place: "community",
              effort: "linking",
              text: "Møde på lageret med Aisha og teamlederen.",
            }),
          ),
        ],
      },
      {
        code: "call",
        label: both("Ring til teamlederen selv", "Call the team leader yourself"),
        answer: both(
          "Hun er glad for at tale med dig. Aisha var der ikke.",
          "She is glad to talk to you. Aisha was not there.",
        ),
        fit: "open",
        drafts: (moment) => [
          met(moment, "call", {
            channel: "call",
            with: ["provider"],
            place: "phone",
            text: "Ringede til teamlederen.",
          }),
        ],
      },
    ],
    lesson: {
      text: both(
        "Aftalen med arbejdsgiveren har timer, støtte, mål og delmål, og den følges op undervejs.",
        "The agreement with the employer holds hours, support, goals and sub-goals, and is followed up on the way.",
      ),
      source: jobManual("aftalen med arbejdsgiveren"),
    },
  },
];
