import { z } from "zod";
import { ApiError, callApi, noContent } from "../app/api.ts";
import type { KeptAccount } from "./kept-accounts.ts";

const removedSchema = z.object({ removed: z.boolean() });
const toldSchema = removedSchema.extend({ letterKey: z.base64().optional() });

const browsers = [
  ["edge", /\bEdg(?:A|iOS)?\//],
  ["samsung", /\bSamsungBrowser\//],
  ["firefox", /\b(?:Firefox|FxiOS)\//],
  ["chrome", /(?:Chrome|CriOS)\//],
  ["safari", /\bSafari\//],
] as const;

const systems = [
  ["android", /\bAndroid\b/],
  ["ios", /\b(?:iPhone|iPad|iPod)\b/],
  ["windows", /\bWindows\b/],
  ["macos", /\bMac OS X\b|\bMacintosh\b/],
  ["linux", /\bLinux\b/],
] as const;

function firstOf<Name extends string>(names: readonly (readonly [Name, RegExp])[], agent: string): Name | "other" {
  return names.find(([, pattern]) => pattern.test(agent))?.[0] ?? "other";
}

/** What the device is called in the list of devices: two words from short lists, no model and no version. */
export function deviceNameOf(agent: string) {
  return { browser: firstOf(browsers, agent), system: firstOf(systems, agent) };
}

/**
 * Tells the server that the account is used here. Answers, if it did, whether the device has been removed meanwhile, and else
 * what it seals its letters with (`domain/src/sync/letter.ts`), as base64.
 */
export function tellDevice({ deviceId }: KeptAccount): Promise<z.infer<typeof toldSchema> | undefined> {
  const body = { deviceId, ...deviceNameOf(navigator.userAgent) };
  return asked(() => callApi("/api/me/devices", { method: "POST", body, schema: toldSchema }));
}

/** Asks, signed in or not, whether what lies here shall be erased; `undefined` without an answer. */
export async function isDeviceRemoved({ municipalityId, deviceId }: KeptAccount): Promise<boolean | undefined> {
  const path = `/api/municipalities/${municipalityId}/devices/${deviceId}`;
  return (await asked(() => callApi(path, { schema: removedSchema })))?.removed;
}

/** Takes this device off the list, since nothing is left on it. One that the server never heard of is off it already. */
export async function leaveDevice({ deviceId }: KeptAccount): Promise<void> {
  try {
    await removeOwnDevice(deviceId);
  } catch (error) {
    if (!(error instanceof ApiError && error.failure === "refused")) throw error;
  }
}

function removeOwnDevice(deviceId: string): Promise<undefined> {
  return callApi(`/api/me/devices/${deviceId}`, { method: "DELETE", schema: noContent });
}

async function asked<Answer>(call: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}
