/** Whether a spreadsheet would take text as a formula when it opens it (OWASP, CSV Injection). */
export function isFormulaLike(text: string): boolean {
  return /^[=+\-@\t\r\n]/.test(text);
}

/** Text for a CSV cell: the apostrophe is a spreadsheet's own mark for "this is text". */
export function shieldText(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text;
}

/** Takes the apostrophe away again when a file that we handed out comes back. */
export function unshieldText(text: string): string {
  return text.startsWith("'") && isFormulaLike(text.slice(1)) ? text.slice(1) : text;
}
