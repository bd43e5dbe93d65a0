import type { FocusWording } from "./focus-words.ts";

export const network: readonly FocusWording[] = [
  {
    reason: "Kontakten til søsteren gik i stykker for tre år siden, men begge har spurgt til hinanden.",
    goal: "At tale i telefon med søsteren en gang om ugen.",
    strategy: "Skriver et kort først. Mødes på en café, hvor det er nemt at gå igen.",
    words: "Hun kender mig fra før. Det er der ikke mange, der gør.",
    actions: [
      ["Skrive et kort til søsteren", "citizen"],
      ["Aftale tid og sted", "worker"],
      ["Ringe hver søndag", "network"],
    ],
  },
  {
    reason: "Alle i telefonen er nogen, der kan skaffe noget. Der er ingen at spise med.",
    goal: "To mennesker, der kan ringes til uden grund.",
    strategy: "Besøger tre fællesskaber og vender tilbage til det, der føltes nemmest.",
    words: "Jeg er god til folk. Jeg har bare haft de forkerte.",
    actions: [
      ["Besøge spisefællesskabet", "worker"],
      ["Vælge ét sted at komme igen", "citizen"],
    ],
  },
  {
    reason: "Datteren på ni år ses hver anden lørdag, og der mangler ro til det.",
    goal: "Rolige lørdage med datteren, og at aftalerne holder.",
    strategy: "Planlægger lørdagen om onsdagen. Taler med familierådgiveren om de svære afleveringer.",
    words: "Når hun griner, ved jeg, hvorfor jeg gør det her.",
    actions: [
      ["Planlægge lørdagen", "citizen"],
      ["Møde med familierådgiveren", "provider"],
    ],
  },
  {
    reason: "Naboen har rakt hånden ud, men det føles for meget at skylde nogen noget.",
    goal: "En nabo, man hilser på og kan låne en skruetrækker af.",
    strategy: "Øver det lille: at sige ja tak til kaffe og selv byde på næste gang.",
    words: "Jeg kan godt lide hende. Jeg ved bare ikke, hvad hun vil have for det.",
    actions: [
      ["Byde naboen på kaffe", "citizen"],
      ["Tale om, hvad der er rimeligt at tage imod", "worker"],
    ],
  },
  {
    reason: "Netværkskortet viste syv professionelle og én ven.",
    goal: "At vennen og broren kender hinanden og ved, hvad der hjælper.",
    strategy: "Holder et netværksmøde hjemme, hvor borgeren byder på kage og fortæller.",
    words: "I skriver alle sammen om mig. Nu vil jeg selv fortælle det.",
    actions: [
      ["Invitere til netværksmøde", "citizen"],
      ["Skrive ned, hvad hver især vil tage", "worker"],
      ["Broren kører til møder", "network"],
    ],
  },
  {
    reason: "Efter flytningen er der ingen, man kender, inden for gåafstand.",
    goal: "Et sted i kvarteret, hvor nogen kender navnet.",
    strategy: "Går en runde i kvarteret en gang om ugen: bibliotek, kirkegård, bager, beboerhus.",
    words: "Bageren siger godmorgen nu. Det er en start.",
    actions: [
      ["Gå runden alene", "citizen"],
      ["Melde sig til hobbyværkstedet", "citizen"],
      ["Fast vært i beboerhuset", "provider"],
    ],
  },
  {
    reason: "Moderen bekymrer sig, ringer mange gange om dagen, og samtalerne ender i skænderi.",
    goal: "En aftale, som begge kan holde ud.",
    strategy: "Holder en samtale med moderen sammen. Aftaler faste tider at ringe på.",
    words: "Jeg elsker hende. Jeg kan bare ikke tage telefonen ti gange.",
    actions: [
      ["Aftale faste ringetider", "network"],
      ["Holde samtale med moderen", "worker"],
    ],
  },
];

