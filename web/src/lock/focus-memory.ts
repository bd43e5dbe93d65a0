import { session } from "../session/state.ts";

interface Place {
  readonly path: string;
  readonly label: string;
  readonly selection: readonly [number, number] | undefined;
}

const giveUpAfterMs = 5000;
let left: Place | undefined;

/** Where the worker was writing when the page was locked: the field by its label, and the caret in it; never what it says. */
export function rememberFocus(): void {
  const field = document.activeElement;
  const label = isField(field) ? field.labels?.[0]?.textContent : undefined;
  if (!isField(field) || label === undefined || label === null) return;
  const { selectionStart, selectionEnd } = field instanceof HTMLSelectElement ? noSelection : field;
  const selection =
    selectionStart === null || selectionEnd === null ? undefined : ([selectionStart, selectionEnd] as const);
  left = { path: location.pathname, label, selection };
}

const noSelection = { selectionStart: null, selectionEnd: null };

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isField(element: Element | null): element is Field {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

/** Puts the caret back once the form stands on the page again. */
export function restoreFocus(): void {
  const place = left;
  left = undefined;
  if (place === undefined || place.path !== location.pathname || tryFocus(place)) return;
  const observer = new MutationObserver(() => {
    if (session.state().kind === "locked" || tryFocus(place)) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), giveUpAfterMs);
}

function tryFocus({ label, selection }: Place): boolean {
  const fields = [...document.querySelectorAll("main input, main textarea, main select")].filter(isField);
  const field = fields.find((one) => one.labels?.[0]?.textContent === label);
  if (field === undefined) return false;
  field.focus();
  if (selection !== undefined && !(field instanceof HTMLSelectElement)) field.setSelectionRange(...selection);
  return true;
}
