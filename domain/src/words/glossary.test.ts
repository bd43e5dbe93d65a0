import { expect, test } from "vitest";
import { roles } from "../access/actor.ts";
import { closureReasons } from "../course/closure-reason.ts";
import { channels, contactOutcomes, counterparts, efforts, places } from "../contact/contact.ts";
import { decisionOutcomes, entrySaysSchema, interruptionReasons } from "../course/entries.ts";
import { needLengths, servicesUse } from "../course/referral.ts";
import { instruments, timePoints } from "../measure/measurement.ts";
import { handoverStatuses, rings } from "../network/network.ts";
import { actionOwners, actionResults } from "../plan/plan.ts";
import { legalBasisCodes } from "../law/legal-basis.ts";
import { homeKinds, situations, tenancyEndReasons } from "../housing/housing.ts";
import {
  companies,
  initiators,
  judgements,
  lifeSigns,
  manners,
  refusalKinds,
  relationSteps,
  responses,
} from "../outreach/outreach.ts";
import { coordinations, serviceStatuses } from "../support/service.ts";
import { disagreementOutcomes, lossCauses, perceivedNeeds, smallerAnswers, stepStates } from "../support/support.ts";
import { lifeAreas } from "../outcome/life-status.ts";
import { taskOrigins, taskResults } from "../task/task.ts";
import { glossary, label, type GlossaryGroup } from "./glossary.ts";

test.each<[GlossaryGroup, readonly string[]]>([
  ["stage", ["referred", "contact", "phase1", "phase2", "phase3", "relation", "bridge", "running", "joined", "closed"]],
  ["outcome", contactOutcomes],
  ["channel", channels],
  ["counterpart", counterparts],
  ["place", places],
  ["effort", efforts],
  ["actionOwner", actionOwners],
  ["actionResult", actionResults],
  ["ring", rings],
  ["handover", handoverStatuses],
  ["interruption", interruptionReasons],
  ["decision", decisionOutcomes],
  ["timePoint", timePoints],
  ["instrument", instruments],
  ["useOfServices", servicesUse],
  ["needLength", needLengths],
  ["entry", entrySaysSchema.options.map((option) => option.shape.kind.value)],
  ["role", roles],
  ["standing", ["official", "derived", "local"]],
  ["manner", manners],
  ["company", companies],
  ["lifeSign", lifeSigns],
  ["response", responses],
  ["refusalKind", refusalKinds],
  ["initiator", initiators],
  ["judgement", judgements],
  ["relationStep", relationSteps],
  ["perceivedNeed", perceivedNeeds],
  ["disagreementOutcome", disagreementOutcomes],
  ["lossCause", lossCauses],
  ["stepState", stepStates],
  ["smaller", smallerAnswers],
  ["serviceStatus", serviceStatuses],
  ["coordination", coordinations],
  ["situation", situations],
  ["homeKind", homeKinds],
  ["tenancyEnd", tenancyEndReasons],
  ["taskOrigin", taskOrigins],
  ["taskResult", taskResults],
  ["lifeArea", lifeAreas],
  ["closureReason", closureReasons],
  ["legalBasis", legalBasisCodes],
])("every %s has a Danish and an English label", (group, codes) => {
  expect(Object.keys(glossary[group]).toSorted()).toEqual([...codes].toSorted());
  for (const code of codes) {
    expect(label(group, code)).not.toBe(code);
    expect(label(group, code, "en")).not.toBe(code);
  }
});

test("a label in both languages, and an unknown code as it is", () => {
  expect(label("closureReason", "moved-municipality")).toBe("Flyttet til anden kommune");
  expect(label("stage", "phase2", "en")).toBe("Phase 2");
  expect(label("stage", "step7")).toBe("step7");
  expect(label("role", "toString")).toBe("toString");
});
