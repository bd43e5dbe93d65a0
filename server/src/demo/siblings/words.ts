/** What the made-up courses of outreach and ICM say. */

export const judgementTexts = {
  worry: [
    "Naboen har ikke set borgeren i flere uger. Posten hober sig op, og der lugter i opgangen.",
    "Boligselskabet har banket på tre gange uden svar. Huslejen bliver betalt.",
    "Søsteren er bekymret: han åbner ikke mere, og gardinerne er altid trukket for.",
    "Hjemmeplejen blev afvist i døren og så, at der er meget rod i gangen.",
  ],
  yes: [
    "Lever alene uden netværk, går næsten aldrig ud og har haft det svært i mange år.",
    "Har trukket sig helt tilbage efter en indlæggelse. Boligen er i dårlig stand.",
  ],
  no: ["Har venner og en fast læge, og klarer sig. Var bortrejst i de uger, naboen tænker på."],
} as const;

export const outreachAnswers = [
  {
    where: "Ved hoveddøren, hen på formiddagen",
    how: "Banke stille to gange, træde et skridt tilbage",
    howOften: "Hver uge, samme dag",
    howKeep: "Tale om fuglene på altanen",
  },
  {
    where: "I butikken på hjørnet, når den åbner",
    how: "Hilse, ikke spørge om noget",
    howOften: "Hver tiende dag",
    howKeep: "Altid komme, når jeg har sagt det",
  },
  {
    where: "Ved postkassen",
    how: "Lægge et kort med navn og tid",
    howOften: "Hver anden uge",
    howKeep: "Skrive, også når der ikke svares",
  },
] as const;

export const attemptTexts = {
  refused: [
    "Åbnede på klem og sagde nej tak. Jeg sagde, hvornår jeg kommer igen, og gik.",
    "Råbte gennem døren, at jeg skulle gå. Jeg lagde et kort.",
    "Rystede på hovedet i vinduet. Jeg vinkede og gik.",
  ],
  none: [
    "Ingen åbnede. Der var lys i køkkenet. Sedlen fra sidst var væk.",
    "Stille. Postkassen var tømt siden sidst. Lagde et postkort.",
    "Så borgeren gå ud med skrald. Jeg hilste på afstand.",
  ],
} as const;

export const relationTexts = {
  yes: ["Du må gerne komme tirsdag. Kun dig.", "Så længe du ikke rører ved noget"],
  words: [
    "Jeg kan godt lide, at du siger, hvornår du kommer",
    "Jeg savner at høre musik sammen med nogen",
    "Jeg er træt af at være bange for brevene",
  ],
  steps: {
    trust: "Lukkede op, før jeg nåede at banke anden gang",
    recognition: "Sagde selv, at det er blevet for meget med posten",
    motivation: "Spurgte, hvordan man kommer i gang på værestedet",
    action: "Ringede selv til værestedet, mens jeg sad ved siden af",
  },
  visits: [
    "Kaffe i køkkenet. Vi talte om fodbold og om katten.",
    "Gik en tur om blokken. Første gang i måneder.",
    "Åbnede tre breve sammen. Resten ligger til næste gang.",
    "Kort besøg. Borgeren var træt, og jeg blev kun ti minutter.",
  ],
} as const;

export const services = [
  {
    name: "Værestedet Prøven",
    dimension: "network",
    contactPerson: "Bodil Attrapsen",
    words: "Et sted, hvor man må være stille",
  },
  {
    name: "Lægerne i Demogade",
    dimension: "physical-health",
    contactPerson: "Sekretæren",
    words: "En læge, der ikke skynder sig",
  },
  {
    name: "Gældsrådgivningen Skitsen",
    dimension: "finances",
    contactPerson: "Ole Modelsen",
    words: "At turde åbne brevene",
  },
] as const;

export const supporters = [
  { name: "Åse Modelsen", relation: "Søster", ring: "private", dimension: "network" },
  { name: "Ib fra herberget", relation: "Ven", ring: "private", dimension: "daily-activities" },
  { name: "Gældsrådgiver Ole Modelsen", relation: "Gældsrådgiver", ring: "professional", dimension: "finances" },
] as const;

export const needWords = [
  ["finances", "some", "Jeg kan ikke overskue regningerne"],
  ["network", "much", "Jeg kender ikke nogen, der ikke drikker"],
  ["mental-health", "some", "Nætterne er værst"],
  ["physical-health", "none", "Mine tænder er mine egne"],
  ["daily-activities", "some", "Jeg keder mig"],
] as const;

export const disagreements = [
  {
    dimension: "physical-health",
    workerView: "Foden ser betændt ud og bør ses af en læge",
    citizenView: "Den gør ikke ondt",
  },
  {
    dimension: "substance-use",
    workerView: "Drikker mere, siden flytningen",
    citizenView: "Det er mit eget valg, og det går fint",
  },
] as const;

export const icmVisits = {
  made: [
    "Hjalp med at bære stolen op. Vi satte den ved vinduet.",
    "Gennemgik ugens post. Borgeren åbnede selv to breve.",
    "Mødtes på bænken ved stationen. Borgeren ville helst være ude i dag.",
    "Handlede ind sammen. Borgeren betalte selv.",
    "Talte om naboen og om at hilse.",
  ],
  missed: [
    "Var der ikke. Jeg lagde et kort og kommer igen i morgen.",
    "Ville ikke lukke op i dag. Jeg satte mig på trappen lidt.",
  ],
} as const;
