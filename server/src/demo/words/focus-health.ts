import type { FocusWording } from "./focus-words.ts";

export const mentalHealth: readonly FocusWording[] = [
  {
    reason: "Angsten kommer om aftenen, og de sidste to udskrivninger endte med genindlæggelse inden for en måned.",
    goal: "At kende de tidlige tegn og vide, hvem der ringes til, før det bliver nat.",
    strategy: "Skriver tegnene ned med borgerens egne ord. Deler dem med distriktspsykiatrien og søsteren.",
    words: "Det begynder i hænderne. Når jeg vasker op to gange, skal nogen spørge mig, hvordan jeg har det.",
    actions: [
      ["Skrive de tidlige tegn på et kort", "citizen"],
      ["Aftale telefontid med distriktspsykiatrien", "provider"],
      ["Vise kortet til søsteren", "citizen"],
    ],
  },
  {
    reason: "Medicinen hjælper, men bivirkningerne gør, at den indimellem bliver sprunget over.",
    goal: "En medicin, der kan leves med, og en læge, der kender ønskerne.",
    strategy: "Forbereder samtalen med lægen sammen: tre ting, der skal siges. Går med første gang.",
    words: "Jeg vil gerne være rask og vågen. Lige nu må jeg vælge.",
    actions: [
      ["Skrive tre ting ned til lægen", "citizen"],
      ["Gå med til medicinsamtale", "worker"],
    ],
  },
  {
    reason: "Stemmerne er der stadig, men fylder mindre, når der er noget i hænderne.",
    goal: "At kunne være blandt andre, også på dage med stemmer.",
    strategy: "Finder steder, hvor man kan gå til og fra. Gruppen for stemmehørere prøves én gang.",
    words: "De siger mindre, når jeg maler. Det er ikke noget, jeg har fundet på.",
    actions: [
      ["Besøge stemmehørergruppen", "worker"],
      ["Male to gange om ugen", "citizen"],
    ],
  },
  {
    reason: "Søvnen er i stykker efter mange år med uro om natten.",
    goal: "At sove fem timer i træk de fleste nætter.",
    strategy: "Fører søvndagbog i to uger, taler med egen læge og rydder soveværelset for skærme.",
    words: "Når jeg har sovet, er jeg et andet menneske. Et, jeg godt kan lide.",
    actions: [
      ["Føre søvndagbog", "citizen"],
      ["Bestille tid hos egen læge", "citizen"],
    ],
  },
  {
    reason: "Behandlingen i ambulatoriet er ved at blive afsluttet, og det er uklart, hvem der tager over.",
    goal: "En aftale om, hvem der følger op, før sidste tid i ambulatoriet.",
    strategy: "Holder et møde med ambulatorium og egen læge, hvor borgeren selv sætter dagsordenen.",
    words: "Jeg vil ikke begynde forfra med en ny, der ikke kender mig.",
    actions: [
      ["Indkalde til fælles møde", "worker"],
      ["Skrive egne punkter til mødet", "citizen"],
      ["Sende epikrise til egen læge", "provider"],
    ],
  },
  {
    reason: "Der går lang tid, før svære dage bliver sagt højt. Så er de allerede blevet til uger.",
    goal: "At sige til den anden dag, ikke den tiende.",
    strategy: "Aftaler et ord, der kan sendes som besked, og hvad der så sker.",
    words: "Jeg skriver bare 'regn'. Så ved du det.",
    actions: [
      ["Aftale hvad der sker, når beskeden kommer", "worker"],
      ["Fortælle broren om ordet", "citizen"],
    ],
  },
];

