/** Failures that are forgiven; each one after them doubles the wait, from one minute to an hour. */
const FORGIVEN = 5;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 60 * 60_000;
const REMEMBERED_NAMES = 10_000;

/** When the next attempt may be made after so many failures in a row; `undefined` while they are forgiven. */
export function lockedUntil(failures: number, now: Date): Date | undefined {
  if (failures < FORGIVEN) return undefined;
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - FORGIVEN));
  return new Date(now.getTime() + wait);
}

interface Attempts {
  readonly failures: number;
  readonly until: Date | undefined;
}

/** Failed logins to names that are no account, so that they are locked like accounts and do not tell themselves apart. */
export interface UnknownNames {
  lockedUntil(name: string): Date | undefined;
  fail(name: string, now: Date): void;
}

export function createUnknownNames(): UnknownNames {
  const names = new Map<string, Attempts>();
  return {
    lockedUntil: (name) => names.get(name)?.until,
    fail(name, now) {
      const failures = (names.get(name)?.failures ?? 0) + 1;
      names.delete(name);
      names.set(name, { failures, until: lockedUntil(failures, now) });
      const oldest = names.keys().next();
      if (names.size > REMEMBERED_NAMES && !oldest.done) names.delete(oldest.value);
    },
  };
}
