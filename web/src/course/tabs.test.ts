import { currentMethod } from "@tovholder/domain/methods/registry.ts";
import { expect, test } from "vitest";
import { tabHref, tabOf, tabsIn } from "./tabs.ts";

const cti = currentMethod("cti-housing");
const icm = currentMethod("icm");

test("every part has an address of its own, and an unknown one leads to the overview", () => {
  expect(tabHref("x", "overview")).toBe("/forloeb/x");
  expect(tabOf("faseskift", cti)).toBe("transition");
  expect(tabOf(undefined, cti)).toBe("overview");
  expect(tabOf("findes-ikke", cti)).toBe("overview");
});

test("a course has the tabs of its method, and the address of another part leads to the overview", () => {
  expect(tabsIn(icm)).toEqual(["overview", "needs", "plan", "contacts", "services", "network", "documents", "looks"]);
  expect(tabsIn(currentMethod("skp"))).toEqual(["overview", "contacts", "services", "network", "documents", "looks"]);
  expect(tabsIn(currentMethod("housing-first"))).toEqual(["overview", "documents", "looks"]);
  expect(tabsIn(cti)).not.toContain("needs");
  expect(tabOf("faseskift", icm)).toBe("overview");
  expect(tabOf("behov", cti)).toBe("overview");
});
