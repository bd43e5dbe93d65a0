import { resolve } from "node:path";
import { z } from "zod";
import type { DatabaseConnection } from "./db/database.ts";

/** Cost of one password hash (argon2id). */
export interface PasswordCost {
  readonly memoryKib: number;
  readonly passes: number;
}

/** Requests per minute; a bucket holds one minute's worth. */
export interface RateLimits {
  readonly loginPerAddress: number;
  readonly perAccount: number;
}

/** How this server runs. Made once at the start, never read from the environment elsewhere. */
export interface Config {
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** The address users type, when it is not loopback; https makes cookies `__Host-` and turns HSTS on. */
  readonly publicUrl: URL | undefined;
  /** `undefined` means the embedded database under the data folder. */
  readonly database: DatabaseConnection | undefined;
  readonly masterKey: string | undefined;
  /** Whether the address of a client is taken from X-Forwarded-For; only behind a proxy that sets it. */
  readonly trustProxy: boolean;
  readonly rateLimits: RateLimits;
  readonly passwordCost: PasswordCost;
  /** Folder of the built browser bundle. */
  readonly webFolder: string;
  /** Check answers against their schema: on in tests, off in service, where it costs time. */
  readonly checkResponses: boolean;
}

/** A setting that cannot be read; the message is plain Danish and names the setting. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 lane. */
const OWASP_COST: PasswordCost = { memoryKib: 19_456, passes: 2 };

const count = (fallback: number, name: string) =>
  z.coerce.number(`${name} skal være et helt tal`).int(`${name} skal være et helt tal`).positive().default(fallback);

const environmentSchema = z.object({
  TOVHOLDER_DATA: z.string().min(1).default("data"),
  TOVHOLDER_HOST: z.string().min(1).default("127.0.0.1"),
  TOVHOLDER_PORT: z.coerce
    .number("TOVHOLDER_PORT skal være et tal mellem 0 og 65535")
    .int("TOVHOLDER_PORT skal være et helt tal")
    .min(0, "TOVHOLDER_PORT skal være mellem 0 og 65535")
    .max(65_535, "TOVHOLDER_PORT skal være mellem 0 og 65535")
    .default(8080),
  TOVHOLDER_URL: z.url("TOVHOLDER_URL skal være en hel adresse som https://tovholder.kommune.dk").optional(),
  DATABASE_URL: z.url("DATABASE_URL skal være en adresse som postgresql://bruger:kode@vært/database").optional(),
  TOVHOLDER_MASTER_KEY: z.string().optional(),
  TOVHOLDER_TRUST_PROXY: z.enum(["0", "1"], "TOVHOLDER_TRUST_PROXY skal være 0 eller 1").default("0"),
  TOVHOLDER_RATE_LOGIN: count(30, "TOVHOLDER_RATE_LOGIN"),
  TOVHOLDER_RATE_ACCOUNT: count(1200, "TOVHOLDER_RATE_ACCOUNT"),
  TOVHOLDER_DATABASE_CONNECTIONS: count(10, "TOVHOLDER_DATABASE_CONNECTIONS"),
});

/** Reads settings from the environment; pure. Throws `ConfigError` naming every setting that is wrong, never its value. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty setting counts as not set, as compose files and unit files write it.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message).join("\n"));
  const settings = parsed.data;
  return {
    dataFolder: resolve(settings.TOVHOLDER_DATA),
    host: settings.TOVHOLDER_HOST,
    port: settings.TOVHOLDER_PORT,
    publicUrl: settings.TOVHOLDER_URL === undefined ? undefined : new URL(settings.TOVHOLDER_URL),
    database:
      settings.DATABASE_URL === undefined
        ? undefined
        : { connectionString: settings.DATABASE_URL, max: settings.TOVHOLDER_DATABASE_CONNECTIONS },
    masterKey: settings.TOVHOLDER_MASTER_KEY,
    trustProxy: settings.TOVHOLDER_TRUST_PROXY === "1",
    rateLimits: { loginPerAddress: settings.TOVHOLDER_RATE_LOGIN, perAccount: settings.TOVHOLDER_RATE_ACCOUNT },
    passwordCost: OWASP_COST,
    webFolder: new URL("../../web/dist", import.meta.url).pathname,
    checkResponses: false,
  };
}
