const danish = new Intl.DateTimeFormat("da-DK", {
  timeZone: "Europe/Copenhagen",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** An instant as `21.11.2026 kl. 14.05`, by Danish clocks. */
export function danishTimestamp(instant: string): string {
  const part = new Map(danish.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const [day, month, year] = [part.get("day"), part.get("month"), part.get("year")];
  return `${day}.${month}.${year} kl. ${part.get("hour")}.${part.get("minute")}`;
}
