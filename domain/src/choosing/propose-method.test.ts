import { expect, test } from "vitest";
import { proposeMethod, type ChoosingAnswers, type Proposal } from "./propose-method.ts";

const rows: readonly (readonly [ChoosingAnswers, Proposal["proposal"]])[] = [
  [{ useOfServices: "considerable", need: "short", leavingInstitution: false }, "cti"],
  [{ useOfServices: "considerable", need: "short", leavingInstitution: true }, "cti"],
  [{ useOfServices: "considerable", need: "long", leavingInstitution: true }, "icm"],
  [{ useOfServices: "some", need: "long", leavingInstitution: true }, "icm"],
  [{ useOfServices: "some", need: "long", leavingInstitution: false }, "icm"],
  [{ useOfServices: "very-limited", need: "long", leavingInstitution: false }, "act"],
  [{ useOfServices: "very-limited", need: "long", leavingInstitution: true }, "act"],
  [{ useOfServices: "considerable", need: "long", leavingInstitution: false }, "open"],
  [{ useOfServices: "very-limited", need: "short", leavingInstitution: false }, "open"],
  [{ useOfServices: "unknown", need: "unknown", leavingInstitution: false }, "open"],
];

test.each(rows)("%j points to %s", (answers, proposal) => {
  expect(proposeMethod(answers).proposal).toBe(proposal);
});
