import { isDeviceRemoved, tellDevice } from "./device.ts";
import { giveUp } from "./entering.ts";
import { accountOf, keptAccounts } from "./kept-accounts.ts";
import { session } from "./state.ts";

/** How often a page that is left open asks, and how soon again when it got no answer; chosen by Tovholder. */
const everyMs = 10 * 60_000;
const againMs = 60_000;

/**
 * Erases what lies here of every account that the server has taken this device away from: behind its lock, signed out, or
 * another's than the one that is open. Asked at the start, when the network comes back, each ten minutes, and when a session
 * has ended. Tells whether the server has answered for all.
 */
export async function obeyRemovals(): Promise<boolean> {
  let answered = true;
  for (const account of keptAccounts()) {
    const removed = await isDeviceRemoved(account);
    answered &&= removed !== undefined;
    if (removed === true) await giveUp(account, "removed");
  }
  return answered;
}

/** Tells the server where an account is used, and hears from it that it shall be no more, for as long as the page is open. */
export function watchDevices(): void {
  // Whom the server has heard of since they were last signed in here.
  let told: string | undefined;
  const tell = async () => {
    const now = session.state();
    if (now.kind !== "signed-in" || now.me.mustChangePassword) {
      told = undefined;
      return;
    }
    const { me } = now;
    if (told === me.accountId) return;
    told = me.accountId;
    const account = keptAccounts().find(({ accountId }) => accountId === me.accountId) ?? accountOf(me, "nothing");
    const answer = await tellDevice(account);
    // Not heard: told again the next time there is reason to.
    if (answer === undefined) told = undefined;
    else if (answer.removed) await giveUp(account, "removed");
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const meet = async () => {
    clearTimeout(timer);
    await tell();
    const answered = await obeyRemovals();
    clearTimeout(timer);
    // A network that has just come back is often not there yet.
    timer = setTimeout(() => void meet(), answered ? everyMs : againMs);
  };
  session.subscribe(() => void tell());
  addEventListener("online", () => void meet());
  void meet();
}
