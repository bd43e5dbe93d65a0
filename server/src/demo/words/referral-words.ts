import type { MethodCode } from "@tovholder/domain/methods/definition.ts";

export interface ReferralWording {
  readonly from: string;
  readonly reason: string;
  readonly transition: string;
}

const homelessness: readonly ReferralWording[] = [
  {
    from: "Herberget Eksempelgården",
    reason:
      "Har boet på herberg i fjorten måneder og er anvist en etværelses lejlighed. Kan bruge de tilbud, der findes, men kender dem ikke.",
    transition: "Fra herberg til egen lejlighed",
  },
  {
    from: "Gadeplansteamet",
    reason:
      "Har sovet hos skiftende bekendte i to år. Er motiveret for egen bolig og har selv spurgt efter støtte til at holde på den.",
    transition: "Fra sofaer til egen bolig",
  },
  {
    from: "Herberget Skitsehuset",
    reason: "Tredje forsøg i egen bolig. De to første faldt på ubetalt husleje og ensomhed, ikke på uro.",
    transition: "Ny lejlighed efter ophold på herberg",
  },
  {
    from: "Boligsocialt team",
    reason:
      "Risiko for udsættelse på grund af restance. Ny og billigere bolig er fundet, og der er brug for hjælp i overgangen.",
    transition: "Fra udsættelsestruet til billigere bolig",
  },
];

const psychiatry: readonly ReferralWording[] = [
  {
    from: "Psykiatrisk afdeling, Testbjerg",
    reason:
      "Udskrives efter tre måneders indlæggelse. Tidligere udskrivninger er endt i genindlæggelse inden for få uger.",
    transition: "Udskrivning til egen bolig",
  },
  {
    from: "Botilbuddet Prøvelunden",
    reason: "Flytter fra botilbud efter seks år. Ønsker at klare sig med mindre støtte og har brug for et netværk ude.",
    transition: "Fra botilbud til egen lejlighed",
  },
  {
    from: "Distriktspsykiatrien",
    reason: "Behandlingen er ved at være slut, og der mangler en bro til det, der er i lokalområdet.",
    transition: "Fra ambulant behandling til egen læge og lokale tilbud",
  },
];

const crisisCentre: readonly ReferralWording[] = [
  {
    from: "Krisecentret Demohuset",
    reason: "Har boet på krisecenter i fire måneder med to børn og flytter i egen bolig i en ny bydel.",
    transition: "Fra krisecenter til egen bolig",
  },
  {
    from: "Krisecentret Fiktivborg",
    reason: "Ønsker hjælp til at samle myndigheder, skole og behandling, så historien kun skal fortælles én gang.",
    transition: "Udflytning med børn efter ophold på krisecenter",
  },
];

const youth: readonly ReferralWording[] = [
  {
    from: "Ungeenheden",
    reason: "Fylder 18 og mister kontaktpersonen fra børneområdet. Har bolig på vej, men ingen faste voksne.",
    transition: "Fra anbringelse til voksenliv i egen bolig",
  },
  {
    from: "Opholdsstedet Påhitgården",
    reason: "Flytter fra opholdssted efter fem år. Er begyndt på forberedende uddannelse.",
    transition: "Fra opholdssted til egen ungdomsbolig",
  },
  {
    from: "Ungdommens vejledning",
    reason: "Har boet hos venner, siden kontakten til hjemmet brød sammen. Vil gerne i skole igen.",
    transition: "Fra vennesofa til ungdomsbolig og skole",
  },
];

const exit: readonly ReferralWording[] = [
  {
    from: "Exitprogrammet",
    reason: "Er ude af et miljø med kriminalitet og har brug for et nyt netværk og en hverdag, der kan bære.",
    transition: "Ud af bandemiljø til ny by og hverdag",
  },
  {
    from: "Kriminalforsorgen, Testrup",
    reason: "Løslades efter to år. Ønsker ikke tilbage til de gamle relationer.",
    transition: "Løsladelse til bolig i ny kommune",
  },
];

