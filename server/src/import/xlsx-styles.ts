/** Built-in number formats that show a day (ECMA-376 part 1, 18.8.30); 18-21 and 45-47 show only a time. */
const builtInDateFormats: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36]);
const eastAsianDateFormats = { first: 50, last: 58 };

/** Whether a number format code shows a day; text in quotes, escaped signs and `[...]` parts don't count. */
export function showsDay(formatCode: string): boolean {
  const bare = formatCode.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").toLowerCase();
  if (/general|standard/.test(bare) || /\[[hms]+\]/i.test(formatCode)) return false;
  return /[dy]/.test(bare) || (bare.includes("m") && !/[hs0#]/.test(bare));
}

export function isBuiltInDateFormat(id: number): boolean {
  return builtInDateFormats.has(id) || (id >= eastAsianDateFormats.first && id <= eastAsianDateFormats.last);
}
