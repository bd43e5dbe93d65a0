import { canCourse } from "@tovholder/domain/access/can.ts";
import { relationTo } from "@tovholder/domain/access/actor.ts";
import { isHeldByTeam } from "@tovholder/domain/methods/registry.ts";
import { useEffect, useRef, useState } from "react";
import { useGoOn } from "../app/use-go-on.ts";
import { z } from "zod";
import { ApiError, callApi } from "../app/api.ts";
import { citizenName } from "../app/citizen-name.ts";
import { DraftKept } from "../drafts/DraftKept.tsx";
import { DraftsBeside } from "../drafts/DraftsBeside.tsx";
import { useToday } from "../i18n/use-today.ts";
import { useWords } from "../i18n/words.tsx";
import { useActor, useIssue } from "../replica/ReplicaProvider.tsx";
import { useDraft } from "../replica/use-draft.ts";
import { focusPage } from "../ui/parts/focus-home.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { PageHeader } from "../ui/parts/PageHeader.tsx";
import { useToast } from "../ui/parts/Toast.tsx";
import { CourseStep } from "./CourseStep.tsx";
import { FaultSource, useFaultText } from "./FaultSource.tsx";
import { PersonStep } from "./PersonStep.tsx";
import { newCitizenBody, personFaults, readReferral, type Faults } from "./read-referral.ts";
import { readReferralForm, referralDraftKey, type ReferralForm } from "./referral-form.ts";
import { useReferralStart } from "./use-referral-start.ts";
import styles from "./Referral.module.css";

const madeSchema = z.object({ citizenId: z.string() });

/** *Ny henvisning*: the person, then the course. One draft on the device until it is saved. */
export function ReferralPage() {
  const [round, setRound] = useState(0);
  // A discarded referral gives way to one with ids of its own: its person may already be with the server.
  return <Referral key={round} onDiscard={() => setRound((before) => before + 1)} />;
}

function Referral({ onDiscard }: { readonly onDiscard: () => void }) {
  const words = useWords().referral;
  const initial = useReferralStart();
  const draft = useDraft({ key: referralDraftKey, initial, read: readReferralForm });
  const [faults, setFaults] = useState<Faults>({});
  const form = useRef<HTMLFormElement>(null);
  const { value } = draft;
  const change = (part: Partial<ReferralForm>) => draft.change((before) => ({ ...before, ...part }));
  const save = useSave({ form: value, change, forget: draft.discard });
  const onPerson = value.step === "person";

  useEffect(() => {
    if (Object.keys(faults).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [faults]);

  const goTo = (step: ReferralForm["step"]) => {
    change({ step });
    scrollTo(0, 0);
    focusPage();
  };
  const submit = async () => {
    if (!onPerson) {
      setFaults(await save.run());
      return;
    }
    const found = personFaults(value, words);
    setFaults(found);
    if (Object.keys(found).length === 0) goTo("course");
  };
  const step = { form: value, change, faults };
  return (
    <div className={styles["page"]}>
      <PageHeader title={words.title} facts={onPerson ? words.facts : summary(value)} />
      <form
        ref={form}
        className={styles["form"]}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.busy) void submit();
        }}
      >
        <DraftsBeside draft={draft} />
        <h2>{onPerson ? words.personStep : words.courseStep}</h2>
        {onPerson ? <PersonStep {...step} /> : <CourseStep {...step} />}
        <Leftover faults={faults} problem={save.problem} />
        <div className={styles["actions"]}>
          {onPerson ? null : <Button onClick={() => goTo("person")}>{words.back}</Button>}
          <Button kind="primary" type="submit" busy={save.busy}>
            {onPerson ? words.next : words.save}
          </Button>
          {draft.kept ? (
            <Button kind="link" onClick={() => void draft.discard().then(onDiscard)}>
              {words.discard}
            </Button>
          ) : null}
        </div>
        <DraftKept draft={draft} />
      </form>
    </div>
  );
}

function summary(form: ReferralForm): string {
  return citizenName(form.known ?? { givenName: form.given, familyName: form.family });
}

/** Fields that show their own fault; what is left is said above the button. */
const shownFields = new Set(
  "given cpr phone receivedOn method chosenReason willing legalBasis decidedOn months overrideReason wishFollowed supplierWish teamId workerId".split(
    " ",
  ),
);

function Leftover({ faults, problem }: { readonly faults: Faults; readonly problem: string | undefined }) {
  const words = useWords().referral;
  const text = useFaultText(faults);
  const field = Object.keys(faults).find((one) => !shownFields.has(one));
  const said = field === undefined ? problem : text(field);
  if (said === undefined) return null;
  return (
    <Notice tone="error" title={words.notSaved}>
      <p>{said}</p>
      <FaultSource fault={faults[field ?? ""]} />
    </Notice>
  );
}

/** That the id is taken means that an earlier answer was lost on its way: the person is there. */
async function register(form: ReferralForm): Promise<void> {
  try {
    await callApi("/api/citizens", { method: "POST", body: newCitizenBody(form), schema: madeSchema });
  } catch (error) {
    if (!(error instanceof ApiError && error.code === "conflict")) throw error;
  }
}

interface Saving {
  readonly form: ReferralForm;
  readonly change: (part: Partial<ReferralForm>) => void;
  readonly forget: () => Promise<void>;
}

/** First the person, whom the server must have; then the course, which is durable on this device and sent from here. */
function useSave({ form, change, forget }: Saving) {
  const words = useWords().referral;
  const today = useToday();
  const actor = useActor();
  const issue = useIssue();
  const toast = useToast();
  const goOn = useGoOn();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const attempt = async (): Promise<Faults> => {
    const reading = readReferral(form, words, today);
    if (!reading.ok) return reading.faults;
    const { citizen, draft } = reading;
    if (form.known === undefined && !form.registered) {
      await register(form);
      change({ registered: true });
    }
    const { teamId, workerId } = draft;
    const { municipalityId } = actor;
    const reads = canCourse(
      actor,
      "course.read",
      relationTo(actor, { municipalityId, workerId, teamId, heldByTeam: isHeldByTeam(draft.method) }),
    );
    const outcome = await issue(form.courseId, draft, { citizen });
    if (!outcome.ok) {
      const { field = "", message, source } = outcome.refusal;
      return { [field]: { text: message, source } };
    }
    await forget();
    // Without a way to take it back: a course that was begun is closed, not undone.
    toast({ text: reads ? words.saved : words.sentElsewhere });
    goOn(reads ? `/forloeb/${form.courseId}` : "/");
    return {};
  };

  const run = async (): Promise<Faults> => {
    setBusy(true);
    setProblem(undefined);
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.failure === "offline" ? words.offline : error.detail);
      return Object.fromEntries(error.faults.map(({ path, message }) => [path, { text: message }]));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run };
}
