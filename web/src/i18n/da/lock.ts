export const lockDa = {
  chooseTitle: "Lås det, der ligger på enheden",
  chooseText:
    "Tovholder gemmer dine borgere og det, du skriver, på enheden, så du kan arbejde uden net. Det bliver krypteret, og kun du kan låse det op.",
  passkeyTitle: "Med finger, ansigt eller enhedens kode",
  passkeyText: "Det sikreste: nøglen ligger i enheden selv og kan ikke gættes.",
  usePasskey: "Lås med finger, ansigt eller kode",
  passkeyFault: {
    "let-be": "Enheden gav ingen nøgle. Prøv igen, eller vælg en kode her på siden.",
    "no-secret": "Denne enhed kan ikke låse Tovholder på den måde. Vælg en kode her på siden.",
  },
  codeTitle: "Med en kode eller en sætning",
  codeText:
    "Mindst 6 tegn. Seks tal standser den, der finder enheden: efter 10 forkerte forsøg slettes alt. En sætning på fire ord eller mere standser også den, der kan kopiere disken.",
  code: "Kode",
  repeat: "Koden igen",
  useCode: "Lås med kode",
  making: "Låser …",
  codeFault: {
    short: "Koden skal have mindst 6 tegn.",
    plain: "Den kode gættes først. Vælg en, der ikke er en række eller det samme tegn.",
    different: "De to koder er ikke ens.",
  },
  forgotten:
    "Ingen kan finde koden frem igen. Glemmer du den, slettes det, der ligger på enheden, og du henter det igen fra serveren.",
  nothingTitle: "Gem ikke noget",
  nothingText:
    "På en computer, du deler med andre: alt er væk, når siden lukkes eller genindlæses, også kladder og det, der ikke er sendt. Uden net kan du ikke arbejde.",
  nothing: "Gem ikke noget på denne enhed",
  unsentHere: (commands: number, drafts: number) =>
    `Her ligger ${counted(commands, "ting", "ting")}, som ikke er sendt, og ${counted(drafts, "kladde", "kladder")}. De bliver liggende og låses med resten.`,

  title: "Låst",
  whose: (initials: string) => `Det, der ligger her, er ${initials}s.`,
  stays: "Det, du var i gang med, ligger her endnu.",
  noRoom: "Enheden kan ikke læse eller gemme lige nu, og så kan der ikke låses op. Ryd plads på den, og prøv igen.",
  noRoomToKeep: "Enheden kan ikke gemme lige nu, og så kan der ikke sættes en lås på. Ryd plads på den, og prøv igen.",
  again: "Prøv igen",
  open: "Lås op",
  opening: "Låser op …",
  openPasskey: "Lås op med finger, ansigt eller kode",
  openFault: {
    "let-be": "Enheden gav ingen nøgle. Prøv igen.",
    "no-secret": "Nøglen findes ikke længere på enheden, så det, der ligger her, kan ikke låses op.",
  },
  wrong: (left: number) => `Forkert kode. ${counted(left, "forsøg", "forsøg")} tilbage.`,
  last: (left: number, commands: number, drafts: number) =>
    `Forkert kode. Efter ${counted(left, "forsøg", "forsøg")} mere slettes alt her, også ${counted(commands, "ting", "ting")}, som ikke er sendt, og ${counted(drafts, "kladde", "kladder")}.`,
  wait: (seconds: number) =>
    `Vent ${seconds < 90 ? `${seconds} sekunder` : `${Math.ceil(seconds / 60)} minutter`}, før du prøver igen.`,
  gone: "Det, der lå her, er slettet fra enheden. Log ind for at hente det igen fra serveren.",
  removed: (initials: string) =>
    `Det, ${initials} havde liggende her, er slettet: enheden er fjernet fra listen over enheder, eller kontoen er lukket.`,
  erased: "Koden var forkert 10 gange, så alt er slettet fra denne enhed. Log ind for at hente det igen fra serveren.",
  someoneElse: "Log ind som en anden",
  lost: "Glemt koden?",
  lostPasskey: "Kan du ikke låse op?",
  lostText: (commands: number, drafts: number) =>
    commands + drafts === 0
      ? "Så slettes det, der ligger her. Alt er modtaget af serveren, og du henter det igen, når du logger ind."
      : `Så slettes det, der ligger her. ${lostWords(commands, drafts)} Resten henter du igen, når du logger ind.`,
  lostSure: "Slet det, og log ind",
  lostTitle: "Slet det, der ligger på enheden?",
  cancel: "Behold det",
  here: "På denne enhed",
  openAs: (initials: string) => `Lås op for ${initials}`,

  panel: "Lås",
  way: "Låses op med",
  ways: { code: "Kode eller sætning", passkey: "Finger, ansigt eller enhedens kode", none: "Intet ligger på enheden" },
  encryption: "Krypteret med",
  encrypted: "AES-256-GCM. Nøglen ligger kun på enheden bag din lås",
  notKept: "Alt er kun i siden her og forsvinder, når den lukkes.",
  idle: "Låser selv efter",
  minutes: (minutes: number) => (minutes === 1 ? "1 minut uden berøring" : `${minutes} minutter uden berøring`),
  lockNow: "Lås nu",
  change: "Skift lås",
  changeTitle: "Skift lås",
  changeText: "Lås op med den lås, du har, og vælg så den nye.",
  now: "Nuværende kode",
  changed: "Låsen er skiftet",
  start: "Begynd at gemme på enheden",
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Drafts go to the server when there is a network; the last that was typed in them may not have reached it. */
export function lostWords(commands: number, drafts: number): string {
  const unsent = commands === 0 ? [] : [`${counted(commands, "ting", "ting")}, som ikke er sendt, går tabt.`];
  const last = drafts === 0 ? [] : [`Det sidste, du skrev i ${counted(drafts, "kladde", "kladder")}, går måske tabt.`];
  return [...unsent, ...last].join(" ");
}
