import "fake-indexeddb/auto";
import { day } from "@tovholder/domain/time/local-date.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ApiError } from "../app/api.ts";
import { newId } from "./ids.ts";
import { conflictOf, joinTexts } from "./conflict.ts";
import type { Replica } from "./replica.ts";
import { syncOnce, type Wire } from "./sync.ts";
import { contact, device, referred, someone, type Device } from "./testing/device.ts";
import { testToday, type TestServer } from "./testing/test-server.ts";
import { isUnreceived } from "./unreceived.ts";

function texts(replica: Replica, courseId: string): readonly string[] {
  return (
    replica
      .snapshot()
      .byId.get(courseId)
      ?.contacts.map((one) => one.text) ?? []
  );
}

/** The same device after a power cut: what is on the disk, read anew. */
async function restart(before: Device, server: TestServer): Promise<Device> {
  before.replica.close();
  return device(server, { actor: before.actor, name: before.name });
}

test("a command is on the disk when issuing it resolves, and on the screen marked as pending", async () => {
  const { replica, courseId, server, ...rest } = await referred();
  expect(await replica.issue(courseId, contact("Kaffe i køkkenet"))).toMatchObject({ ok: true });
  const view = replica.snapshot().byId.get(courseId);
  expect(view?.contacts.map((one) => view.pending.has(one.entryId))).toEqual([true]);
  const again = await restart({ replica, ...rest }, server);
  expect(texts(again.replica, courseId)).toEqual(["Kaffe i køkkenet"]);
  expect(again.replica.snapshot().outbox).toHaveLength(1);
});

test("a contact whose correction is on its way counts as not received", async () => {
  const { replica, courseId, wire } = await referred();
  await replica.issue(courseId, contact("Kaffe i køkkenet"));
  await syncOnce(replica, wire);
  const [told] = replica.snapshot().byId.get(courseId)?.contacts ?? [];
  if (told === undefined) throw new Error("No contact");
  const { entryId, at: _at, by: _by, corrected: _corrected, ...said } = told;
  const replacement = { kind: "contact-recorded", ...said, text: "Te i køkkenet" } as const;
  const correction = { type: "correctEntry", entryId, replacement, reason: "Det var te" } as const;
  expect(await replica.issue(courseId, correction)).toMatchObject({ ok: true });
  const view = replica.snapshot().byId.get(courseId);
  expect(view?.pending.has(told.entryId)).toBe(false);
  expect(view?.unreceived.has(told.entryId)).toBe(true);
  expect(view?.state.version).toBe((view?.received ?? 0) + 1);
  await syncOnce(replica, wire);
  expect(replica.snapshot().byId.get(courseId)?.unreceived.size).toBe(0);
});

test("what was said waits until the server has it, and again while it is being corrected", async () => {
  const { replica, courseId, wire } = await referred();
  const waits = (said: Record<string, unknown>) => {
    const view = replica.snapshot().byId.get(courseId);
    return view !== undefined && isUnreceived(view, { said });
  };
  const said = { kind: "consent-recorded", about: "Bolig", to: "Udlejeren", given: true, on: testToday } as const;
  await replica.issue(courseId, { type: "recordConsent", about: "Bolig", to: "Udlejeren", given: true, on: testToday });
  expect(waits(said)).toBe(true);
  expect(waits({ ...said, to: "En nabo" })).toBe(false);
  await syncOnce(replica, wire);
  expect(waits(said)).toBe(false);
  const entry = replica
    .snapshot()
    .byId.get(courseId)
    ?.entries.find(({ says }) => says.kind === said.kind);
  if (entry === undefined) throw new Error("No consent");
  const replacement = { ...said, to: "Boligselskabet" };
  const { entryId } = entry;
  await replica.issue(courseId, { type: "correctEntry", entryId, replacement, reason: "Et andet navn" });
  expect(waits(replacement)).toBe(true);
});

test("what the device guesses is what the server makes of it", async () => {
  const { replica, courseId, server, wire } = await referred();
  await replica.issue(courseId, { type: "startContactPeriod", on: day("2026-02-01") });
  await replica.issue(courseId, contact("Første besøg"));
  const guessed = replica.snapshot().byId.get(courseId);
  await syncOnce(replica, wire);
  const confirmed = replica.snapshot().byId.get(courseId);
  expect(confirmed?.state).toEqual(guessed?.state);
  expect(confirmed?.entries).toEqual(server.journal());
  expect(confirmed?.pending.size).toBe(0);
  expect(replica.snapshot().outbox).toEqual([]);
});

