import { offeredBefore } from "@tovholder/domain/housing/kept.ts";
import { housingOf } from "@tovholder/domain/course/state.ts";
import { addDays } from "@tovholder/domain/time/local-date.ts";
import { label } from "@tovholder/domain/words/glossary.ts";
import { useState } from "react";
import { PendingMark } from "../app/PendingMark.tsx";
import styles from "../course/Course.module.css";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Quote } from "../ui/parts/Quote.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import type { Offered } from "./housing-lines.ts";
import { Mend } from "./Mend.tsx";
import type { HousingPanelProps } from "./NowPanel.tsx";
import { OfferForm } from "./OfferForm.tsx";

/** Homes offered and the citizen's own answers. How many there were to choose among stands as a fact, not as a mark. */
export function OffersPanel({ course, lines, mayWrite }: HousingPanelProps) {
  const words = useWords().housing.offers;
  const { language } = useLanguage();
  const today = useToday();
  const [writing, setWriting] = useState(false);
  const { offers, tenancies } = housingOf(course.state);
  const since = offeredBefore({ offers, homes: tenancies }, addDays(today, 1)).length;
  const close = () => setWriting(false);
  return (
    <Panel title={words.title} aside={tenancies.length === 0 ? words.offered(since) : words.offeredSince(since)}>
      {lines.offers.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <ul className={styles["list"]}>
          {lines.offers.map((one) => (
            <li key={one.offer.says.offerId}>
              <OfferItem course={course} offered={one} mayWrite={mayWrite} />
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? (
        <div className={styles["buttons"]}>
          <Button onClick={() => setWriting(true)}>{words.write}</Button>
        </div>
      ) : null}
      <Dialog open={writing} title={words.write} onClose={close} language={language}>
        {writing ? <OfferForm course={course} onDone={close} /> : null}
      </Dialog>
    </Panel>
  );
}

type ItemProps = Pick<HousingPanelProps, "course" | "mayWrite"> & { readonly offered: Offered };

function OfferItem({ course, offered, mayWrite }: ItemProps) {
  const { offers: words, answer: answerWords } = useWords().housing;
  const { language } = useLanguage();
  const [answering, setAnswering] = useState(false);
  const { offer, answer } = offered;
  const { offerId, home, where, on, note } = offer.says;
  const name = [label("homeKind", home, language), where].filter((part) => part !== "").join(", ");
  const close = () => setAnswering(false);
  return (
    <>
      <div className={styles["line"]}>
        <b>{name}</b>
        <span className={styles["quiet"]}>{words.offeredOn(dayText(on, language))}</span>
        <PendingMark course={course} of={offer.line.entry} />
        {mayWrite ? <Mend course={course} line={offer.line} about={name} /> : null}
      </div>
      {note === "" ? null : <p className={styles["preserve"]}>{note}</p>}
      {answer === undefined ? null : (
        <>
          <div className={styles["line"]}>
            <Mark tone={answer.says.accepted ? "ok" : "plain"}>
              {answer.says.accepted ? answerWords.saidYes : answerWords.saidNo}
            </Mark>
            <span className={styles["quiet"]}>{dayText(answer.says.on, language)}</span>
            <PendingMark course={course} of={answer.line.entry} />
            {mayWrite ? <Mend course={course} line={answer.line} about={`${answerWords.title}, ${name}`} /> : null}
          </div>
          {answer.says.why === "" ? null : <Quote>{answer.says.why}</Quote>}
        </>
      )}
      {mayWrite && answer === undefined ? (
        <div className={styles["buttons"]}>
          <Button onClick={() => setAnswering(true)} aria-label={`${answerWords.write}: ${name}`}>
            {answerWords.write}
          </Button>
        </div>
      ) : null}
      <Dialog open={answering} title={answerWords.write} onClose={close} language={language}>
        {answering ? <AnswerForm course={course} offerId={offerId} onDone={close} /> : null}
      </Dialog>
    </>
  );
}
