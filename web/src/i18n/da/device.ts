/** `34 minutter`, `5 timer`, `3 dage`. */
function span(minutes: number): string {
  if (minutes < 90) return `${minutes} minutter`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} timer` : `${Math.round(hours / 24)} dage`;
}

export const deviceDa = {
  title: "På denne enhed",
  facts: "Det, du kan arbejde med uden net.",
  held: "Det ligger her",
  courses: "Forløb",
  coursesText: (own: number, others: number) => (others === 0 ? `${own}` : `${own} egne og ${others}, du har åbnet`),
  entries: "Kontakter og andre ting, der er skrevet i dem",
  drafts: "Kladder",
  unsent: "Ikke modtaget af serveren",
  documents: "Dokumenter",
  documentsText: (count: number, megabytes: string) => (count === 0 ? "0" : `${count} (${megabytes} MB)`),
  kept: "Det, serveren har kvitteret for, bliver her i 30 dage. Så kan det sendes igen, hvis serveren skulle miste det. Et forløb, du har åbnet hos en kollega, går herfra igen efter 7 dage. Teksten i kontakter, der er ældre end fire måneder, ligger kun hos serveren, til du henter den.",
  contact: "Serveren",
  heard: "Sidst hørt fra",
  never: "Intet endnu",
  clock: "Enhedens ur",
  clockRight: "Går som serverens",
  clockWrong: (minutes: number) => `Går ${span(Math.abs(minutes))} ${minutes > 0 ? "foran" : "bagud for"} serverens`,
  room: {
    none: "Enheden kan ikke gemme. Ryd plads på den, eller fortsæt i siden her, så serveren gemmer.",
    goOn: "Fortsæt i siden her",
    inPage: "Enheden havde ikke plads, så intet gemmes på den nu. Luk ikke siden, før serveren har modtaget alt.",
  },
  clockNews: (minutes: number) =>
    `Enhedens ur går ${span(Math.abs(minutes))} ${minutes > 0 ? "foran" : "bagud"}. Stil det, ellers får det, du skriver, en forkert tid`,
  devices: "Se og fjern enheder, du bruger",
  storage: "Opbevaring",
  size: "Fylder omkring",
  persisted: "Browseren må rydde det",
  persistedYes: "Nej, den har lovet at beholde det",
  persistedNo: "Ja, hvis enheden mangler plads. Det, serveren har modtaget, kan altid hentes igen",
  unknown: "Det siger browseren ikke",
  program: {
    title: "Programmet",
    version: "Version",
    newest: "Nyere version",
    none: "Ingen venter",
    waits: "Klar til brug. Dine kladder bliver liggende",
    now: "Skift nu",
    install: "Læg Tovholder på startskærmen",
    why: "Så har Tovholder sit eget ikon og åbner uden browserens linjer.",
    safari: "Sådan gør du i Safari:",
    steps: [
      "Tryk på Del: firkanten med en pil op.",
      "Vælg »Føj til hjemmeskærm«.",
      "Tryk på »Tilføj«.",
      "Åbn Tovholder fra det nye ikon, og log ind dér.",
    ],
    afresh:
      "Ikonet begynder forfra og har ikke det, der ligger i Safari. Vent, til alt er modtaget af serveren, før du skifter.",
  },
};
