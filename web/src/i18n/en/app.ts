import type { appDa } from "../da/app.ts";

export const appEn: typeof appDa = {
  name: "Tovholder",
  newContact: "New contact",
  menu: "Main menu",
  more: "More",
  account: (name) => `Signed in as ${name}`,
  language: "Language",
  theme: "Appearance",
  themes: { system: "As the device", light: "Light", dark: "Dark" },
  signOut: "Sign out",
  search: "Find person or action",
  demo: "Demo municipality: all persons and courses are made up.",
  apiDocs: "API and documentation",
  loading: "Loading …",
  notFound: {
    title: "No such page",
    text: "The address leads nowhere. Perhaps the course is no longer yours, or there is a typing error in the address.",
    home: "Go to Today",
  },
  crash: {
    title: "Something went wrong on this page",
    text: "What you wrote is kept as a draft on the device, and what you saved is saved. Try the page again, or go to Today.",
    again: "Try again",
  },
  noStore: {
    title: "The browser can't save on this device",
    text: "Tovholder saves what you write on the device before it is sent. Turn private browsing off, free some space, or close other tabs with Tovholder, and reload the page.",
  },
  update: { text: "A new version of Tovholder is ready. Your drafts stay.", now: "Switch now" },
  screens: {
    today: "Today",
    citizens: "My citizens",
    course: "Course",
    contact: "New contact",
    overview: "Overview",
    search: "Search",
    more: "More",
    administration: "Administration",
    import: "Import courses",
    outbox: "Not received",
  },
};
