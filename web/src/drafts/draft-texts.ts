/** The running texts of a draft, in the order of its form: what was written, not what was chosen. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return value.trim().includes(" ") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
