import * as fc from "fast-check";
import { expect, test } from "vitest";
import { adoptedFrom, adoptedName, dropDraft, mergeDrafts, noDraft, standing, writeDraft } from "./draft-state.ts";
import type { DraftState, Written } from "./draft-state.ts";

const devices = ["device-1", "device-2", "device-3"] as const;

interface Device {
  state: DraftState;
  /** What stands in its form. */
  form: Written | undefined;
}

type Step =
  | { readonly act: "type"; readonly who: number; readonly clock: number }
  | { readonly act: "save"; readonly who: number }
  | { readonly act: "hear"; readonly who: number; readonly message: number };

const stepArb: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant("type" as const), who: fc.nat(2), clock: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("save" as const), who: fc.nat(2) }) },
  // Any message that was ever sent may come now: late, doubled, or for the first time.
  { weight: 4, arbitrary: fc.record({ act: fc.constant("hear" as const), who: fc.nat(2), message: fc.nat(200) }) },
);

function play(steps: readonly Step[]) {
  const all: Device[] = devices.map(() => ({ state: noDraft, form: undefined }));
  const messages: DraftState[] = [];
  /** Texts that somebody replaced or saved, knowing them. */
  const done = new Set<string>();
  const typed: string[] = [];
  for (const [index, step] of steps.entries()) {
    const device = all[step.who];
    if (device === undefined) continue;
    if (step.act === "type") {
      if (device.form !== undefined) done.add(device.form.text);
      const at = new Date(step.clock * 60_000).toISOString();
      const next = writeDraft(device.state, devices[step.who] ?? "", { at, text: `${index}`, on: device.form });
      typed.push(`${index}`);
      device.state = next.state;
      device.form = next.written;
    } else if (step.act === "save") {
      if (device.form === undefined) continue;
      done.add(device.form.text);
      device.state = dropDraft(device.state, device.form);
      device.form = undefined;
    } else {
      const message = messages[step.message % Math.max(1, messages.length)];
      if (message !== undefined) device.state = mergeDrafts(device.state, message);
      device.form = standing(device.state);
    }
    messages.push(device.state);
  }
  return { all, messages, done, typed };
}

test("no typed text vanishes but by somebody who had it before them, and nothing that is done comes back", () => {
  fc.assert(
    fc.property(fc.array(stepArb, { maxLength: 60 }), (steps) => {
      const { all, done, typed } = play(steps);
      const whole = all.map(({ state }) => state).reduce(mergeDrafts, noDraft);
      const there = whole.written.map(({ text }) => text).sort();
      expect(there).toEqual(typed.filter((text) => !done.has(text)).sort());
    }),
    { numRuns: 2_000 },
  );
});

test("all devices come to the same, in any order and however often each message comes", () => {
  fc.assert(
    fc.property(fc.array(stepArb, { maxLength: 40 }), fc.infiniteStream(fc.nat(1_000)), (steps, order) => {
      const { all, messages } = play(steps);
      const shuffled = messages
        .map((message) => ({ message, key: order.next().value }))
        .sort((left, right) => left.key - right.key)
        .map(({ message }) => message);
      const ends = all.map(({ state }) => [...shuffled, ...messages, ...shuffled].reduce(mergeDrafts, state));
      expect(ends[1]).toEqual(ends[0]);
      expect(ends[2]).toEqual(ends[0]);
    }),
    { numRuns: 1_000 },
  );
});

test("what is saved here stays where a colleague's device has typed more since", () => {
  const first = writeDraft(noDraft, "device-1", { at: "2026-11-23T08:00:00.000Z", text: "Vi talte" });
  const more = writeDraft(first.state, "device-2", {
    at: "2026-11-23T09:00:00.000Z",
    text: "Vi talte om huset",
    on: first.written,
  });
  const saved = dropDraft(first.state, first.written);
  expect(mergeDrafts(saved, more.state).written.map(({ text }) => text)).toEqual(["Vi talte om huset"]);
  expect(mergeDrafts(saved, first.state).written).toEqual([]);
});

test("an adopted draft never takes the place of one's own in the form", () => {
  const adopted = {
    accountId: "019ab000-0000-7000-8000-000000000001",
    adoptionId: "019ab000-0000-7000-8000-000000000002",
  };
  const taken = writeDraft(noDraft, adoptedName(adopted), { at: "2026-11-23T10:00:00.000Z", text: "Kollegaens" });
  const own = writeDraft(taken.state, "device-1", { at: "2026-11-23T08:00:00.000Z", text: "Min egen" });
  expect(standing(own.state)?.text).toBe("Min egen");
  expect(standing(taken.state)).toBeUndefined();
  expect(adoptedFrom(adoptedName(adopted))).toEqual(adopted);
});
