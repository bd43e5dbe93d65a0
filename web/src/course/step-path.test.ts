import { methodOf } from "@tovholder/domain/course/decide.ts";
import type { Story } from "@tovholder/domain/course/testing/a-course.ts";
import { bridge, homeless, icm, outreach, related } from "@tovholder/domain/course/testing/sibling-stories.ts";
import { idOf } from "@tovholder/domain/course/testing/ids.ts";
import { day } from "@tovholder/domain/time/local-date.ts";
import { expect, test } from "vitest";
import { stepPath } from "./step-path.ts";

function path(story: Story): readonly string[] {
  return stepPath({ state: story.state, method: methodOf(story.state) }).map(({ code, state }) => `${code} ${state}`);
}

test("the steps of long support overlap: several may be open, and none is before it is opened", () => {
  expect(new Set(path(icm).map((step) => step.split(" ")[1]))).toEqual(new Set(["ahead"]));
  const on = day("2025-02-01");
  const opened = icm
    .at("2025-02-01")
    .does({ type: "setStep", step: "services", state: "open", on, note: "" })
    .does({ type: "setStep", step: "relation", state: "done", on, note: "" });
  expect(path(opened)).toEqual([
    "relation done",
    "move-in ahead",
    "daily-support ahead",
    "services open",
    "review ahead",
  ]);
});

test("outreach has three stages, one at a time, and going back from the bridge puts it ahead again", () => {
  expect(path(outreach)).toEqual(["contact open", "relation ahead", "bridge ahead"]);
  expect(path(related)).toEqual(["contact done", "relation open", "bridge ahead"]);
  expect(path(bridge)).toEqual(["contact done", "relation done", "bridge open"]);
  const back = bridge
    .at("2025-02-10")
    .does({ type: "startStage", stage: "relation", on: day("2025-02-10"), reason: "Kontakten holdt ikke" });
  expect(path(back)).toEqual(["contact done", "relation open", "bridge ahead"]);
});

test("Housing First shows the home: where the citizen lives now, and nothing false while nothing is written", () => {
  expect(path(homeless)).toEqual(["home ahead"]);
  const begun = { type: "startTenancy", tenancyId: idOf("home"), home: "public-housing", note: "" } as const;
  const housed = homeless.does({ ...begun, on: day("2025-01-05") });
  expect(path(housed)).toEqual(["home done"]);
  const shelter = { type: "recordSituation", situation: "shelter", note: "" } as const;
  const lost = housed
    .does({ type: "endTenancy", tenancyId: idOf("home"), on: day("2025-01-20"), reason: "evicted", note: "" })
    .does({ ...shelter, on: day("2025-01-20") });
  expect(path(lost)).toEqual(["home open"]);
});