test("a refused command keeps its text and the reason, across a restart, until the worker decides", async () => {
  const course = await referred();
  const { replica, courseId, server, wire } = course;
  server.refuseText = "Vigtig tekst";
  await replica.issue(courseId, contact("Vigtig tekst"));
  await syncOnce(replica, wire);
  const again = await restart(course, server);
  const [item] = again.replica.snapshot().outbox;
  expect(item).toMatchObject({
    status: "refused",
    command: { text: "Vigtig tekst" },
    refusal: { message: { da: "Serveren siger nej." } },
  });
  expect(texts(again.replica, courseId)).toEqual([]);
  server.refuseText = undefined;
  const replaces = item?.command.commandId;
  await again.replica.issue(courseId, contact("Rettet tekst"), { replaces });
  await syncOnce(again.replica, again.wire);
  expect(again.replica.snapshot().outbox).toEqual([]);
  expect(texts(again.replica, courseId)).toEqual(["Rettet tekst"]);
});

test("a refusal of the domain comes at once and leaves nothing behind", async () => {
  const { replica, courseId } = await referred();
  const outcome = await replica.issue(courseId, { type: "resume", on: testToday, note: "" });
  expect(outcome).toMatchObject({ ok: false, refusal: { code: "not-interrupted" } });
  expect(replica.snapshot().outbox).toEqual([]);
});

test("a colleague of another team may not write, and is told so on the device", async () => {
  const { replica, courseId, server, name } = await referred();
  replica.close();
  const stranger = await device(server, { actor: { ...someone(), teamIds: [newId()] }, name });
  const outcome = await stranger.replica.issue(courseId, contact("Forkert sted"));
  expect(outcome).toMatchObject({ ok: false, refusal: { code: "not-allowed" } });
});

test("a course one may no longer read is forgotten, what was not sent is not", async () => {
  const { replica, courseId, server, wire } = await referred();
  server.hidden.add(courseId);
  server.refuseText = "Skrevet i bilen";
  await replica.issue(courseId, contact("Skrevet i bilen"));
  await syncOnce(replica, wire);
  expect(replica.snapshot().byId.size).toBe(0);
  expect(replica.snapshot().outbox).toMatchObject([{ status: "refused", command: { text: "Skrevet i bilen" } }]);
});

test("drafts come back after a restart and go when discarded", async () => {
  const course = await referred();
  await course.replica.putDraft({ key: `contact:${course.courseId}`, value: { text: "Halvt skr" } });
  const again = await restart(course, course.server);
  expect(again.replica.snapshot().drafts).toMatchObject([{ value: { text: "Halvt skr" } }]);
  await again.replica.removeDraft(`contact:${course.courseId}`);
  expect(again.replica.snapshot().drafts).toEqual([]);
});

test("undo drops what has not left the device and retracts what has", async () => {
  const { replica, courseId, wire, server } = await referred();
  const unsent = await replica.issue(courseId, contact("Ikke sendt"));
  if (unsent.ok) await replica.undo(unsent.value.commandId);
  expect(replica.snapshot().outbox).toEqual([]);
  const sent = await replica.issue(courseId, contact("Sendt"));
  await syncOnce(replica, wire);
  if (sent.ok) await replica.undo(sent.value.commandId);
  await syncOnce(replica, wire);
  expect(texts(replica, courseId)).toEqual([]);
  expect(server.journal().at(-1)?.says.kind).toBe("retracted");
});

test("a command that the server cannot read comes back alone and does not hold up the others", async () => {
  const { replica, courseId, wire } = await referred();
  await replica.issue(courseId, contact("Uden for skema"));
  await replica.issue(courseId, contact("Helt fin"));
  const strict: Wire = {
    pull: wire.pull,
    async push(request) {
      const bad = request.commands.some((command) => "text" in command && command.text === "Uden for skema");
      if (bad) throw new ApiError("refused", { code: "invalid-input", detail: "Ret de markerede felter." });
      return wire.push(request);
    },
  };
  await syncOnce(replica, strict);
  expect(texts(replica, courseId)).toEqual(["Helt fin"]);
  expect(replica.snapshot().outbox).toMatchObject([
    { status: "refused", refusal: { message: { da: "Ret de markerede felter." } } },
  ]);
});

test("an edit of what a colleague changed meanwhile is refused as stale, also behind one's own waiting commands", async () => {
  const { replica, courseId, wire, server, actor } = await referred();
  const colleague = await device(server, { actor: { ...someone(), roles: ["coordinator"] } });
  const focus = {
    focusId: newId(),
    dimension: "housing",
    reason: "Ny bolig",
    goal: "Blive boende",
    strategy: "",
    words: "",
  };
  await replica.issue(courseId, { type: "chooseFocus", ...focus });
  await syncOnce(replica, wire);
  await syncOnce(colleague.replica, colleague.wire);
  await colleague.replica.issue(courseId, { type: "changeFocus", ...focus, goal: "Kollegaens mål" });
  await syncOnce(colleague.replica, colleague.wire);
  await replica.issue(courseId, contact("Først en kontakt"));
  await replica.issue(courseId, { type: "changeFocus", ...focus, goal: "Mit mål" });
  await syncOnce(replica, wire);
  expect(actor.accountId).not.toBe(colleague.actor.accountId);
  expect(replica.snapshot().outbox).toMatchObject([
    { status: "refused", command: { goal: "Mit mål" }, refusal: { code: "stale" } },
  ]);
  const course = replica.snapshot().byId.get(courseId);
  const [refused] = replica.snapshot().outbox;
  if (course === undefined || refused === undefined) throw new Error("The refused edit is gone");
  expect(course.state.focusAreas).toMatchObject([{ goal: "Kollegaens mål" }]);
  const conflict = conflictOf(refused, course, testToday);
  expect(conflict).toMatchObject({
    mine: [{ kind: "focus-changed", goal: "Mit mål" }],
    theirs: [{ entry: { by: colleague.actor.accountId }, says: { goal: "Kollegaens mål" } }],
  });
  expect(joinTexts({ goal: "Mit mål", words: "" }, conflict.theirs)).toEqual({
    goal: "Kollegaens mål\n\nMit mål",
    words: "",
  });
});

