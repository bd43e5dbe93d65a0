import type { FocusWording } from "./focus-words.ts";

export const housing: readonly FocusWording[] = [
  {
    reason: "Lejligheden er ny, og der mangler det meste. Madrassen ligger på gulvet, og der er ingen lamper.",
    goal: "Et hjem, der er rart at komme hjem til, med seng, bord og gardiner inden for den første måned.",
    strategy: "Søger om etablering sammen, henter møbler i genbrug og tager ét rum ad gangen.",
    words: "Jeg vil bare have en dør, jeg kan lukke, og en lampe, jeg selv tænder.",
    actions: [
      ["Søge tilskud til møbler og det første indbo", "worker"],
      ["Vælge seng og bord i genbrugsbutikken", "citizen"],
      ["Hente møblerne med varevogn", "network"],
    ],
  },
  {
    reason: "Huslejen blev glemt to gange i det forrige lejemål. Posten bliver liggende i kuverterne.",
    goal: "Huslejen betales til tiden hver måned, uden at nogen skal minde om det.",
    strategy: "Opretter fast betaling og gennemgår posten sammen den første onsdag i måneden.",
    words: "Når der kommer et brev fra udlejeren, får jeg ondt i maven. Jeg vil kunne åbne det.",
    actions: [
      ["Oprette fast betaling af husleje og el", "citizen"],
      ["Aftale med udlejer, at der ringes ved restance", "worker"],
    ],
  },
  {
    reason: "Der har været uro i opgangen, og naboen har klaget over musik om natten.",
    goal: "Et fredeligt naboskab, og at klager tages i opløbet.",
    strategy: "Hilser på naboen sammen og laver en aftale om ro efter klokken ti.",
    words: "Jeg er vant til, at der er larm hele døgnet. Jeg ved ikke, hvornår det er for meget.",
    actions: [
      ["Gå ned og hilse på naboen", "citizen"],
      ["Tale med den boligsociale medarbejder", "worker"],
      ["Købe høretelefoner", "citizen"],
    ],
  },
  {
    reason: "Det er første gang med egen nøgle i seks år. Aftenerne er lange, og det frister at sove hos andre.",
    goal: "At sove i egen seng de fleste nætter og føle sig tryg ved det.",
    strategy: "Laver en plan for aftenen: mad, radio, et opkald. Mødes hjemme tidligt på aftenen i begyndelsen.",
    words: "Stilheden er det værste. På herberget var der altid nogen, der hostede.",
    actions: [
      ["Skaffe en radio til køkkenet", "citizen"],
      ["Ringe kort ved sengetid de første to uger", "worker"],
    ],
  },
  {
    reason: "Adressen er ikke flyttet, og boligstøtten er derfor ikke gået i gang.",
    goal: "Folkeregister, boligstøtte og navn på døren er i orden inden udgangen af måneden.",
    strategy: "Tager papirerne ét ad gangen på biblioteket, hvor der er ro og en computer.",
    words: "Jeg har aldrig haft mit navn på en dør før. Det skal være pænt.",
    actions: [
      ["Melde flytning", "citizen"],
      ["Søge boligstøtte", "worker"],
      ["Sætte navneskilt op", "citizen"],
    ],
  },
  {
    reason: "Gamle bekendte kommer uanmeldt og bliver hængende. Det er svært at sige fra i døren.",
    goal: "At kunne bestemme selv, hvem der kommer ind, og hvornår.",
    strategy: "Øver, hvad der kan siges i døren, og aftaler, hvem der kan ringes til, hvis det spidser til.",
    words: "De er jo mine venner. Men jeg vil ikke miste lejligheden for deres skyld.",
    actions: [
      ["Skrive tre sætninger ned til at sige nej med", "citizen"],
      ["Aftale med viceværten, hvem der ringer til hvem", "worker"],
    ],
  },
  {
    reason: "Der er fugt i soveværelset, og udlejer har ikke svaret på to henvendelser.",
    goal: "Fugten er væk, og det er aftalt, hvem der gør hvad ved fejl i lejligheden.",
    strategy: "Tager billeder, skriver til udlejer sammen og tager beboerrådgiveren med, hvis der ikke kommer svar.",
    words: "Jeg vil ikke være besværlig. Men jeg hoster hver morgen.",
    actions: [
      ["Tage billeder af væggen", "citizen"],
      ["Skrive til udlejer", "worker"],
      ["Tage til møde hos beboerrådgiveren", "provider"],
    ],
  },
];

