/** A UUID that follows from a name, so that a test can say who and what it means: `idOf("focus money")`. */
export function idOf(name: string): string {
  const parts = [1, 2, 3, 4].map((salt) => hash(`${salt} ${name}`).toString(16).padStart(8, "0"));
  const [one = "", two = "", three = "", four = ""] = parts;
  return `${one}-${two.slice(0, 4)}-4${two.slice(5)}-8${three.slice(1, 4)}-${three.slice(4)}${four}`;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) {
    value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}
