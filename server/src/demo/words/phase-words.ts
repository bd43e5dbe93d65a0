/** How things stand when a phase begins. `{navn}` is the citizen's first name. */
export const phaseStatus = {
  phase1: [
    "Nøglen er udleveret, og {navn} er flyttet ind. Kontakten er god nok til at begynde.",
    "{navn} er klar. De første aftaler er lavet, og forløbet og slutdagen er forklaret.",
    "Overgangen er i gang. Vi begynder med det, der brænder mest.",
    "{navn} er begyndt det nye sted og har sagt ja til forløbet.",
  ],
  phase2: [
    "Det praktiske er på plads. Nu skal det prøves af, om det også holder på almindelige dage.",
    "De første tilbud er koblet på, og {navn} går selv til to af dem.",
    "Planen fra fase 1 er i gang. Der er brug for at justere tempoet.",
    "{navn} er mere sikker. Jeg går fra ugentlig kontakt til hver anden uge.",
    "Netværket er større end ved starten, men hviler endnu på få.",
  ],
  phase3: [
    "Plan og indsats er gennemgået og rettet til. Nu skal netværket bære.",
    "{navn} klarer det meste sammen med sit netværk. Jeg træder tilbage.",
    "De vigtigste aftaler er overtaget. Der mangler én, som vi tager først.",
    "Vi har talt om slutdagen. {navn} er tryg ved det meste og øver resten.",
  ],
} as const;

export const planAgreements = [
  "Det er min plan. I hjælper mig bare med at huske den.",
  "Den er kortere end de andre planer, jeg har fået. Det er godt.",
  "Jeg kan sige ja til det hele undtagen tirsdag.",
  "Det her kan jeg godt kende mig selv i.",
  "Vi prøver. Så må vi se.",
  "Skriv lige til, at jeg selv bestemmer farten.",
] as const;

export const evaluationWords = [
  "Jeg har sovet i min egen seng hver nat i to måneder. Det er det største.",
  "Det er gået bedre end ventet med folk og dårligere med papirer.",
  "Jeg troede, I ville give op, da jeg ikke åbnede. Det gjorde I ikke.",
  "Det sværeste var at bede om hjælp. Det næstsværeste var at tage imod den.",
  "Jeg har fået en hverdag. Den er lidt kedelig, og det er dejligt.",
  "Arbejdet er hårdt, men jeg er nogen, når jeg går hjem.",
  "Jeg mangler stadig en at spise med om søndagen.",
] as const;

export const evaluationViews = [
  "Målene for bolig er nået. Økonomien er stabil, men afhænger endnu af påmindelser.",
  "Netværket bærer mere end ved starten. Der skal arbejdes med weekenderne.",
  "Indsatsen har været tættere end planlagt. Det gav mening, og nu trappes den ned.",
  "To af tre fokusområder er på plads. Det tredje tages med videre med et mindre mål.",
  "Tilbuddene er i gang. Det næste er, at de taler sammen uden om mig.",
] as const;

export const adjustmentWords = [
  "Målet om søvn er gjort mindre: fire nætter om ugen i stedet for alle.",
  "Økonomi går ud som fokus, og netværk kommer ind.",
  "Møderne flyttes til formiddag, hvor der er mest overskud.",
  "Søsteren tager weekenden, værestedet tager hverdagene.",
  "Antallet af timer på arbejdspladsen holdes, til søvnen er bedre.",
] as const;

export const missingPlanReasons = [
  "Planen er aftalt mundtligt og bliver skrevet ved næste møde.",
  "Borgeren ønskede ikke at skrive under på noget. Vi er enige om indholdet.",
] as const;

export const gateReasons = [
  "Indflytningen er aftalt til den første, men behovet for støtte er der nu.",
  "Lejemålet er godkendt, og kontrakten skrives under i næste uge.",
] as const;

export const lengthReasons = [
  "Kvinden har børn og skifter kommune. Undtagelsen om op til et år er drøftet med visitationen og opfyldt.",
  "Sagen om forældremyndighed strækker sig over mere end et halvt år. Undtagelsen er vurderet opfyldt.",
] as const;

export const interruptionNotes = {
  hospitalised: [
    "Indlagt efter en svær weekend. Jeg besøger på afdelingen en gang om ugen.",
    "Indlagt med lungebetændelse. Vi holder kontakten over telefonen.",
    "Frivillig indlæggelse efter aftale. Planen følger med.",
  ],
  imprisoned: [
    "Afsoner en ældre dom på fyrre dage. Besøg er aftalt, og lejligheden beholdes.",
    "Varetægtsfængslet. Jeg har kontakt gennem Kriminalforsorgen.",
  ],
  disappeared: ["Ingen har set borgeren i to uger. Vi leder de steder, vi kender."],
  other: ["Rejst til familie i udlandet i en måned."],
} as const;

export const resumeNotes = [
  "Tilbage i lejligheden. Vi tager op, hvor vi slap.",
  "Udskrevet i går. Første møde hjemme er holdt.",
  "Løsladt og mødt op samme dag.",
] as const;

export const jobSupports = [
  "Makker de første seks uger og en fast pause udenfor.",
  "Skriftlige instruktioner og samme mødested hver dag.",
  "Lederen tager en kort snak hver fredag.",
] as const;

export const jobGoals = [
  "Ordinære timer ved udgangen af forløbet.",
  "Stabilt fremmøde og en plads i fællesskabet.",
  "Afklare, hvor mange timer der kan holde på lang sigt.",
] as const;

export const jobSubGoals = [
  "Møder til tiden fire uger i træk",
  "Kan betjene pakkestationen alene",
  "Spiser frokost med de andre to dage om ugen",
  "Melder selv afbud inden kl. 8",
  "Timerne øges med to",
] as const;

export const employers = [
  "Prøvelageret på Havnevej",
  "Kantinen Eksempelkøkkenet",
  "Demo Gartneri",
  "Testrup Genbrug",
  "Skitse Bageri",
  "Børnehaven Fiktivia",
] as const;
