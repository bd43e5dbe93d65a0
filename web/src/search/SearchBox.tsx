import { useId, useState, type KeyboardEvent } from "react";
import { useLocation } from "wouter";
import { useWords } from "../i18n/words.tsx";
import { classNames } from "../ui/class-names.ts";
import { Notice } from "../ui/parts/Notice.tsx";
import { TextField } from "../ui/parts/TextField.tsx";
import styles from "./Search.module.css";
import { useHits, type Hit } from "./use-hits.ts";

const groups = ["here", "elsewhere", "actions"] as const;

export interface SearchBoxProps {
  /** Called when a hit is chosen, before the page changes. */
  readonly onChosen?: (() => void) | undefined;
}

/** A combobox with an open list (WAI-ARIA APG, combobox with list autocomplete): arrows choose, Enter opens. */
export function SearchBox({ onChosen }: SearchBoxProps) {
  const { search: words } = useWords();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const [, navigate] = useLocation();
  const listId = useId();
  const { hits, offline } = useHits(text);
  const active = Math.min(at, hits.length - 1);
  const open = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    onChosen?.();
    navigate(hit.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The word is not settled yet: the key belongs to the keyboard that composes it.
    if (event.nativeEvent.isComposing) return;
    const moves: Partial<Record<string, number>> = { ArrowDown: active + 1, ArrowUp: active - 1 };
    const next = moves[event.key];
    if (next !== undefined && hits.length > 0) {
      event.preventDefault();
      setAt((next + hits.length) % hits.length);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      open(hits[active]);
    }
  };
  return (
    <div className={styles["box"]}>
      <TextField
        label={words.label}
        hint={words.hint}
        type="search"
        value={text}
        onChange={(next) => {
          setText(next);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        // The native combobox offers only plain texts, and no groups.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={hits.length === 0 ? undefined : `${listId}-${active}`}
        autoComplete="off"
        spellCheck={false}
      />
      <p className="visually-hidden" aria-live="polite">
        {text === "" ? "" : words.found(hits.length)}
      </p>
      {offline ? <Notice tone="info">{words.offline}</Notice> : null}
      {hits.length === 0 ? (
        <p>
          <b>{words.none}</b> {words.noneText}
        </p>
      ) : null}
      <HitList listId={listId} hits={hits} active={active} onOpen={open} />
    </div>
  );
}

interface HitListProps {
  readonly listId: string;
  readonly hits: readonly Hit[];
  readonly active: number;
  readonly onOpen: (hit: Hit) => void;
}

function HitList({ listId, hits, active, onOpen }: HitListProps) {
  const { search: words } = useWords();
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div id={listId} role="listbox" aria-label={words.label}>
      {groups.map((group) => {
        const within = hits.filter((hit) => hit.group === group);
        return within.length === 0 ? null : (
          // The native grouping elements are not allowed inside a listbox.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          <div key={group} role="group" aria-label={words[group]} className={styles["group"]}>
            <p aria-hidden="true" className={styles["groupName"]}>
              {words[group]}
            </p>
            {within.map((hit) => (
              <HitOption
                key={hit.href}
                {...{ hit, onOpen }}
                id={`${listId}-${hits.indexOf(hit)}`}
                chosen={hits[active] === hit}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

interface HitOptionProps {
  readonly id: string;
  readonly hit: Hit;
  readonly chosen: boolean;
  readonly onOpen: (hit: Hit) => void;
}

/** Focus stays in the field; the keyboard reaches an option through it. */
function HitOption({ id, hit, chosen, onOpen }: HitOptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={chosen}
      className={classNames(styles["hit"], chosen && styles["chosen"])}
      onClick={() => onOpen(hit)}
    >
      <span>{hit.title}</span>
      <small>{hit.note}</small>
    </div>
  );
}
