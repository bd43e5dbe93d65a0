import { useState } from "react";
import type { Team } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import shared from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useCan } from "../replica/ReplicaProvider.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Answered } from "./Answered.tsx";
import { BriefingForm, PartnerForm } from "./PartnerForms.tsx";
import { outreachPath, partnersSchema, type Partner } from "./team-answers.ts";

type Doing = { readonly what: "add" } | { readonly what: "edit" | "brief"; readonly partner: Partner };

/** 1D: those who may see a citizen first, and when they were last told what to look for. */
export function PartnersPanel({ team }: { readonly team: Team }) {
  const words = useWords().outreachTeam.partners;
  const { language } = useLanguage();
  const mayWork = useCan("outreach.work");
  const answer = useAnswer(outreachPath(team.teamId, "partners"), partnersSchema);
  const [doing, setDoing] = useState<Doing>();
  /** Asks again also when a form is closed half way: it may have been saved before more was typed. */
  const close = () => {
    setDoing(undefined);
    answer.again();
  };
  const acts = { team, onCancel: close, onDone: close };
  const title =
    doing === undefined
      ? ""
      : doing.what === "add"
        ? words.addTitle
        : { edit: words.editTitle, brief: words.briefTitle }[doing.what](doing.partner.name);
  return (
    <Panel title={words.title}>
      <p className={shared["quiet"]}>{words.text}</p>
      <Answered answer={answer}>
        {(all) =>
          all.length === 0 ? (
            <p>{words.empty}</p>
          ) : (
            <ul className={shared["list"]}>
              {all.map((partner) => (
                <li key={partner.partnerId}>
                  <One partner={partner} onDo={setDoing} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      {mayWork ? (
        <div className={shared["buttons"]}>
          <Button onClick={() => setDoing({ what: "add" })}>{words.add}</Button>
        </div>
      ) : null}
      <Dialog open={doing !== undefined} title={title} onClose={close} language={language}>
        {doing?.what === "add" ? <PartnerForm {...acts} partner={undefined} /> : null}
        {doing?.what === "edit" ? <PartnerForm {...acts} partner={doing.partner} /> : null}
        {doing?.what === "brief" ? <BriefingForm {...acts} partner={doing.partner} /> : null}
      </Dialog>
    </Panel>
  );
}

function One({ partner, onDo }: { readonly partner: Partner; readonly onDo: (doing: Doing) => void }) {
  const words = useWords().outreachTeam.partners;
  const { language } = useLanguage();
  const today = useToday();
  const mayWork = useCan("outreach.work");
  const { name, kind, contact, phone, email, note, briefedOn, briefings } = partner;
  return (
    <article className={shared["stack"]}>
      <p>
        <b>{name}</b>{" "}
        <span className={shared["quiet"]}>
          {[words.kinds[kind], contact, phone, email].filter((part) => part !== "").join(" · ")}
        </span>
      </p>
      {note === "" ? null : <p className={shared["preserve"]}>{note}</p>}
      <p className={shared["quiet"]}>
        {briefedOn === null ? words.notBriefed : words.briefed(nearDay(briefedOn, today, language))}
      </p>
      {briefings.length === 0 ? null : (
        <details className={shared["fold"]}>
          <summary>{words.briefings(briefings.length)}</summary>
          <ul className={shared["list"]}>
            {briefings.map((one) => (
              <li key={one.briefingId}>
                <p className={shared["quiet"]}>{[dayText(one.on, language), one.name].join(" · ")}</p>
                <p className={shared["preserve"]}>{one.note}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayWork ? (
        <div className={shared["buttons"]}>
          <Button aria-label={`${words.brief} ${name}`} onClick={() => onDo({ what: "brief", partner })}>
            {words.brief}
          </Button>
          <Button kind="link" aria-label={`${words.edit} ${name}`} onClick={() => onDo({ what: "edit", partner })}>
            {words.edit}
          </Button>
        </div>
      ) : null}
    </article>
  );
}
