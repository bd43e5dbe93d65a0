const days = (count: number) => (count === 1 ? "1 dag gammel" : `${count} dage gammel`);

export const draftsDa = {
  kept: {
    homeless:
      "Enheden har ikke plads til kladden. Din tekst står kun i formularen her. Gem, eller ryd plads på enheden, før du lukker.",
    onDevice: {
      follows: "Kladden bliver på enheden og følger med til dine andre, til du gemmer eller kasserer den.",
      stays: "Kladden bliver på denne enhed, til du gemmer eller kasserer den.",
    },
    onPage: {
      follows: "Kladden følger med til dine andre enheder. På denne ligger den kun i siden her.",
      stays: "Kladden ligger kun i siden her. Gem, før du lukker den.",
    },
  },
  newer: "En nyere kladde fra en anden enhed",
  other: "Fra en anden enhed",
  adopted: (name: string) => `Overtaget kladde fra ${name}`,
  someone: "en kollega",
  hint: "Den er ikke skrevet ind her. Du bestemmer.",
  show: "Vis",
  use: "Brug den her",
  useHint: "Står der allerede noget i formularen, bytter de plads: Det bliver liggende her som kladde.",
  unfit: "Kladden passer ikke til formularen længere. Kopiér det, du skal bruge, herfra.",
  close: "Luk",
  drop: "Smid væk",
  empty: "Der er ingen tekst i kladden, kun valg.",
  alone:
    "Kladden er for lang, eller du har for mange kladder, til at den kan følge med til andre enheder. Den ligger kun her.",
  today: "i dag",
  days,
  ages: "Kladder bliver mærket efter 2 dage og tydeligere efter 7. Grænserne har Tovholder valgt.",
  dropped: "Kladden er smidt væk",
  park: "Læg til side",
  parked: "Kontakten er lagt til side. Den ligger under Kladder på I dag.",
  waiting: (count: number) => (count === 1 ? "1 kladde lagt til side" : `${count} kladder lagt til side`),
  stubs: {
    title: "Korte notater, der kan uddybes",
    hint: "Skrevet på en linje inden for 14 dage. Lad dem stå, hvis der ikke er mere at sige.",
    tell: (citizen: string) => `Uddyb: ${citizen}`,
    short: "Kontakten er gemt og tæller med.",
    reason: "Uddybet",
  },
  left: {
    title: "Kladder efter kolleger",
    text: "Du ser kun, at kladden er der. Overtager du den, kan du læse den og skrive den færdig. Det bliver noteret i forløbets log.",
    kinds: { contact: "Kontakt", plan: "Plan", transition: "Faseskift", other: "Kladde" },
    why: {
      closed: "brugeren er lukket",
      left: "ikke på holdet mere",
      away: "fraværende, med stedfortræder",
    },
    from: (name: string, why: string) => `${name} · ${why}`,
    course: "Se forløbet",
    adopt: "Overtag",
    adoptTitle: (name: string) => `Overtag kladden fra ${name}?`,
    purpose: "Hvad skal du bruge den til?",
    purposes: {
      finish: "Gøre notatet færdigt",
      "hand-over": "Overdrage forløbet",
      keep: "Bevare viden om borgeren",
    },
    done: "Kladden ligger nu hos dig under Kladder på I dag",
    cancel: "Fortryd",
  },
};
