import type { World } from "../server/src/testing/world.ts";

/** The outreach course of the man with the birds. */
export const outreachCourse = "019ab000-0000-7000-8000-0000000000a1";

/** Team Nord does outreach: it has an area, a partner and a concern, and knows of the man with the birds. */
export async function layGround(world: World): Promise<void> {
  const { teams, people } = world;
  const { ids } = world.services;
  await world.as("administrator").patch(`/api/teams/${teams.north}`, { outreach: true });
  const team = `/api/outreach/teams/${teams.north}`;
  const worker = world.as("worker");
  const place = { placeId: ids(), kind: "library", name: "Læsesalen", note: "" };
  await worker.put(`${team}/areas/${ids()}`, { name: "Havnen", note: "", active: true, places: [place], seen: 0 });
  const reached = { contact: "", phone: "", email: "", note: "", active: true };
  await worker.put(`${team}/partners/${ids()}`, { kind: "library", name: "Biblioteket", ...reached, seen: 0 });
  const informer = { from: "neighbour", anonymous: true, informerName: "", informerPhone: "" };
  const worry = { receivedOn: "2026-11-20", place: "Prøvevej 3", concern: "Gardinerne er altid for", seen: 0 };
  await worker.put(`${team}/concerns/${ids()}`, { ...informer, ...worry });
  await worker.post("/api/possible-citizens", {
    citizenId: ids(),
    courseId: outreachCourse,
    commandId: ids(),
    alias: "Manden med fuglene",
    place: "Prøvevej",
    description: "Ses ved vinduet",
    teamId: teams.north,
    workerId: people.worker.accountId,
  });
}
