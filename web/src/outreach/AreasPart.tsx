import { useState } from "react";
import type { Team } from "../app/staff.ts";
import { useAnswer } from "../app/use-answer.ts";
import shared from "../course/Course.module.css";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useCan } from "../replica/ReplicaProvider.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Answered } from "./Answered.tsx";
import { AreaForm } from "./AreaForm.tsx";
import { DocumentPanel } from "./DocumentPanel.tsx";
import styles from "./Outreach.module.css";
import { PartnersPanel } from "./PartnersPanel.tsx";
import { areasSchema, outreachPath, visitsSchema, type Area, type Visit } from "./team-answers.ts";
import { VisitForm } from "./VisitForm.tsx";

type Doing = { readonly what: "add" } | { readonly what: "edit" | "visit"; readonly area: Area };

/** Phase 1: where the team goes, whom it works with, and the texts that frame it. */
export function AreasPart({ team }: { readonly team: Team }) {
  const words = useWords().outreachTeam;
  const mayWork = useCan("outreach.work");
  const areas = useAnswer(outreachPath(team.teamId, "areas"), areasSchema);
  const visits = useAnswer(outreachPath(team.teamId, "visits?limit=20"), visitsSchema);
  const [doing, setDoing] = useState<Doing>();
  const done = () => {
    setDoing(undefined);
    areas.again();
    visits.again();
  };
  const add = mayWork ? (
    <Button kind="primary" onClick={() => setDoing({ what: "add" })}>
      {words.areas.add}
    </Button>
  ) : null;
  return (
    <div className={shared["columns"]}>
      <div className={shared["column"]}>
        <Answered answer={areas}>
          {(all) => (
            <Panel title={words.parts.areas}>
              {all.length === 0 ? (
                <EmptyState title={words.areas.empty} action={add}>
                  {words.areas.emptyText}
                </EmptyState>
              ) : (
                <>
                  <ul className={shared["list"]}>
                    {all.map((area) => (
                      <li key={area.areaId}>
                        <One area={area} onDo={setDoing} />
                      </li>
                    ))}
                  </ul>
                  <div className={shared["buttons"]}>{add}</div>
                </>
              )}
            </Panel>
          )}
        </Answered>
        <Panel title={words.areas.latest}>
          <Answered answer={visits}>{(all) => <Visits visits={all} areas={areas.value ?? []} />}</Answered>
        </Panel>
      </div>
      <div className={shared["column"]}>
        <PartnersPanel team={team} />
        <DocumentPanel team={team} kind="framing" />
        <DocumentPanel team={team} kind="communication" />
      </div>
      <Doings team={team} doing={doing} onDone={done} />
    </div>
  );
}

interface DoingsProps {
  readonly team: Team;
  readonly doing: Doing | undefined;
  /** The form is closed: finished, or half way, when it may have been saved before more was typed. */
  readonly onDone: () => void;
}

function Doings({ team, doing, onDone }: DoingsProps) {
  const words = useWords().outreachTeam.areas;
  const { language } = useLanguage();
  if (doing === undefined) return null;
  const acts = { team, onCancel: onDone, onDone };
  const title =
    doing.what === "add"
      ? words.title
      : { edit: words.editTitle, visit: words.visitTitle }[doing.what](doing.area.name);
  return (
    <Dialog open title={title} onClose={onDone} language={language} size={doing.what === "visit" ? "narrow" : "wide"}>
      {doing.what === "visit" ? (
        <VisitForm {...acts} area={doing.area} />
      ) : (
        <AreaForm {...acts} area={doing.what === "edit" ? doing.area : undefined} />
      )}
    </Dialog>
  );
}

function One({ area, onDo }: { readonly area: Area; readonly onDo: (doing: Doing) => void }) {
  const words = useWords().outreachTeam.areas;
  const { language } = useLanguage();
  const today = useToday();
  const mayWork = useCan("outreach.work");
  const facts = [
    words.visits(area.visits),
    area.lastVisitOn === null ? "" : words.lastVisit(nearDay(area.lastVisitOn, today, language)),
  ].filter((fact) => fact !== "");
  return (
    <article className={shared["stack"]}>
      <div className={shared["line"]}>
        <h3 className={styles["name"]}>{area.name}</h3>
        {area.active ? null : <Mark tone="muted">{words.closed}</Mark>}
        <span className={shared["quiet"]}>{facts.join(" · ")}</span>
      </div>
      {area.note === "" ? null : <p className={shared["preserve"]}>{area.note}</p>}
      {area.places.length === 0 ? null : (
        <ul className={styles["places"]}>
          {area.places.map(({ placeId, kind, name, note }) => (
            <li key={placeId}>
              {name} <span className={shared["quiet"]}>{[words.kinds[kind], note].filter(Boolean).join(" · ")}</span>
            </li>
          ))}
        </ul>
      )}
      {mayWork ? (
        <div className={shared["buttons"]}>
          <Button aria-label={`${words.addVisit} ${area.name}`} onClick={() => onDo({ what: "visit", area })}>
            {words.addVisit}
          </Button>
          <Button kind="link" aria-label={`${words.edit} ${area.name}`} onClick={() => onDo({ what: "edit", area })}>
            {words.edit}
          </Button>
        </div>
      ) : null}
    </article>
  );
}

function Visits({ visits, areas }: { readonly visits: readonly Visit[]; readonly areas: readonly Area[] }) {
  const words = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const { areas: own } = words.outreachTeam;
  if (visits.length === 0) return <p className={shared["quiet"]}>{own.noVisits}</p>;
  return (
    <ul className={shared["list"]}>
      {visits.map((visit) => {
        const area = areas.find(({ areaId }) => areaId === visit.areaId);
        const place = area?.places.find(({ placeId }) => placeId === visit.placeId);
        const who =
          visit.colleagueName === null
            ? visit.name
            : `${visit.name}, ${words.outreach.form.pairWith(visit.colleagueName)}`;
        return (
          <li key={visit.visitId}>
            <p>
              <b>{[area?.name, place?.name].filter(Boolean).join(", ")}</b>{" "}
              <span className={shared["quiet"]}>
                {[nearDay(visit.on, today, language), who, own.seen(visit.possibleSeen)].join(" · ")}
              </span>
            </p>
            {visit.saw === "" ? null : <p className={shared["preserve"]}>{visit.saw}</p>}
          </li>
        );
      })}
    </ul>
  );
}
