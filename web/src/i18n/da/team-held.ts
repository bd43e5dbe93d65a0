export const teamHeldDa = {
  title: "Hele holdet har forløbet",
  mark: "Holdets",
  text: "Alle på holdet kan skrive og ændre her, og kontakterne er fælles. Én har den primære kontakt ad gangen.",
  primary: "Primær kontakt",
  nobody: "ingen endnu",
  since: (name: string, day: string) => `${name}, siden ${day}`,
  colleague: "en kollega",
  members: "Holdet",
  membersUnknown: "Holdets navne hentes, når der er net.",
  earlier: (count: number) => (count === 1 ? "1 tidligere primær kontakt" : `${count} tidligere primære kontakter`),
  span: (from: string, to: string) => `fra ${from} til ${to}`,
  source: "ACT gives af et tværfagligt team. Den primære kontakt kan skifte; forløbet bliver hos holdet.",
};
