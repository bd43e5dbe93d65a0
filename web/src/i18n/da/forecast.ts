interface Ahead {
  readonly now: string;
  readonly most: string;
  readonly week: number;
  readonly last: string;
  readonly limit: string;
  readonly waiting: number;
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const forecastDa = {
  title: "Prognose",
  facts: (team: string, day: string) => `${team}, regnet den ${day}`,
  lead: "Først det, planerne alene giver de næste 26 uger. Derefter fire bud på de næste to år. Et bud er ikke en plan: brug det til at tale om, hvad der skal til.",
  print: "Udskriv",
  noTeam: "Du er ikke med på et hold",
  noTeamText: "En prognose hører til et hold. Bed administratoren om at melde dig ind.",
  failed: "Prognosen kan ikke hentes lige nu",
  again: "Prøv igen",
  noClock: "Holdets metoder har ingen fast længde, så der er ikke noget at regne frem ud over ugerne her.",
  planned: "De næste 26 uger efter planerne",
  plannedTable: "Belastning i SCE, uge for uge",
  plannedAside: "SCE på ugens første dag",
  plannedText:
    "Hvis hver planlagt dag holdes, og der ikke kommer nye. Et forløb, der er forsinket, vejer som nu, til næste planlagte faseskift. Henvisninger, som ingen er begyndt på, vejer ikke endnu.",
  ahead: ({ now, most, week, last, limit, waiting }: Ahead) =>
    `Holdet har ${now} af ${limit} SCE nu, højst ${most} i uge ${week} og ${last} i den sidste uge. ${plural(waiting, "henvisning venter", "henvisninger venter")}.`,
  key: "Tegnforklaring",
  levels: { room: "under 90 % af grænsen", full: "90-100 % af grænsen", over: "over grænsen" },
  wholeTeam: "Holdet i alt",
  worker: "Medarbejder",
  limit: "Grænse",
  week: (week: number) => `Uge ${week}`,
  away: "væk",
  workersNote:
    "For en medarbejder tæller også det, de har på andre hold. Derfor kan tallene være højere end holdets i alt. Forløb uden medarbejder står kun i holdets tal.",
  limitMeans: "Grænsen for en fuldtidsstilling. Den følger medarbejderens stilling.",
  scenariosTitle: "De næste to år: fire bud",
  scenariosAside: "Midterste bud, og spændet for 8 af 10",
  scenariosText:
    "Holdets uger leves 10.000 gange på de antagelser, der står nederst. Tallet er det midterste; i parentes det spænd, som 8 af 10 gange falder inden for.",
  monthly: "Henvisninger i det fjerde bud",
  perMonth: (count: number) => `${count} om måneden`,
  reckoning: "Regner",
  scenario: "Bud",
  scenarios: {
    "as-now": () => "Som nu",
    "one-more": () => "En fuldtidsmedarbejder mere",
    "one-leaves": () => "En fuldtidsmedarbejder stopper i uge 8",
    referrals: (monthly: number) => plural(monthly, "henvisning om måneden", "henvisninger om måneden"),
  },
  show: "Vis bud",
  band: (mid: string, low: string, high: string) => (low === high ? mid : `${mid} (${low}-${high})`),
  wait: "Ventetid i uger",
  noWait: "Ingen henvises",
  stillWaiting: (percent: number) => `${percent} % venter stadig, når de to år er gået, så tallet er for lavt`,
  queueIn: "Venter om et år",
  sceIn: "SCE om et halvt år",
  of: (limit: string) => `grænse ${limit}`,
  finished: "Afsluttede forløb på to år",
  sceChart: (name: string) => `Belastning i SCE. ${name}`,
  queueChart: (name: string) => `Henvisninger, der venter. ${name}`,
  landmark: (week: number, band: string) => `Om ${week} uger ${band}.`,
  limitIs: (limit: string) => `Grænsen er ${limit} fra begyndelsen.`,
  weeksAhead: "Uger frem",
  asTable: "Vis som tabel",
  tableOf: (name: string) => `${name}, hver fjerde uge`,
  weekNo: "Hvornår",
  inWeeks: (week: number) => `Om ${week} uger`,
  sceWord: "SCE",
  queueWord: "Venter",
  how: "Sådan regnes der",
  howLines: (runs: number, seed: number): readonly string[] => [
    "Hver uge flytter forløb sig eller slutter, der kommer henvisninger, og den, der har ventet længst, begynder, når der er plads under grænsen.",
    "En borger optages med vægten for kontaktskabelse og vejer senere 1,5 i fase 1. Derfor kan belastningen komme over grænsen.",
    "Stopper en medarbejder, bliver forløbene på holdet; kun pladsen forsvinder. Fravær er ikke regnet med.",
    "Forløb uden fast længde (fx ICM) fylder som i dag hele vejen.",
    "De samme borgere kommer i hvert bud, så forskellen mellem buddene er forskellen på det, der ændres.",
    ...(runs === 0
      ? []
      : [
          `${runs.toLocaleString("da-DK")} gennemløb med startkernen ${seed}. Samme dag og samme kerne giver samme tal til sidste ciffer.`,
        ]),
  ],
  assumptions: "Antagelser bag buddene",
  assumptionsText:
    "Egne tal vejer tungere, jo flere der er. Til da fylder startværdierne mest, og så er buddene usikre.",
  assumption: "Antagelse",
  value: "Værdi",
  restsOn: "Hviler på",
  startValue: "Startværdi",
  assumed: {
    referrals: {
      name: "Henvisninger",
      own: (n: number) => `Fra holdets egen historik det seneste år, n = ${n}`,
      none: "Antagelse: holdet har ingen henvisninger det seneste år",
      prior: (count: number) => `Tæller som ${count} uger`,
    },
    contact: {
      name: "Kontaktskabelse før fase 1",
      own: (n: number) => `Fra jeres egen historik, n = ${n}`,
      none: "Antagelse: ingen egne tal endnu",
      prior: (count: number) => `Tæller som ${count} forløb`,
    },
    length: {
      name: "Længde fra fase 1 til slut",
      own: (n: number) => `Fra jeres egne bevillinger, n = ${n}`,
      none: "Antagelse: 9 måneder",
      prior: () => "Ingen, når I har egne",
    },
    late: {
      name: "Faseskift efter den planlagte dag",
      own: (n: number) => `Fra jeres egen historik, n = ${n}`,
      none: "Antagelse: ingen egne tal endnu",
      prior: (count: number) => `Tæller som ${count} faseskift`,
    },
    "early-end": {
      name: "Slutter før tid",
      own: (n: number) => `Fra jeres egen historik, n = ${n} sluttet før tid`,
      none: "Antagelse: ingen er endt før tid hos jer",
      prior: (count: number) => `Tæller som ${count} på 150 uger med forløb`,
    },
  },
};