export const physicalHealth: readonly FocusWording[] = [
  {
    reason: "Tænderne gør ondt, og det er ti år siden, nogen så på dem.",
    goal: "Smertefri og med en tandlæge, der kan kommes igen hos.",
    strategy: "Finder en klinik med tid til nervøse. Går med første gang og venter udenfor, når det ønskes.",
    words: "Jeg smiler med lukket mund. Det er ikke, fordi jeg er sur.",
    actions: [
      ["Bestille tid hos omsorgstandplejen", "worker"],
      ["Møde op til første undersøgelse", "citizen"],
    ],
  },
  {
    reason: "Sukkersygen er ude af trit, og sårene på fødderne heler langsomt.",
    goal: "Faste tider hos sygeplejersken og fødder, der kan gå ture igen.",
    strategy: "Knytter forbindelse til hjemmesygeplejen og øver målingen, til den er vane.",
    words: "Jeg savner at gå langs åen. Det er derfor, jeg gider det her.",
    actions: [
      ["Aftale besøg af hjemmesygeplejersken", "provider"],
      ["Måle blodsukker morgen og aften", "citizen"],
    ],
  },
  {
    reason: "Hosten har varet hele vinteren, og der er ikke valgt læge efter flytningen.",
    goal: "En læge i nærheden og svar på, hvad hosten er.",
    strategy: "Vælger læge sammen og laver en liste over det, der skal spørges om.",
    words: "Hvis jeg ikke spørger, er der heller ikke noget galt. Sådan har jeg tænkt.",
    actions: [
      ["Vælge ny læge", "citizen"],
      ["Gå med til første konsultation", "worker"],
    ],
  },
  {
    reason: "Ryggen sætter grænsen for, hvor meget der kan bæres og gås.",
    goal: "Mindre smerte i hverdagen og et hold at træne på.",
    strategy: "Spørger lægen om fysioterapi og prøver varmtvandsholdet i svømmehallen.",
    words: "Jeg har løftet hele mit liv. Nu vil jeg gerne flyde lidt.",
    actions: [
      ["Få henvisning til fysioterapi", "citizen"],
      ["Prøve varmtvandsholdet", "network"],
    ],
  },
  {
    reason: "Der er tabt ti kilo siden sommer, og maden smager ikke af noget.",
    goal: "To måltider om dagen og et stabilt tal på vægten.",
    strategy: "Spiser sammen en gang om ugen og får lægen til at følge vægten.",
    words: "Det er kedeligt at spise alene. Så glemmer jeg det.",
    actions: [
      ["Spise frokost på værestedet to gange om ugen", "citizen"],
      ["Få taget blodprøver", "provider"],
    ],
  },
  {
    reason: "Brillerne er i stykker, og det gør breve og bustider svære.",
    goal: "At kunne læse igen uden hjælp.",
    strategy: "Søger tilskud og går sammen til optiker.",
    words: "Jeg har nikket til papirer i et år uden at kunne se dem.",
    actions: [
      ["Få synsprøve", "citizen"],
      ["Søge tilskud til briller", "worker"],
    ],
  },
];

export const substanceUse: readonly FocusWording[] = [
  {
    reason: "Der drikkes mest, når ydelsen kommer. Så ryger aftalerne den uge.",
    goal: "At holde aftalerne også i den første uge af måneden.",
    strategy: "Lægger det vigtigste først i måneden og har en plan for udbetalingsdagen.",
    words: "Jeg vil ikke stoppe helt lige nu. Jeg vil have styr på det.",
    actions: [
      ["Lave plan for den første i måneden", "citizen"],
      ["Mødes på udbetalingsdagen", "worker"],
    ],
  },
  {
    reason: "Substitutionsbehandlingen er ny, og afhentningen ligger langt væk.",
    goal: "En stabil behandling, der passer ind i hverdagen.",
    strategy: "Taler med rusmiddelcentret om at flytte udleveringen til apoteket ved stationen.",
    words: "Når jeg får det til tiden, kan jeg tænke på andet.",
    actions: [
      ["Bede om flytning af udlevering", "worker"],
      ["Møde op hver dag i to uger", "citizen"],
      ["Bekræfte aftalen med apoteket", "provider"],
    ],
  },
  {
    reason: "Hashen dæmper uroen, men gør det svært at komme op.",
    goal: "Først hash efter klokken fire på hverdage.",
    strategy: "Prøver en uge ad gangen og ser sammen på, hvad der skete de dage, det gik.",
    words: "Om formiddagen er jeg faktisk klog. Det er om eftermiddagen, jeg bliver dum.",
    actions: [
      ["Sætte kryds i kalenderen hver dag", "citizen"],
      ["Tale med en rådgiver i rusmiddelcentret", "provider"],
    ],
  },
  {
    reason: "Der er tre måneder uden rusmidler efter døgnbehandling, og de gamle ruter går forbi de gamle steder.",
    goal: "At have nogen at ringe til, når trangen kommer, og steder at være om aftenen.",
    strategy: "Finder en efterbehandlingsgruppe tæt på og tegner en ny rute hjem.",
    words: "Det er ikke stoffet, jeg savner. Det er at høre til.",
    actions: [
      ["Prøve aftengruppen", "citizen"],
      ["Gå den nye rute sammen", "worker"],
      ["Aftale en fast at ringe til", "network"],
    ],
  },
  {
    reason: "Pillerne købes på gaden, og det er usikkert, hvad der er i dem.",
    goal: "Mindre skade nu, og en samtale med en læge om, hvad der kan træde i stedet.",
    strategy: "Taler åbent om risiko, skaffer en næsespray med modgift og følger med til lægen.",
    words: "I kan lige så godt vide det. Jeg vil hellere sige det end gemme det.",
    actions: [
      ["Hente næsespray i brugerrummet", "worker"],
      ["Tale med lægen i rusmiddelcentret", "citizen"],
    ],
  },
  {
    reason: "Weekenderne er ensomme, og øllene bliver selskabet.",
    goal: "Én aftale hver weekend, der ikke handler om at drikke.",
    strategy: "Finder sammen ud af, hvem og hvad der kunne være: fiskeri, kirkekaffe, en film.",
    words: "Jeg drikker ikke for smagen. Jeg drikker, til det bliver mandag.",
    actions: [
      ["Ringe til fiskevennen", "citizen"],
      ["Tage med til lørdagskaffe første gang", "worker"],
    ],
  },
];
