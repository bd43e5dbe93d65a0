import { HANDOVER_WORDS, strengthWord, type NetworkData, type NetworkMember } from "./network-data.ts";

/** The map in words. */
export function networkSentence(data: NetworkData, when?: string): string {
  const language = data.language ?? "da";
  const own = data.members.filter((member) => member.ring === "private");
  const professional = data.members.filter((member) => member.ring === "professional");
  const carried = data.members.filter((member) => member.handover === "taken-over" || member.handover === "holds");
  const prefix = when === undefined ? "" : `${when}: `;
  if (language === "da") {
    return `${prefix}Støttenetværk om ${data.citizenName}: ${own.length} private (${list(own, data)}), ${professional.length} professionelle (${list(professional, data)}). ${carried.length} har overtaget. Medarbejderens forbindelse er ${strengthWord(data.worker.strength, "da")}.`;
  }
  return `${prefix}Support network of ${data.citizenName}: ${own.length} private (${list(own, data)}), ${professional.length} professional (${list(professional, data)}). ${carried.length} have taken over. The worker's tie is ${strengthWord(data.worker.strength, "en")}.`;
}

function list(members: readonly NetworkMember[], data: NetworkData): string {
  const language = data.language ?? "da";
  if (members.length === 0) return language === "da" ? "ingen" : "none";
  return members
    .map((member) => {
      const status = member.handover === undefined ? "" : `, ${HANDOVER_WORDS[member.handover][language]}`;
      return `${member.name} ${strengthWord(member.strength, language)}${status}`;
    })
    .join("; ");
}