export const safety: readonly FocusWording[] = [
  {
    reason: "Den tidligere partner har fundet adressen før. Utrygheden er størst i mørke.",
    goal: "At kunne gå ind og ud af opgangen uden at se sig over skulderen.",
    strategy: "Laver en sikkerhedsplan med politi og krisecenter. Gennemgår låse, lys og veje hjem.",
    words: "Jeg sover med telefonen i hånden. Jeg vil gerne kunne lægge den fra mig.",
    actions: [
      ["Gennemgå sikkerhedsplanen", "worker"],
      ["Få sat dørspion og ekstra lås i", "provider"],
      ["Aftale et kodeord med veninden", "network"],
    ],
  },
  {
    reason: "Overleveringen af børnene giver ubehagelige møder på parkeringspladsen.",
    goal: "At børnene afleveres trygt og uden, at de voksne mødes.",
    strategy: "Får Familieretshuset til at fastsætte sted og tid. Moster følger med de første gange.",
    words: "Børnene kan mærke min hånd ryste. Det skal holde op.",
    actions: [
      ["Søge om nyt sted for overlevering", "worker"],
      ["Moster går med", "network"],
    ],
  },
  {
    reason: "Beskeder på de sociale medier afslører, hvor hun færdes.",
    goal: "Telefon og konti, som kun hun selv styrer.",
    strategy: "Gennemgår telefonen med rådgiver fra krisecentret og skifter adgangskoder sammen.",
    words: "Jeg vidste ikke, at billeder kan fortælle, hvor man bor.",
    actions: [
      ["Skifte adgangskoder", "citizen"],
      ["Gennemgå placering på telefonen", "provider"],
    ],
  },
  {
    reason: "Naboer og skole ved ikke, hvad de skal gøre, hvis noget sker.",
    goal: "Tre voksne omkring familien ved, hvem de skal ringe til.",
    strategy: "Vælger sammen, hvem der må vide hvad, og fortæller det til dem én ad gangen.",
    words: "Jeg har brugt meget kraft på, at ingen vidste noget. Nu bruger jeg den på det modsatte.",
    actions: [
      ["Fortælle det til klasselæreren", "citizen"],
      ["Skrive telefonnumre på et kort", "worker"],
    ],
  },
];

export const health: readonly FocusWording[] = [
  {
    reason: "Kroppen er på vagt døgnet rundt. Spændinger og hovedpine følger med hver dag.",
    goal: "Færre dage med hovedpine og en læge, der kender historien.",
    strategy: "Forbereder samtalen med lægen og prøver kropsterapi i krisecentrets ambulante tilbud.",
    words: "Jeg troede, skuldre skulle sidde oppe ved ørerne.",
    actions: [
      ["Bestille dobbelttid hos lægen", "citizen"],
      ["Tilmelde kropsterapi", "worker"],
    ],
  },
  {
    reason: "Børnene sover dårligt, og det gør mor også.",
    goal: "En aften, der ender med søvn for alle tre.",
    strategy: "Laver en fast aftenrytme og får råd af sundhedsplejersken.",
    words: "Når de endelig sover, sidder jeg og lytter efter, om de vågner.",
    actions: [
      ["Tale med sundhedsplejersken", "provider"],
      ["Hænge aftenplan op", "citizen"],
    ],
  },
  {
    reason: "Tankerne kører om natten, og der er ikke talt med nogen om det, der skete.",
    goal: "En samtale om ugen med en psykolog, der kender til vold i nære relationer.",
    strategy: "Søger henvisning og passer børnene ind omkring tiderne.",
    words: "Jeg kan godt fortælle det. Jeg vil bare kun fortælle det én gang.",
    actions: [
      ["Få henvisning til psykolog", "citizen"],
      ["Aftale børnepasning med veninden", "network"],
    ],
  },
  {
    reason: "En skulder heler ikke, som den skal, og undersøgelsen er udskudt to gange.",
    goal: "Undersøgt og i genoptræning inden sommer.",
    strategy: "Ringer til sygehuset sammen og finder nogen til børnene den dag.",
    words: "Jeg har altid sat mig selv sidst i køen.",
    actions: [
      ["Ringe til sygehuset om ny tid", "worker"],
      ["Møde op til undersøgelse", "citizen"],
    ],
  },
];
