import { formatDate } from "@tovholder/domain/time/danish-date.ts";
import { citizenName } from "../app/citizen-name.ts";
import { useWords } from "../i18n/words.tsx";
import { Button } from "../ui/parts/Button.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import type { KnownPerson, ReferralForm } from "./referral-form.ts";
import styles from "./Referral.module.css";
import type { Duplicate } from "./use-duplicates.ts";

export interface DuplicatesProps {
  readonly form: ReferralForm;
  readonly found: readonly Duplicate[];
  readonly onUse: (person: KnownPerson) => void;
}

/** Possible duplicates beside what is typed, differences in words. A suggestion that never stops anyone. */
export function Duplicates({ form, found, onUse }: DuplicatesProps) {
  const words = useWords().referral;
  return (
    <div aria-live="polite">
      {found.length === 0 ? null : (
        <section className={styles["duplicates"]} aria-label={words.duplicates(found.length)}>
          <h3>{words.duplicates(found.length)}</h3>
          <p>{words.duplicatesText}</p>
          <ul>
            {found.map((person) => (
              <li key={person.citizenId}>
                <Comparison form={form} person={person} />
                <Button
                  onClick={() => {
                    const { because: _, ...known } = person;
                    onUse(known);
                  }}
                >
                  {words.useThis}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Comparison({ form, person }: { readonly form: ReferralForm; readonly person: Duplicate }) {
  const words = useWords().referral;
  const yours = citizenName({ givenName: form.given, familyName: form.family });
  const rows = [
    { name: words.name, yours, found: citizenName(person) },
    {
      name: words.birthDate,
      yours: form.birthDate === undefined ? "" : formatDate(form.birthDate),
      found: person.birthDate === null ? "" : formatDate(person.birthDate),
    },
  ];
  return (
    <table className={styles["comparison"]}>
      <caption>{words.because[person.because]}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{words.name}</span>
          </th>
          <th scope="col">{words.yours}</th>
          <th scope="col">{words.found}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const same = row.yours.trim().toLowerCase() === row.found.trim().toLowerCase();
          const known = row.yours !== "" && row.found !== "";
          return (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.yours || words.none}</td>
              <td>
                {row.found || words.none}{" "}
                {known ? <Mark tone={same ? "ok" : "warn"}>{same ? words.same : words.different}</Mark> : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
