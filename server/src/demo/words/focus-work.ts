import type { FocusWording } from "./focus-words.ts";

export const educationEmployment: readonly FocusWording[] = [
  {
    reason: "Virksomhedsforløbet på lageret er begyndt med tolv timer, og de første dage er afgørende.",
    goal: "At møde til tiden i fire uger og få en makker at spørge.",
    strategy: "Følger tæt den første uge. Aftaler med lederen, hvem der siger godmorgen.",
    words: "Jeg har ikke haft en madpakke med i ni år. Det føltes rigtigt.",
    actions: [
      ["Møde lederen sammen", "worker"],
      ["Pakke taske aftenen før", "citizen"],
      ["Udpege en makker", "provider"],
    ],
  },
  {
    reason: "Drømmen er gartneri, men de sidste tre forsøg sluttede efter få uger.",
    goal: "At finde det antal timer, der kan holde en hel sæson.",
    strategy: "Begynder lavt og lægger timer på hver fjerde uge, hvis søvnen følger med.",
    words: "Planter skælder ikke ud. Man ser bare, om man har passet dem.",
    actions: [
      ["Aftale otte timer om ugen", "provider"],
      ["Skrive ned, hvordan dagen gik", "citizen"],
    ],
  },
  {
    reason: "Uddannelsen blev afbrudt i 9. klasse, og det nager.",
    goal: "At tage dansk på VUC til foråret.",
    strategy: "Besøger skolen i frokostpausen, taler med vejlederen og prøver en enkelt lektion.",
    words: "Jeg læser alt, hvad jeg kommer i nærheden af. Der er bare ingen, der har set det.",
    actions: [
      ["Møde vejlederen", "worker"],
      ["Prøve en lektion", "citizen"],
      ["Søge støtte til ordblindhed", "provider"],
    ],
  },
  {
    reason: "Lederen er glad for indsatsen, men pauserummet er for meget.",
    goal: "At holde pause på en måde, der giver ro, uden at kollegerne misforstår det.",
    strategy: "Taler med lederen om en fast pause udenfor og øver, hvad der kan siges til de andre.",
    words: "Jeg er ikke uvenlig. Jeg skal bare lande.",
    actions: [
      ["Aftale pause udenfor", "provider"],
      ["Fortælle makkeren hvorfor", "citizen"],
    ],
  },
  {
    reason: "Forløbet i kantinen slutter om to måneder, og der er tale om ordinære timer.",
    goal: "En kontrakt på femten timer og en plan for, hvem der ringes til, hvis det bliver svært.",
    strategy: "Holder trepartsmøde med leder og jobcenter i god tid.",
    words: "De har hængt mit navn på et skab. Jeg kigger på det hver morgen.",
    actions: [
      ["Indkalde til trepartsmøde", "worker"],
      ["Regne lønnen igennem", "citizen"],
      ["Jobcentret afklarer løntilskud", "provider"],
    ],
  },
  {
    reason: "Der er lyst til at arbejde med hænderne, men papirerne fra værkstedsskolen mangler.",
    goal: "Kompetencerne er beskrevet, så en mester kan læse dem på et minut.",
    strategy: "Laver en mappe med billeder af det, der er lavet, og øver at vise den frem.",
    words: "Jeg kan ikke forklare det. Men jeg kan vise det.",
    actions: [
      ["Tage billeder af tre ting", "citizen"],
      ["Ringe til to mestre", "worker"],
    ],
  },
  {
    reason: "Praktikken i børnehaven giver energi, men busturen og de tidlige morgener koster.",
    goal: "At holde til tre dage om ugen frem til sommer.",
    strategy: "Lægger vagterne sent, øver ruten og har en aftale om, hvordan man melder afbud.",
    words: "Børnene er ligeglade med, hvor jeg har boet.",
    actions: [
      ["Aftale sene vagter", "provider"],
      ["Melde fra før kl. 8, hvis natten var dårlig", "citizen"],
    ],
  },
  {
    reason: "Kontanthjælpen har været fast i elleve år, og ordet arbejde giver uro.",
    goal: "At have prøvet én arbejdsplads i fire uger uden pres om mere.",
    strategy: "Begynder på arbejdspladsen frem for med kurser. Taler kun om én uge ad gangen.",
    words: "Spørg mig ikke om fem år. Spørg mig om torsdag.",
    actions: [
      ["Finde en arbejdsplads tæt på hjemmet", "worker"],
      ["Møde op to gange tre timer", "citizen"],
    ],
  },
  {
    reason: "Køkkenelevpladsen er inden for rækkevidde, hvis fraværet kan komme ned.",
    goal: "Mødt hver dag i seks uger og en samtale om elevplads.",
    strategy: "Kokken ringer direkte, når noget går skævt. Vi taler om det samme dag.",
    words: "Når der er travlt, er jeg god. Det er de stille dage, jeg bliver væk.",
    actions: [
      ["Aftale direkte nummer med kokken", "provider"],
      ["Skrive grunden ned, hver gang jeg bliver væk", "citizen"],
    ],
  },
];
