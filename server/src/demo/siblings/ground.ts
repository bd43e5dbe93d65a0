import { addDays } from "@tovholder/domain/time/local-date.ts";
import type { LocalDate } from "@tovholder/domain/time/local-date.ts";
import type { Tx } from "../../db/transaction.ts";
import { writeArea } from "../../outreach/area.ts";
import { writeConcern } from "../../outreach/concern.ts";
import { insertBriefing, writePartner } from "../../outreach/partner.ts";
import { addVersion } from "../../outreach/team-document.ts";
import { insertVisit } from "../../outreach/visit.ts";
import type { Vault } from "../../vault/vault.ts";
import { demoId, instantOf } from "../ids.ts";
import type { Random } from "../random.ts";

/** Where the demo's outreach team works: areas with places, partners, a few visits and worries, and its two texts. */
export interface Ground {
  readonly teamId: string;
  readonly workerId: string;
  readonly colleagueId: string;
  readonly today: LocalDate;
  readonly random: Random;
}

const areas = [
  {
    name: "Testens Kvarter",
    note: "Boligblokke fra 1960’erne, mange etborgers.",
    places: [
      ["housing-estate", "Blok C, cykelskuret"],
      ["staircase", "Opgang 14"],
    ],
  },
  {
    name: "Havnen",
    note: "Bedst om formiddagen.",
    places: [
      ["harbour", "Bænkene ved slæbestedet"],
      ["shop", "Kiosken"],
    ],
  },
  {
    name: "Biblioteket og torvet",
    note: "",
    places: [
      ["library", "Læsesalen, bagerst"],
      ["park", "Kladdetorvet"],
    ],
  },
] as const;

const partners = [
  { kind: "housing-association", name: "Boligselskabet Skitsen", contact: "Varmemesteren" },
  { kind: "library", name: "Eksempelkøbing Bibliotek", contact: "Vagten i læsesalen" },
  { kind: "home-care", name: "Hjemmeplejen Syd", contact: "Planlæggeren" },
] as const;

const concerns = [
  {
    from: "neighbour",
    anonymous: true,
    informerName: "",
    days: 2,
    place: "Opgang 14, 1. sal",
    concern: "Har ikke set ham i tre uger. Avisen bliver liggende.",
  },
  {
    from: "housing-association",
    anonymous: false,
    informerName: "Varmemesteren",
    days: 6,
    place: "Blok C",
    concern: "Sover måske i cykelskuret om natten.",
  },
] as const;

/** Answers the areas, so that those looked for can be placed in them. */
export async function insertGround(tx: Tx, vault: Vault, ground: Ground): Promise<readonly string[]> {
  const { teamId, today, random, workerId: accountId } = ground;
  const areaIds: string[] = [];
  for (const { places, ...area } of areas) {
    const areaId = demoId(random, today);
    areaIds.push(areaId);
    const named = places.map(([kind, name]) => ({ placeId: demoId(random, today), kind, name, note: "" }));
    await writeArea(tx, vault, { ...area, places: named, active: true, seen: 0, teamId, areaId });
  }
  for (const [index, areaId] of areaIds.entries()) {
    const on = addDays(today, -3 - index * 4);
    const visit = {
      visitId: demoId(random, on),
      areaId,
      on,
      company: "pair",
      colleagueId: ground.colleagueId,
    } as const;
    const saw = "Gik runden. Hilste på to, vi kender. Ingen nye i dag.";
    await insertVisit(tx, vault, {
      ...visit,
      saw,
      possibleSeen: index === 0 ? 1 : 0,
      teamId,
      accountId,
      now: instantOf(on, 660),
    });
  }
  await insertPartners(tx, vault, ground);
  for (const { days, ...concern } of concerns) {
    const receivedOn = addDays(today, -days);
    const [areaId] = areaIds;
    const given = { ...concern, receivedOn, informerPhone: "", seen: 0, ...(areaId === undefined ? {} : { areaId }) };
    await writeConcern(tx, vault, {
      ...given,
      teamId,
      concernId: demoId(random, receivedOn),
      accountId,
      now: instantOf(receivedOn, 600),
    });
  }
  await insertTexts(tx, vault, ground);
  return areaIds;
}

async function insertPartners(
  tx: Tx,
  vault: Vault,
  { teamId, today, random, workerId: accountId }: Ground,
): Promise<void> {
  for (const [index, partner] of partners.entries()) {
    const partnerId = demoId(random, today);
    await writePartner(tx, vault, {
      ...partner,
      phone: "",
      email: "",
      note: "",
      active: true,
      seen: 0,
      teamId,
      partnerId,
    });
    if (index === 2) continue;
    const on = addDays(today, -30 - index * 21);
    const note = "Fortalte, hvem vi leder efter, og hvordan man ringer til os.";
    await insertBriefing(tx, vault, {
      briefingId: demoId(random, on),
      on,
      note,
      teamId,
      partnerId,
      accountId,
      now: instantOf(on, 600),
    });
  }
}

async function insertTexts(tx: Tx, vault: Vault, { teamId, today, workerId: accountId }: Ground): Promise<void> {
  const on = addDays(today, -200);
  const now = instantOf(on, 600);
  const framing = {
    kind: "framing",
    what: "Vi opsøger borgere, der lever isoleret, og bliver ved, til kontakten bærer.",
    who: "Borgere med psykisk lidelse, som har trukket sig tilbage og lever isoleret i egen bolig.",
    how: "I par ved første besøg. Sparring hver uge, og når der er prøvet fem gange.",
  } as const;
  const communication = {
    kind: "communication",
    what: "Ring til os, hvis du er bekymret for en nabo. Du behøver ikke sige, hvem du er.",
    who: "Naboer, boligselskaber, biblioteker og hjemmepleje.",
    how: "Opslag i opgange, møde med varmemestre hvert halve år.",
  } as const;
  for (const text of [framing, communication]) {
    await addVersion(tx, vault, { ...text, on, seen: 0, teamId, accountId, now });
  }
}