const job: readonly ReferralWording[] = [
  {
    from: "Jobcenter Eksempelkøbing",
    reason: "Har været ledig i otte år og begynder i virksomhedsforløb på et lager. De første uger er afgørende.",
    transition: "Fra langvarig ledighed til virksomhedsforløb",
  },
  {
    from: "Jobcenter Eksempelkøbing",
    reason:
      "Begynder i kantinekøkken med ti timer om ugen. Tidligere forløb er faldet på mødestabilitet og ensomhed på arbejdspladsen.",
    transition: "Fra kontanthjælp til job i køkken",
  },
  {
    from: "Virksomhedsservice",
    reason: "Gartneriet har sagt ja til et forløb. Der er brug for støtte til både arbejdsplads og hverdag.",
    transition: "Fra ledighed til gartneri",
  },
];

export const referralWordings: Partial<Readonly<Record<MethodCode, readonly ReferralWording[]>>> = {
  "cti-housing": homelessness,
  "cti-support": psychiatry,
  "cti-crisis-centre": crisisCentre,
  "cti-youth": youth,
  "cti-exit": exit,
  "cti-job": job,
};

/** The four questions of making contact, answered. */
export const contactAnswers = {
  where: [
    "På herberget, helst i gården. Senere hjemme.",
    "På bænken ved søen. Kontorer giver uro.",
    "Hjemme hos søsteren i begyndelsen.",
    "På afdelingen frem til udskrivning, derefter i lejligheden.",
    "På biblioteket, hvor der er ro og varme.",
    "På arbejdspladsen ved fyraften.",
  ],
  how: [
    "Besked først, så opkald. Ikke skjult nummer.",
    "Møde op personligt. Telefonen er sjældent tændt.",
    "Gennem kontaktpersonen på herberget, indtil vi kender hinanden.",
    "Ring om formiddagen. Sig navnet først.",
    "Korte beskeder uden spørgsmål, der skal svares på med det samme.",
  ],
  howOften: [
    "To gange om ugen, også når der ikke er svar.",
    "En fast dag om ugen og et kort opkald ind imellem.",
    "Hver anden dag den første uge efter flytningen.",
    "En gang om ugen. Mere føles som kontrol.",
    "Forsøg mindst tre gange, før det tages op på holdet.",
  ],
  howKeep: [
    "Holde det, der bliver lovet, også det små. Sige til, hvis jeg bliver forsinket.",
    "Have noget i hænderne: kaffe, en hund, en gåtur.",
    "Begynde med det, der er lyst til, og gemme papirerne til sidst.",
    "Tåle et nej uden at blive væk.",
    "Skrive næste aftale på et kort, der kan hænge på køleskabet.",
  ],
} as const;

export const targetGroupNotes = [
  "Kan bruge de tilbud, der findes, når nogen går med de første gange.",
  "Har tidligere haft godt udbytte af et afgrænset forløb.",
  "Behovet er størst i overgangen og ventes at falde, når netværket er på plads.",
  "Ønsker selv støtten og har sagt, hvad den skal bruges til.",
] as const;

/** What a coordinator asks before a referral is taken on, and what came back. */
export const referrerQuestions = [
  {
    what: "Er borgeren selv spurgt, og vil borgeren være med?",
    answer: "Ja. Borgeren har sagt ja og vil gerne mødes hjemme hos sig selv første gang.",
  },
  {
    what: "Hvornår er indflytningen, og hvem har nøglerne?",
    answer: "Den første i næste måned. Boligselskabet giver nøglerne til borgeren selv.",
  },
  {
    what: "Hvem har borgeren mest kontakt med i dag?",
    answer: "Kontaktpersonen på stedet, der gerne deltager i det første møde.",
  },
  {
    what: "Er der en sundhedsplan eller en udskrivningsaftale, vi bør kende?",
    answer: "Der er en udskrivningsaftale. Borgeren viser den selv, hvis det er i orden.",
  },
] as const;
