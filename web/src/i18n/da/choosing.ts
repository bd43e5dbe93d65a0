export const choosingDa = {
  title: "Vælg metode",
  facts: "Svar på det, I ved. Intet gemmes her, og alle svar kan ændres.",
  step: "Spørgsmål",
  progress: (at: number, of: number) => `Spørgsmål ${at} af ${of}`,
  next: "Videre",
  back: "Tilbage",
  again: "Gå svarene igennem igen",
  show: "Se forslaget",
  yes: "Ja",
  no: "Nej",
  questions: {
    isolated: {
      label: "Lever borgeren isoleret i egen bolig?",
      hint: "Det vil sige sjældent ude og med få eller ingen omkring sig.",
    },
    inContact: {
      label: "Har I kontakt med borgeren nu?",
      hint: "Der er kontakt, når borgeren gerne vil ses igen.",
    },
    homelessOrAtRisk: {
      label: "Er borgeren hjemløs eller i risiko for at blive det?",
      hint: "Det gælder også, hvis borgeren bor hos andre uden aftale eller står til at miste sin bolig.",
    },
    willing: {
      label: "Vil borgeren gerne have støtte?",
      hint: "Det er det eneste, Housing First spørger om.",
    },
    leavingInstitution: {
      label: "Er borgeren på vej ud af en institution?",
      hint: "Fx herberg, sygehus, fængsel, krisecenter eller anbringelse.",
    },
    useOfServices: {
      label: "Kan borgeren bruge de tilbud, der findes?",
      hint: "Spørg fx: Hvordan går det, når du skal til læge, på jobcenter eller i banken?",
    },
    need: {
      label: "Hvor længe er der brug for støtte?",
      hint: "Er det en kort overgang, eller er der brug for støtte i længere tid?",
    },
  },
  proposal: {
    skp: "Svarene peger på opsøgende arbejde (SKP) først",
    cti: "Svarene peger på CTI",
    icm: "Svarene peger på ICM",
    act: "Svarene peger på ACT",
    open: "Svarene peger ikke på én metode",
  },
  housingFirst: "Læg Housing First som ramme om støtten.",
  yours: "Det er et forslag. Du vælger metoden.",
  carry: "Brug svarene i en ny henvisning",
  carryInto: "Du har en henvisning i gang. Svarene lægges i den.",
  reason: "Hvorfor en anden metode end den, svarene peger på?",
  reasonHint: "Skriv det, I lægger vægt på. Det gemmes sammen med svarene.",
};
