import { useState } from "react";
import { useLanguage, useSay, useWords } from "../i18n/words.tsx";
import { dayText } from "../ui/day-text.ts";
import { Button } from "../ui/parts/Button.tsx";
import { Dialog } from "../ui/parts/Dialog.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import type { CardItem, GivenRating } from "./answers.ts";
import styles from "./Fidelity.module.css";
import { RatingForm } from "./RatingForm.tsx";

interface RatingsPartProps {
  readonly item: CardItem;
  readonly query: string;
  readonly onRated: () => void;
}

/** What people say of an item: two apart, whether they agree, and what they came to. */
export function RatingsPart({ item, query, onRated }: RatingsPartProps) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const say = useSay();
  const [rating, setRating] = useState(false);
  const { may, given } = item.rating;
  const [kind] = may;
  const mine = given.some((one) => one.mine && one.kind === "own");
  const act = kind === "own" && mine ? words.rateAgain : kind && words.rate[kind];
  const close = () => setRating(false);
  if (kind === undefined && item.kind === "computed" && given.length === 0) return null;
  return (
    <section>
      <h3>{words.ratings}</h3>
      <Standing item={item} />
      <Newest item={item} />
      {kind === undefined ? null : (
        <div data-print="no">
          <Button aria-label={`${act}: ${say(item.name)}`} onClick={() => setRating(true)}>
            {act}
          </Button>
        </div>
      )}
      {given.length < 2 ? null : (
        <details className={styles["history"]}>
          <summary>{words.history(given.length)}</summary>
          <ul className={styles["courses"]}>
            {given.toReversed().map((one) => (
              <li key={one.ratingId}>
                <GivenLine item={item} given={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Dialog open={rating} title={act ?? ""} onClose={close} language={language}>
        {kind === undefined ? null : (
          <RatingForm item={item} kind={kind} query={query} onClose={close} onSaved={onRated} />
        )}
      </Dialog>
    </section>
  );
}

function Standing({ item: { kind, rating } }: { readonly item: CardItem }) {
  const words = useWords().fidelity;
  if (kind === "computed") return null;
  const { apart, raters, given, may } = rating;
  if (apart === null) {
    if (raters === 0) return <p>{words.ratersNone}</p>;
    if (may.length === 0) return <p>{words.raterOther}</p>;
    return <p>{given.some(({ mine }) => mine) ? words.raterWaiting : words.raterOne}</p>;
  }
  const agreed = given.some((one) => one.kind === "agreed");
  return (
    <>
      <p>
        <Mark tone={apart === 0 ? "ok" : "warn"}>{apart === 0 ? words.same : words.differ(apart)}</Mark>
      </p>
      {apart === 0 || agreed ? null : <p>{words.differText}</p>}
    </>
  );
}

/** The newest of each person and kind; earlier ones are in the history. */
function Newest({ item }: { readonly item: CardItem }) {
  const newest = new Map<string, GivenRating>();
  for (const given of item.rating.given) {
    newest.set(given.kind === "own" ? `${given.kind} ${given.name}` : given.kind, given);
  }
  if (newest.size === 0) return null;
  return (
    <ul className={styles["courses"]}>
      {[...newest.values()].map((one) => (
        <li key={one.ratingId}>
          <GivenLine item={item} given={one} />
        </li>
      ))}
    </ul>
  );
}

function GivenLine({ item, given }: { readonly item: CardItem; readonly given: GivenRating }) {
  const words = useWords().fidelity;
  const { language } = useLanguage();
  const { kind, value, reason, name, on } = given;
  const score = item.answer === "scale" ? words.score(value) : value === 0 ? words.no : words.yes;
  return (
    <>
      <p>{words.given(`${words.givingKinds[kind]}: ${score}`, name, dayText(on, language))}</p>
      {reason === null || reason === "" ? null : <p className={styles["reason"]}>{reason}</p>}
    </>
  );
}
