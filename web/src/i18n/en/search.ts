import type { searchDa } from "../da/search.ts";

export const searchEn: typeof searchDa = {
  title: "Search",
  label: "Find person or action",
  hint: "Name, birth date or CPR number. Misspelling does no harm.",
  here: "On this device",
  elsewhere: "In the municipality",
  actions: "Actions",
  found: (count) => (count === 0 ? "None found" : `${count} found`),
  none: "No person or action fits",
  noneText: "Try fewer letters, another part of the name, or the birth date.",
  offline: "Only this device is searched, since there is no connection.",
  born: (date) => `born ${date}`,
  contactWith: (name) => `New contact with ${name}`,
  noBirthDate: "birth date not recorded",
};
