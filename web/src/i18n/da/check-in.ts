/** Going out on a visit: who knows where one is, and what happens when time passes. */
export const checkInDa = {
  region: "Hvem er ude",
  title: "Tag ud på besøg",
  text: "En kollega kan se, hvor du er, og hvornår du er tilbage. Går tiden, får kollegaen og koordinatoren en alarm på skærmen.",
  offline:
    "Alarmen går hos kollegaen, også hvis din telefon mister nettet eller løber tør for strøm: det er serveren, der holder tiden.",
  place: "Hvor tager du hen?",
  needPlace: "Skriv, hvor du tager hen.",
  howLong: "Hvor længe er du væk?",
  lengths: { "30": "En halv time", "60": "1 time", "90": "Halvanden time", "120": "2 timer", "240": "4 timer" },
  until: (time: string) => `Tilbage senest kl. ${time}`,
  colleague: "Hvem holder øje?",
  needColleague: "Vælg en kollega, som holder øje.",
  note: "Andet, kollegaen skal vide",
  noteHint: "Fx hvor bilen står, eller hvad der er aftalt, hvis du ikke svarer.",
  start: "Tag ud",
  notStarted: "Du er ikke meldt ud endnu. Er der ikke net, så ring til kollegaen i stedet.",
  out: (place: string, time: string) => `Du er ude: ${place}. Tilbage senest kl. ${time}`,
  left: (minutes: number) =>
    minutes < 1 ? "under 1 minut tilbage" : minutes === 1 ? "1 minut tilbage" : `${minutes} minutter tilbage`,
  watches: (name: string) => `${name} holder øje`,
  back: "Jeg er tilbage",
  backSaid: "Godt. Du er meldt tilbage",
  backWaits:
    "Serveren har ikke hørt, at du er tilbage. Der prøves igen, så snart der er net. Alarmen går, indtil det er sket.",
  extend: "Forlæng …",
  extendTitle: "Bliv længere ude",
  extendSave: "Forlæng",
  ownOverdue: (time: string, name: string) =>
    `Du skulle være tilbage kl. ${time}. ${name} får en alarm nu. Meld dig tilbage, eller forlæng.`,
  watching: (name: string, place: string, time: string) => `Du holder øje: ${name} er ude (${place}) til kl. ${time}`,
  alarm: (name: string, time: string) => `Alarm: ${name} skulle være tilbage kl. ${time}`,
  alarmTitle: (name: string) => `ALARM: ${name} er ikke tilbage`,
  alarmText: (place: string) => `Sted: ${place}. Ring først. Får du ikke fat i vedkommende, så gør, som I har aftalt.`,
  safe: (name: string) => `Jeg har talt med ${name}, alt er vel`,
  stale: "Der er ikke forbindelse til serveren. Du kan ikke se her, om nogen er over tiden. Ring, hvis du er i tvivl.",
};
