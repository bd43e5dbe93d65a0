import { statement } from "../db/statement.ts";
import type { Tx } from "../db/transaction.ts";

export const browsers = ["chrome", "edge", "firefox", "safari", "samsung", "other"] as const;
export const systems = ["android", "ios", "windows", "macos", "linux", "other"] as const;

/** What a device says of itself: as little as makes it known again in a list. */
export interface DeviceName {
  readonly browser: (typeof browsers)[number];
  readonly system: (typeof systems)[number];
}

export interface Device extends DeviceName {
  readonly deviceId: string;
  readonly firstSeen: string;
  /** When the program was last opened there with a network, or used in a session that still lasts. */
  readonly lastSeen: string;
}

/** Tells of a device and its session; a device that has been removed stays so, and is another account's business if it is. */
const tell = statement<{ readonly removed: boolean }>(
  "device.tell",
  `with told as (
     insert into device (municipality_id, device_id, account_id, browser, system, first_seen, last_seen)
     values ($1, $2, $3, $4, $5, $6, $6)
     on conflict (municipality_id, device_id) do update
       set last_seen = excluded.last_seen, browser = excluded.browser, system = excluded.system
       where device.account_id = $3 and device.removed_at is null
     returning device_id
   ), linked as (
     update session set device_id = $2
     where municipality_id = $1 and token_hash = $7 and exists (select from told)
   )
   select not exists (select from told) as removed`,
);

export interface Told {
  readonly accountId: string;
  readonly deviceId: string;
  readonly name: DeviceName;
  readonly tokenHash: Buffer;
  readonly now: Date;
}

/** Writes down that an account is used on a device, and in which session; answers whether the device has been removed. */
export async function tellDevice(tx: Tx, { accountId, deviceId, name, tokenHash, now }: Told): Promise<boolean> {
  const values = [tx.municipalityId, deviceId, accountId, name.browser, name.system, now.toISOString(), tokenHash];
  return (await tx.one(tell, values)).removed;
}

const list = statement<Device>(
  "device.list",
  `select d.device_id as "deviceId", d.browser, d.system,
     to_json(d.first_seen) #>> '{}' as "firstSeen",
     to_json(greatest(d.last_seen, (
       select max(s.seen_at) from session s
       where s.municipality_id = d.municipality_id and s.account_id = d.account_id and s.device_id = d.device_id
     ))) #>> '{}' as "lastSeen"
   from device d
   where d.municipality_id = $1 and d.account_id = $2 and d.removed_at is null
   order by d.last_seen desc, d.device_id`,
);

const findAccount = statement<{ readonly found: boolean }>(
  "device.account",
  "select exists (select from account where municipality_id = $1 and account_id = $2) as found",
);

/** The devices of an account, the latest used first; `undefined` when there is no such account. */
export async function devicesOf(tx: Tx, accountId: string): Promise<readonly Device[] | undefined> {
  if (!(await tx.one(findAccount, [tx.municipalityId, accountId])).found) return undefined;
  const rows = await tx.rows(list, [tx.municipalityId, accountId]);
  return rows.map((row) => ({
    ...row,
    firstSeen: new Date(row.firstSeen).toISOString(),
    lastSeen: new Date(row.lastSeen).toISOString(),
  }));
}

const remove = statement<{ readonly device_id: string }>(
  "device.remove",
  `with gone as (
     update device set removed_at = $4, removed_by = $5
     where municipality_id = $1 and account_id = $2 and device_id = $3 and removed_at is null
     returning device_id
   ), ended as (
     delete from session
     where municipality_id = $1 and account_id = $2 and device_id in (select device_id from gone) and token_hash <> $6
   )
   select device_id from gone`,
);

export interface Removal {
  readonly accountId: string;
  readonly deviceId: string;
  readonly by: string;
  /** The session that asks: it signs out by itself, when it is the device's own. */
  readonly asking: Buffer;
  readonly now: Date;
}

/** Removes a device and ends what is signed in on it; tells whether there was one. What lies there goes at its next contact. */
export async function removeDevice(tx: Tx, { accountId, deviceId, by, asking, now }: Removal): Promise<boolean> {
  const values = [tx.municipalityId, accountId, deviceId, now.toISOString(), by, asking];
  return (await tx.maybe(remove, values)) !== undefined;
}

const standing = statement<{ readonly removed: boolean }>(
  "device.standing",
  `select exists (
     select from device d
     join account a on a.municipality_id = d.municipality_id and a.account_id = d.account_id
     where d.municipality_id = $1 and d.device_id = $2 and (d.removed_at is not null or not a.active)
   ) as removed`,
);

/** Whether a device shall erase what it holds: it has been removed, or its account is closed. One never heard of shall not. */
export async function isRemoved(tx: Tx, deviceId: string): Promise<boolean> {
  return (await tx.one(standing, [tx.municipalityId, deviceId])).removed;
}
