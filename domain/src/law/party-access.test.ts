import { expect, test } from "vitest";
import { day } from "../time/local-date.ts";
import { partyAccessFault, partyAccessStanding } from "./party-access.ts";

const receivedOn = day("2026-03-30");
const delay = { reason: "Sagen ligger i et gammelt system", expectedOn: day("2026-04-20") };

test.each([
  [{ receivedOn }, "2026-04-13", "open"],
  [{ receivedOn }, "2026-04-14", "overdue"],
  [{ receivedOn, delay }, "2026-04-14", "delayed"],
  [{ receivedOn, delay }, "2026-04-21", "overdue"],
  [{ receivedOn, delay, answeredOn: day("2026-04-22") }, "2026-05-01", "answered"],
] as const)("%j on %s is %s", (request, today, standing) => {
  expect(partyAccessStanding(request, day(today))).toBe(standing);
});

test("days that can't be are said at their field", () => {
  const today = day("2026-04-10");
  expect(partyAccessFault({ receivedOn }, today)).toBeUndefined();
  expect(partyAccessFault({ receivedOn: day("2026-04-11") }, today)?.field).toBe("receivedOn");
  expect(partyAccessFault({ receivedOn, answeredOn: day("2026-03-29") }, today)?.field).toBe("answeredOn");
  expect(partyAccessFault({ receivedOn, answeredOn: day("2026-04-11") }, today)?.field).toBe("answeredOn");
  expect(partyAccessFault({ receivedOn, delay: { ...delay, expectedOn: day("2026-03-01") } }, today)?.field).toBe(
    "expectedOn",
  );
});