test("an edit begun before a colleague's change is stale though the device has heard of it since, until looked at", async () => {
  const { replica, courseId, wire, server } = await referred();
  const colleague = await device(server, { actor: { ...someone(), roles: ["coordinator"] } });
  const focus = { focusId: newId(), dimension: "housing", reason: "Ny bolig", goal: "Mål", strategy: "", words: "" };
  await replica.issue(courseId, { type: "chooseFocus", ...focus });
  await syncOnce(replica, wire);
  const opened = replica.snapshot().byId.get(courseId)?.state.version;
  await syncOnce(colleague.replica, colleague.wire);
  await colleague.replica.issue(courseId, { type: "changeFocus", ...focus, goal: "Kollegaens mål" });
  await syncOnce(colleague.replica, colleague.wire);
  await syncOnce(replica, wire);
  const mine = { type: "changeFocus", ...focus, goal: "Mit mål" } as const;
  expect(await replica.issue(courseId, mine, { seen: opened })).toMatchObject({ refusal: { code: "stale" } });
  expect(await replica.issue(courseId, mine)).toMatchObject({ ok: true });
  await syncOnce(replica, wire);
  expect(replica.snapshot().outbox).toEqual([]);
});

test("two edits of the same focus made offline both go through", async () => {
  const { replica, courseId, wire } = await referred();
  const focus = { focusId: newId(), dimension: "housing", reason: "Ny bolig", goal: "Første", strategy: "", words: "" };
  await replica.issue(courseId, { type: "chooseFocus", ...focus });
  await replica.issue(courseId, { type: "changeFocus", ...focus, goal: "Andet" });
  await replica.issue(courseId, { type: "changeFocus", ...focus, goal: "Tredje" });
  await syncOnce(replica, wire);
  expect(replica.snapshot().outbox).toEqual([]);
  expect(replica.snapshot().byId.get(courseId)?.state.focusAreas).toMatchObject([{ goal: "Tredje" }]);
});

type Step =
  | "first writes"
  | "second writes"
  | "first syncs"
  | "second syncs"
  | "first loses answers"
  | "first restarts";

/** A wire that reaches the server and loses the way back, or sends everything twice. */
function lossy(wire: Wire): Wire {
  return {
    pull: wire.pull,
    async push(request) {
      await wire.push(request);
      await wire.push(request);
      throw new ApiError("offline");
    },
  };
}

test("two devices and a server end equal under any order, loss and repetition", async () => {
  const steps = fc.array(
    fc.constantFrom<Step>(
      "first writes",
      "second writes",
      "first syncs",
      "second syncs",
      "first loses answers",
      "first restarts",
    ),
    { maxLength: 14 },
  );
  const run = async (order: readonly Step[]) => {
    const begun = await referred();
    const { courseId, server } = begun;
    let first: Device = begun;
    const second = await device(server, { actor: { ...someone(), roles: ["coordinator"] } });
    await syncOnce(second.replica, second.wire);
    const written: string[] = [];
    const write = async ({ replica }: Device) => {
      written.push(`note ${written.length}`);
      expect(await replica.issue(courseId, contact(written.at(-1) ?? ""))).toMatchObject({ ok: true });
    };
    const acts: Record<Step, () => Promise<unknown>> = {
      "first writes": () => write(first),
      "second writes": () => write(second),
      "first syncs": () => syncOnce(first.replica, first.wire),
      "second syncs": () => syncOnce(second.replica, second.wire),
      "first loses answers": () => syncOnce(first.replica, lossy(first.wire)).catch((error: unknown) => error),
      "first restarts": async () => {
        first = await restart(first, server);
      },
    };
    for (const step of order) await acts[step]();
    for (const { replica, wire } of [first, second, first]) await syncOnce(replica, wire);
    for (const { replica } of [first, second]) {
      expect(replica.snapshot().byId.get(courseId)?.entries).toEqual(server.journal());
      expect(replica.snapshot().outbox).toEqual([]);
      expect([...texts(replica, courseId)].sort()).toEqual([...written].sort());
    }
  };
  await fc.assert(fc.asyncProperty(steps, run), { numRuns: 40 });
});
