import type { lifeDa } from "../da/life.ts";

export const lifeEn: typeof lifeDa = {
  title: "Home and work",
  has: { home: "Has a home", job: "Has work or education" },
  hasNot: { home: "Has no home", job: "Has no work or education" },
  yes: "Yes",
  no: "No",
  nothing: "Nothing written yet",
  standing: (answer, when) => `${answer}, as of ${when}`,
  askAgain: (when) => `Ask again ${when}`,
  late: (days) => (days === 1 ? "1 day over" : `${days} days over`),
  soon: (days) => (days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`),
  history: (count) => `All that was written (${count})`,
  since: "Which day is it of?",
  lostOn: "Which day did it become so?",
  note: "A few words",
  save: "Save",
  saved: "Saved",
};
