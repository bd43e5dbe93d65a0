import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Database } from "./db/database.ts";
import type { Events } from "./http/events.ts";
import type { Ids } from "./identity/uuid.ts";
import type { Vault } from "./vault/vault.ts";

/** What the composition root hands to every feature. */
export interface Services {
  readonly database: Database;
  readonly vault: Vault;
  readonly config: Config;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly events: Events;
}
