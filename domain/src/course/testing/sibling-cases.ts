import { day } from "../../time/local-date.ts";
import { outreachOf, relationStepNow } from "../state.ts";
import { aCourse } from "./a-course.ts";
import type { AcceptedCase } from "./accepted-case.ts";
import { referral } from "./drafts.ts";
import { idOf } from "./ids.ts";
import { bridge, homeless, outreach } from "./sibling-stories.ts";
import { supportCases } from "./support-cases.ts";

const on = day("2025-03-01");
const offered = { type: "offerHome", offerId: idOf("offer"), on, home: "public-housing", where: "", note: "" } as const;
const housed = { type: "startTenancy", tenancyId: idOf("tenancy"), on, home: "public-housing", note: "" } as const;
const joined = {
  type: "joinCitizen",
  citizenId: idOf("person"),
  intoCourseId: idOf("into"),
  on,
  why: "Samme mand",
} as const;

const outreachCases: Record<string, AcceptedCase> = {
  "a referral to outreach": {
    story: aCourse(),
    draft: referral({ method: "skp", legalBasis: "SEL § 99" }),
    kinds: ["referred", "contact-period-started"],
    shows: ({ stage, months }) => [stage, months],
    as: ["contact", undefined],
  },
  "a judgement of the target group": {
    story: outreach,
    draft: { type: "judgeTargetGroup", on, judgement: "no", reason: "Har et stort netværk" },
    kinds: ["target-group-judged"],
    shows: (state) => outreachOf(state).judgements.at(-1)?.judgement,
    as: "no",
  },
  "an agreement on a steadier contact": {
    story: outreach.does({ type: "judgeTargetGroup", on, judgement: "yes", reason: "Lever isoleret" }),
    draft: { type: "acceptStableContact", on, words: "Du må gerne komme igen", agreed: "Kaffe om tirsdagen" },
    kinds: ["stable-contact-accepted"],
    shows: ({ stage }) => stage,
    as: "relation",
  },
  "a step of the relation, also back": {
    story: bridge,
    draft: { type: "seeRelationStep", step: "trust", on, evidence: "Åbnede ikke", words: "" },
    kinds: ["relation-step-seen"],
    shows: relationStepNow,
    as: "trust",
  },
  "the way back from the bridge": {
    story: bridge,
    draft: { type: "startStage", stage: "relation", on, reason: "Værestedet blev for meget" },
    kinds: ["stage-started"],
    shows: ({ stage }) => stage,
    as: "relation",
  },
  "two possible citizens found to be one": {
    story: outreach,
    draft: joined,
    kinds: ["citizen-joined"],
    shows: ({ stage }) => stage,
    as: "joined",
  },
  "and taken apart again": {
    story: outreach.does(joined),
    draft: { type: "unjoinCitizen", on, why: "Det var naboen" },
    kinds: ["citizen-unjoined"],
    shows: (state) => [state.stage, outreachOf(state).joined],
    as: ["contact", undefined],
  },
};

const homeCases: Record<string, AcceptedCase> = {
  "a situation": {
    story: homeless,
    draft: { type: "recordSituation", situation: "shelter", on, note: "" },
    kinds: ["situation-recorded"],
    shows: ({ housing }) => housing?.situations.at(-1)?.situation,
    as: "shelter",
  },
  "an offer of a home": {
    story: homeless,
    draft: offered,
    kinds: ["home-offered"],
    shows: ({ housing }) => housing?.offers.length,
    as: 1,
  },
  "a no to an offer": {
    story: homeless.does(offered),
    draft: { type: "answerOffer", offerId: offered.offerId, on, accepted: false, why: "For langt væk" },
    kinds: ["offer-answered"],
    shows: ({ stage, housing }) => [stage, housing?.offers[0]?.answer?.accepted],
    as: ["running", false],
  },
  "a home": {
    story: homeless,
    draft: housed,
    kinds: ["tenancy-started"],
    shows: ({ housing }) => housing?.tenancies.length,
    as: 1,
  },
  "a home that is lost": {
    story: homeless.does(housed),
    draft: { type: "endTenancy", tenancyId: housed.tenancyId, on, reason: "evicted", note: "" },
    kinds: ["tenancy-ended"],
    shows: ({ stage, housing }) => [stage, housing?.tenancies[0]?.ended?.reason],
    as: ["running", "evicted"],
  },
};

export const siblingCases: Record<string, AcceptedCase> = { ...outreachCases, ...supportCases, ...homeCases };
