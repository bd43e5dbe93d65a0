import { expect, test } from "vitest";
import { tabHref, tabOf } from "./tabs.ts";

test("every part has an address of its own, and an unknown one leads to the overview", () => {
  expect(tabHref("x", "overview")).toBe("/forloeb/x");
  expect(tabOf("faseskift")).toBe("transition");
  expect(tabOf(undefined)).toBe("overview");
  expect(tabOf("findes-ikke")).toBe("overview");
});
