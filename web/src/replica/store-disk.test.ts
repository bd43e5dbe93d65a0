import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { keepOpen, type Disk } from "./store-disk.ts";
import { closeAsTheBrowser, emptyAsTheBrowser } from "./testing/as-the-browser.ts";

const nothing = () => Promise.resolve(undefined);

async function write(disk: Disk, text: string): Promise<void> {
  await (await disk.open()).put("drafts", text, "note");
}

test("a database that the browser has closed is opened anew for the next piece of work, once for all who ask", async () => {
  const disk = await keepOpen("closed", nothing);
  await write(disk, "before");
  const first = await disk.open();
  closeAsTheBrowser("closed");
  const [second, third] = await Promise.all([disk.open(), disk.open()]);
  expect(second).not.toBe(first);
  expect(third).toBe(second);
  expect(await second.get("drafts", "note")).toBe("before");
  await write(disk, "after");
  expect(await (await disk.open()).get("drafts", "note")).toBe("after");
  disk.close();
});

test("a database that has been emptied is not made anew where nothing is to go back into it", async () => {
  const disk = await keepOpen("emptied", nothing);
  await write(disk, "before");
  await emptyAsTheBrowser("emptied");
  await expect(disk.open()).rejects.toThrow();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain("emptied");
  // Not even the second time, when a half-made one could have been taken for the old.
  await expect(disk.open()).rejects.toThrow();
});

test("what goes back is there before any other work, and not put over what is there", async () => {
  const held = () => Promise.resolve([{ table: "drafts", key: "note", value: "held" } as const]);
  const [one, other] = [await keepOpen("refilled", held), await keepOpen("refilled", held)];
  await write(one, "before");
  await emptyAsTheBrowser("refilled");
  expect(await (await one.open()).get("drafts", "note")).toBe("held");
  await write(one, "after");
  expect(await (await other.open()).get("drafts", "note")).toBe("after");
  for (const disk of [one, other]) disk.close();
});

test("a disk that has been let go of is not opened again", async () => {
  const disk = await keepOpen("let-go", nothing);
  closeAsTheBrowser("let-go");
  disk.close();
  await expect(disk.open()).rejects.toThrow();
});
