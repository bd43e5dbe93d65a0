import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { parseConfig } from "../config.ts";
import type { Config } from "../config.ts";
import { createDatabase } from "../db/database.ts";
import { createEvents } from "../http/events.ts";
import { uuidv7 } from "../identity/uuid.ts";
import type { Services } from "../services.ts";
import { createVault } from "../vault/vault.ts";

/** A clock that stands still until moved. */
export interface TestClock {
  readonly now: () => Date;
  /** To an instant, written `2026-11-22T09:00:00Z`. */
  set(instant: string): void;
  forward(milliseconds: number): void;
}

export interface TestServices {
  readonly services: Services;
  readonly clock: TestClock;
  /** The log so far, one line per event. */
  readonly log: readonly string[];
}

/** The day the tests live on, a Sunday in Danish winter time; any would do. */
const START = "2026-11-22T09:00:00Z";

/** argon2id at its smallest, since tests prove behaviour and not strength; limits out of the way; answers checked. */
const testConfig: Config = {
  ...parseConfig({}),
  passwordCost: { memoryKib: 8, passes: 1 },
  rateLimits: { loginPerAddress: 1_000_000, perAccount: 1_000_000 },
  checkResponses: true,
};

/** Real services over the run's database, with a clock in hand and a log to read. */
export function createTestServices(config: Partial<Config> = {}): TestServices {
  const log: string[] = [];
  let instant = new Date(START);
  const clock: TestClock = {
    now: () => instant,
    set(text) {
      instant = new Date(text);
    },
    forward(milliseconds) {
      instant = new Date(instant.getTime() + milliseconds);
    },
  };
  const services: Services = {
    database: createDatabase({ ...inject("database"), max: 4 }),
    vault: createVault(randomBytes(32)),
    config: { ...testConfig, ...config },
    clock: clock.now,
    ids: () => uuidv7(instant.getTime()),
    events: createEvents((line) => log.push(line), clock.now),
  };
  return { services, clock, log };
}
