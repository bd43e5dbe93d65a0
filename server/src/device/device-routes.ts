import { z } from "zod";
import { notFound } from "../http/problem.ts";
import { noContent, route } from "../http/route.ts";
import type { Route } from "../http/route.ts";
import type { Services } from "../services.ts";
import type { Vault } from "../vault/vault.ts";
import { browsers, devicesOf, isRemoved, removeDevice, systems, tellDevice } from "./device.ts";

const name = { browser: z.enum(browsers), system: z.enum(systems) };
const removed = z.strictObject({ removed: z.boolean() });
const told = removed.extend({
  /** What the device seals its letters with (`domain/src/sync/letter.ts`), unless it is removed. */
  letterKey: z.base64().optional(),
});
const device = z.strictObject({
  deviceId: z.uuid(),
  ...name,
  firstSeen: z.iso.datetime(),
  lastSeen: z.iso.datetime(),
});
const ownParams = z.strictObject({ device: z.uuid() });
const accountParams = z.strictObject({ account: z.uuid() });
const administration = { can: "account.manage" } as const;

/** Where an account is used, and taking it away from there. */
export function deviceRoutes({ database, vault }: Services): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/api/municipalities/:municipality/devices/:device",
      summary: "Om en enhed skal slette det, der ligger på den; spørges også uden login",
      access: { public: "En stjålen enhed, hvis login er udløbet, skal også kunne tømmes. Svaret siger ja eller nej" },
      audit: { none: "Siger intet om nogen" },
      params: z.strictObject({ municipality: z.coerce.number().int().min(1).max(999_999_999), device: z.uuid() }),
      response: removed,
      handler: ({ params }) =>
        database.inMunicipality(params.municipality, async (tx) => ({ removed: await isRemoved(tx, params.device) })),
    }),
    ...ownRoutes(vault),
    ...administratorRoutes(),
  ];
}

function ownRoutes(vault: Vault): readonly Route[] {
  return [
    route({
      method: "POST",
      path: "/api/me/devices",
      summary: "Fortæl, hvilken enhed du bruger; svarer, om den er fjernet, og hvad den skal lukke sine breve med",
      access: "signed-in",
      audit: { none: "Står på listen over enheder" },
      body: z.strictObject({ deviceId: z.uuid(), ...name }),
      response: told,
      async handler({ tx, actor, session, body: { deviceId, ...names }, now }) {
        const { accountId } = actor;
        const { tokenHash } = session;
        if (await tellDevice(tx, { accountId, deviceId, name: names, tokenHash, now })) return { removed: true };
        const key = vault.letterKey(tx.municipalityId, accountId, deviceId);
        return { removed: false, letterKey: key.export().toString("base64") };
      },
    }),
    route({
      method: "GET",
      path: "/api/me/devices",
      summary: "De enheder, du bruger",
      access: "signed-in",
      audit: { none: "Ens egne enheder" },
      response: z.array(device),
      handler: async ({ tx, actor }) => (await devicesOf(tx, actor.accountId)) ?? [],
    }),
    route({
      method: "DELETE",
      path: "/api/me/devices/:device",
      summary: "Fjern en enhed: den logges ud og sletter det, der ligger på den, når den næste gang har net",
      access: "signed-in",
      audit: { action: "device.remove", purpose: "Login" },
      params: ownParams,
      response: noContent,
      async handler({ tx, actor, session, params, now, note }) {
        const { accountId } = actor;
        note({ detail: { device: params.device } });
        const removal = { accountId, deviceId: params.device, by: accountId, asking: session.tokenHash, now };
        if (!(await removeDevice(tx, removal))) throw notFound();
      },
    }),
  ];
}

function administratorRoutes(): readonly Route[] {
  return [
    route({
      method: "GET",
      path: "/api/accounts/:account/devices",
      summary: "De enheder, en bruger bruger",
      access: administration,
      audit: { none: "Siger intet om borgere" },
      params: accountParams,
      response: z.array(device),
      async handler({ tx, params }) {
        const devices = await devicesOf(tx, params.account);
        if (devices === undefined) throw notFound();
        return devices;
      },
    }),
    route({
      method: "DELETE",
      path: "/api/accounts/:account/devices/:device",
      summary: "Fjern en enhed, som en bruger har mistet",
      access: administration,
      audit: { action: "device.remove", purpose: "Administration" },
      params: accountParams.extend({ device: z.uuid() }),
      response: noContent,
      async handler({ tx, actor, session, params: { account, device: deviceId }, now, note }) {
        note({ detail: { account, device: deviceId } });
        const removal = { accountId: account, deviceId, by: actor.accountId, asking: session.tokenHash, now };
        if (!(await removeDevice(tx, removal))) throw notFound();
      },
    }),
  ];
}
