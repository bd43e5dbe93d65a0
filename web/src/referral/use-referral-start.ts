import { useState } from "react";
import { useToday } from "../i18n/use-today.ts";
import { newId } from "../replica/ids.ts";
import { useMe } from "../session/SessionProvider.tsx";
import { startReferral, type ReferralForm } from "./referral-form.ts";

/** An empty referral for whoever is signed in. */
export function useReferralStart(): ReferralForm {
  const today = useToday();
  const me = useMe();
  const [start] = useState(() => {
    const onlyWorker = me.roles.includes("worker") && !me.roles.includes("coordinator");
    const workerId = onlyWorker ? me.accountId : "";
    return startReferral({
      citizenId: newId(),
      courseId: newId(),
      today,
      teamId: me.teams[0]?.teamId ?? "",
      workerId,
    });
  });
  return start;
}
