export const sessionDa = {
  title: "Log ind",
  municipality: "Kommune",
  username: "Brugernavn",
  password: "Adgangskode",
  code: "Engangskode",
  codeHint: "De seks cifre i din godkendelsesapp.",
  submit: "Log ind",
  busy: "Logger ind …",
  demoTitle: "Prøv med opdigtede personer",
  demoText: "I prøvekommunen kan du gå rundt uden adgangskode. Vælg, hvem du vil være.",
  demoAs: (name: string, role: string) => `${name}, ${role}`,
  againTitle: "Log ind igen",
  againText: "Du har været væk så længe, at du er logget ud. Alt, hvad du har skrevet, ligger her endnu.",
  later: "Fortsæt uden forbindelse",
  changeTitle: "Vælg en ny adgangskode",
  changeText: "Den adgangskode, du fik, gælder kun én gang. Vælg din egen, før du går i gang.",
  current: "Nuværende adgangskode",
  next: "Ny adgangskode",
  nextHint: "Mindst 12 tegn. En sætning, du kan huske, er bedre end tegn, du ikke kan.",
  change: "Skift adgangskode",
  signOutTitle: "Log ud",
  unsent: (commands: number, drafts: number) =>
    `På enheden ligger ${counted(commands, "ting", "ting")}, som serveren ikke har modtaget, og ${counted(drafts, "kladde", "kladder")}. Slettes det, er det væk.`,
  sendNow: "Send nu",
  allSent: "Serveren har modtaget alt, hvad du har skrevet.",
  staysLocked:
    "Det, der ligger på enheden, er låst med din lås. Det kan blive liggende til næste gang, eller du kan slette det.",
  keepAndLeave: "Log ud",
  eraseAndLeave: "Log ud, og slet det her",
  leaveAnyway: "Log ud alligevel",
  signOutOffline:
    "Der er ikke forbindelse til serveren, så du kan ikke logges ud lige nu. Lås siden, og prøv igen, når der er net.",
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
