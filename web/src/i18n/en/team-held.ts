export const teamHeldEn = {
  title: "The whole team holds the course",
  mark: "The team's",
  text: "Everyone in the team can write and change things here, and contacts are shared. One has the primary contact at a time.",
  primary: "Primary contact",
  nobody: "nobody yet",
  since: (name: string, day: string) => `${name}, since ${day}`,
  colleague: "a colleague",
  members: "The team",
  membersUnknown: "The team's names are fetched when there is a network.",
  earlier: (count: number) => (count === 1 ? "1 earlier primary contact" : `${count} earlier primary contacts`),
  span: (from: string, to: string) => `from ${from} to ${to}`,
  source: "ACT is given by a cross-professional team. The primary contact may change; the course stays with the team.",
};
