/** Last sentences of a note, by stage. `{navn}` is the citizen's first name. */
export const endings = {
  contact: [
    "Vi ses igen i næste uge samme sted.",
    "{navn} vil selv ringe, men jeg prøver også.",
    "Aftalte, at jeg kommer forbi uden varsel, hvis telefonen er slukket.",
    "Det korte møde var nok for i dag.",
    "Tillid tager tid. Jeg skynder mig ikke.",
    "Næste gang ser vi på boligen sammen.",
    "Sluttede med at aftale, hvad jeg må sige til herberget.",
  ],
  phase1: [
    "Næste skridt: {navn} ringer selv, og jeg sidder ved siden af.",
    "Vi tager resten af listen på fredag.",
    "Aftalte, hvem der gør hvad inden næste uge.",
    "{navn} tog selv tråden op fra sidst. Det er nyt.",
    "Jeg skriver til dem, vi talte om, og sender {navn} en kopi.",
    "Vi holdt os til det ene emne, og det gav ro.",
    "Det gik langsomt og godt.",
    "{navn} var træt til sidst, så vi stoppede, mens det gik godt.",
    "Ny aftale er skrevet i kalenderen på køleskabet.",
  ],
  phase2: [
    "{navn} tager det næste møde alene og ringer bagefter.",
    "Jeg holdt mig i baggrunden, og det gik.",
    "Planen holder. Vi rettede ét punkt.",
    "De tager nu selv kontakt til hinanden uden om mig.",
    "Vi talte om, at jeg kommer hver anden uge, og hvad de andre uger bruges til.",
    "Det, der før krævede mig, klares nu mellem {navn} og dem.",
    "Et lille tilbageskridt, som vi gjorde noget ved med det samme.",
    "Aftalte, hvad der skal prøves af inden næste gang.",
    "{navn} spurgte, om det må blive ved sådan her.",
  ],
  phase3: [
    "Talte om, at der er få måneder tilbage, og hvem der så er der.",
    "{navn} havde klaret det selv og fortalte det bagefter.",
    "Jeg gjorde ikke noget. Det var meningen.",
    "Så tilbage på, hvor vi begyndte. {navn} kunne godt se forskellen.",
    "Aftalen holder uden mig. Det er set to gange nu.",
    "Vi gennemgik overdragelsesplanen, og {navn} rettede ordene.",
    "Det er vemodigt, sagde {navn}. Det er det også for mig.",
    "Næste gang ses vi sammen med dem, der tager over.",
  ],
} as const;

/** Contact with private network, about the citizen and mostly together. `{person}` is the member. */
export const networkContacts = {
  meeting: [
    "Mødtes med {navn} og {person} hjemme ved kaffebordet. De fortalte hver sin side, og det gik fredeligt.",
    "{person} var med på turen. Jeg gik et stykke bagved det meste af vejen.",
    "{person} spurgte, hvad man gør, når {navn} trækker sig. {navn} svarede selv.",
    "Netværksmøde med {navn} og {person}. Vi skrev ned, hvem der tager hvad, og hver fik en kopi.",
  ],
  call: [
    "Talte med {person} efter aftale med {navn}. {person} vil gerne være den, der ringes til i weekenden.",
    "{person} ringede. Gav ordet videre til {navn}, som ringede tilbage samme dag.",
    "{person} har været på besøg to gange siden sidst, uden at jeg har spurgt til det.",
    "{person} vil gerne, men kan ikke det hele. Vi fandt en størrelse, der passer.",
  ],
} as const;

/** Contact with providers. `{person}` is the member. */
export const providerContacts = {
  meeting: [
    "Fælles møde med {navn} og {person}. {navn} fortalte først, vi andre lyttede.",
    "Første møde hos {person}. Jeg blev ved døren den sidste halve time.",
    "{person} overtager opgaven fra den første. Vi skrev det ned, mens {navn} sad med.",
    "Mæglede mellem {navn} og {person} om en misforståelse. De gav hinanden hånden.",
  ],
  call: [
    "Talte med {person} om, hvordan de bedst får fat i {navn}. De skriver nu direkte.",
    "{person} bekræfter, at aftalen kører, og at {navn} møder.",
    "Der var uklarhed om, hvem der bestiller næste tid. {person} tager det fra nu af.",
    "Opfølgning med {person}. De har set det samme som jeg: der er mere ro på.",
    "{person} ringede direkte til {navn} i stedet for til mig. Præcis som aftalt.",
  ],
} as const;

/** Contact with authorities. */
export const authorityContacts = {
  meeting: [
    "Fulgtes med {navn} til ydelsescenteret. Sagen er oprettet, og der kommer svar inden fjorten dage.",
    "Møde med sagsbehandleren. {navn} fik sagt det, vi havde øvet.",
    "Samtale med visitationen om støtten efter forløbet. {navn} var med.",
  ],
  call: [
    "Talte med jobcentret om, at der tages hensyn til tempoet. Det er noteret.",
    "Ringede til udbetalingen sammen. Halvtreds minutter i kø, fem minutters svar.",
  ],
} as const;