export const finances: readonly FocusWording[] = [
  {
    reason: "Der er ikke overblik over, hvad der går ud og ind. Kontoen er tom omkring den tyvende.",
    goal: "Et budget, der holder, og penge til mad hele måneden.",
    strategy: "Lægger budget på et stykke papir først. Deler rådighedsbeløbet op i uger.",
    words: "Jeg er dygtig til at få lidt til at række. Men ikke i fire uger.",
    actions: [
      ["Samle en måneds kvitteringer i en kuvert", "citizen"],
      ["Lægge budget sammen", "worker"],
      ["Oprette en ekstra konto til de faste udgifter", "citizen"],
    ],
  },
  {
    reason: "Gælden fra det gamle lejemål vokser, og inkassobrevene fylder mere end beløbet gør.",
    goal: "En afdragsordning, der er til at leve med, og fred for rykkere.",
    strategy: "Kontakter gældsrådgivningen og sorterer brevene i tre bunker sammen.",
    words: "Jeg kan godt betale lidt. Det er bare aldrig nok for dem.",
    actions: [
      ["Bestille tid i gældsrådgivningen", "citizen"],
      ["Sortere brevene", "worker"],
      ["Aftale afdrag med udlejer", "provider"],
    ],
  },
  {
    reason: "Digital post har ikke været åbnet længe, og en frist i ydelsescenteret er overskredet.",
    goal: "Posten læses hver uge, og ydelsen kommer til tiden.",
    strategy: "Sætter en fast postdag på biblioteket. En pårørende får læseadgang, hvis borgeren ønsker det.",
    words: "Jeg vil hellere have et rigtigt brev. Det der på skærmen forsvinder for mig.",
    actions: [
      ["Få nyt login på borgerservice", "citizen"],
      ["Give søsteren læseadgang", "network"],
    ],
  },
  {
    reason: "Der er penge at hente i medicintilskud og tandpleje, som aldrig er søgt.",
    goal: "De tilskud, der er ret til, er søgt og bevilget.",
    strategy: "Gennemgår mulighederne sammen og søger ét tilskud pr. møde.",
    words: "Jeg har aldrig spurgt om noget. Jeg troede, det var til nogle andre.",
    actions: [
      ["Søge tilskud til tandbehandling", "worker"],
      ["Hente medicinoversigt på apoteket", "citizen"],
    ],
  },
  {
    reason: "Lønnen er ny og ujævn, og det er uklart, hvad der trækkes fra i ydelsen.",
    goal: "At vide, hvad der er på kontoen den første i måneden, også når timerne svinger.",
    strategy: "Regner tre måneder igennem og får ydelsesrådgiveren til at bekræfte.",
    words: "Jeg tør ikke sige ja til flere timer, før jeg ved, hvad det koster mig.",
    actions: [
      ["Møde med ydelsesrådgiveren", "provider"],
      ["Gemme lønsedler i en mappe", "citizen"],
    ],
  },
  {
    reason: "Et familiemedlem låner ofte penge, og de kommer sjældent igen.",
    goal: "At kunne sige nej uden at miste kontakten.",
    strategy: "Taler om, hvad der er rimeligt, og lægger et lille beløb til side, der må gives væk.",
    words: "Hvis jeg siger nej, ringer han ikke mere. Det er det, jeg er bange for.",
    actions: [
      ["Bestemme et beløb, der må lånes ud", "citizen"],
      ["Flytte de faste udgifter til en lukket konto", "citizen"],
    ],
  },
];

export const dailyActivities: readonly FocusWording[] = [
  {
    reason: "Dagene flyder sammen. Der spises uregelmæssigt, og nat bliver til dag.",
    goal: "En rytme med morgenmad, noget at stå op til og nætter med søvn.",
    strategy: "Begynder med ét fast holdepunkt: kaffe klokken ni. Bygger på derfra.",
    words: "Når jeg ikke skal noget, kan jeg lige så godt sove. Det er ikke dovenskab.",
    actions: [
      ["Stille vækkeuret tre dage om ugen", "citizen"],
      ["Mødes til morgenkaffe om tirsdagen", "worker"],
    ],
  },
  {
    reason: "Indkøb virker uoverskueligt, og maden bliver oftest købt på tanken.",
    goal: "At købe ind én gang om ugen og lave tre retter hjemme.",
    strategy: "Handler sammen på et stille tidspunkt med en kort liste. Laver maden færdig sammen de første gange.",
    words: "Min mormor lavede frikadeller. Jeg kan huske lugten, men ikke hvordan.",
    actions: [
      ["Skrive indkøbsliste", "citizen"],
      ["Lave frikadeller sammen", "worker"],
      ["Prøve madklubben i beboerhuset", "provider"],
    ],
  },
  {
    reason: "Før var det musikken, der gav dagen mening. Guitaren har stået hos en ven i to år.",
    goal: "Musikken er tilbage i hverdagen, helst sammen med andre.",
    strategy: "Henter guitaren og besøger sangaftenen på værestedet, først som tilskuere.",
    words: "Jeg spiller ikke for nogen. Men jeg kunne godt sidde i et hjørne.",
    actions: [
      ["Ringe til vennen om guitaren", "citizen"],
      ["Tage med til sangaften første gang", "worker"],
    ],
  },
  {
    reason: "Rengøringen er gået i stå, og det holder gæster væk.",
    goal: "En lejlighed, der er til at invitere nogen ind i.",
    strategy: "Deler opgaverne op i kvarter. Begynder med køkkenet og stopper, mens det går godt.",
    words: "Min søster spørger, om hun må komme forbi. Jeg siger altid, at jeg skal noget.",
    actions: [
      ["Tage køkkenet et kvarter om dagen", "citizen"],
      ["Hente rengøringsting", "worker"],
      ["Invitere søsteren på kaffe", "citizen"],
    ],
  },
  {
    reason: "Bussen er svær. Der er for mange mennesker, og skiftet på stationen vælter turen.",
    goal: "At kunne tage bussen alene til aktivitetshuset.",
    strategy: "Kører turen sammen tre gange, så bagved, så alene med telefonen på.",
    words: "Hvis jeg sidder forrest og kan se ud, går det.",
    actions: [
      ["Køre ruten sammen", "worker"],
      ["Køre alene med opkald undervejs", "citizen"],
    ],
  },
  {
    reason: "Der er meget overskud i hænderne, men intet sted at bruge det.",
    goal: "En fast formiddag i cykelværkstedet.",
    strategy: "Besøger værkstedet sammen og aftaler en prøvetid på fire uger.",
    words: "Giv mig en cykel, der ikke virker. Så har jeg det godt.",
    actions: [
      ["Besøge værkstedet", "worker"],
      ["Møde op torsdag formiddag", "citizen"],
      ["Aftale en fast kontaktperson i værkstedet", "provider"],
    ],
  },
];
