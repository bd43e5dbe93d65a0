import { can } from "@tovholder/domain/access/can.ts";
import { useState } from "react";
import { useLocation } from "wouter";
import { useWords } from "../i18n/words.tsx";
import { useActor, useReplica } from "../replica/ReplicaProvider.tsx";
import { referralDraftKey, readReferralForm } from "../referral/referral-form.ts";
import { useReferralStart } from "../referral/use-referral-start.ts";
import { Button } from "../ui/parts/Button.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import type { Answers } from "./answers.ts";
import styles from "./Choosing.module.css";
import { ChoosingWizard } from "./ChoosingWizard.tsx";
import { ProposalNotice } from "./ProposalNotice.tsx";

/** *Vælg metode*: the questions on their own, without a person. Nothing is kept unless it goes into a referral. */
export function ChoosePage() {
  const words = useWords().choosing;
  const actor = useActor();
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <div className={styles["page"]}>
      <PageHeader title={words.title} facts={words.facts} />
      <ChoosingWizard
        answers={answers}
        change={(part) => setAnswers((before) => ({ ...before, ...part }))}
        end={
          <>
            <ProposalNotice answers={answers} />
            {can(actor, "course.refer") ? <CarryIntoReferral answers={answers} /> : null}
          </>
        }
      />
    </div>
  );
}

/** The answers go into the referral's draft on the device, never into an address. */
function CarryIntoReferral({ answers }: { readonly answers: Answers }) {
  const words = useWords().choosing;
  const [, navigate] = useLocation();
  const replica = useReplica();
  const initial = useReferralStart();
  const stored = replica.snapshot().drafts.find((draft) => draft.key === referralDraftKey);
  const begun = stored === undefined ? undefined : readReferralForm(stored.value);
  const carry = async () => {
    await replica.putDraft({
      key: referralDraftKey,
      value: { ...(begun ?? initial), ...answers },
      courseId: undefined,
    });
    navigate("/henvisning");
  };
  return (
    <>
      <div className={styles["buttons"]}>
        <Button kind="primary" onClick={() => void carry()}>
          {words.carry}
        </Button>
      </div>
      {begun === undefined ? null : <p className={styles["quiet"]}>{words.carryInto}</p>}
    </>
  );
}
