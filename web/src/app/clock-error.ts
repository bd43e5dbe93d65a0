/** Smaller than this, a difference may be the time that an answer took on a slow net. */
const tolerated = 10;

/** Whole minutes that the device's clock is ahead of the server's (behind when negative); `undefined` when it is right enough. */
export function clockMinutes(clockAhead: number): number | undefined {
  const minutes = Math.round(clockAhead / 60_000);
  return Math.abs(minutes) < tolerated ? undefined : minutes;
}
