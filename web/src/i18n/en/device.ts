import type { deviceDa } from "../da/device.ts";

/** `34 minutes`, `5 hours`, `3 days`. */
function span(minutes: number): string {
  if (minutes < 90) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

export const deviceEn: typeof deviceDa = {
  title: "On this device",
  facts: "What you can work with without a network.",
  held: "What lies here",
  courses: "Courses",
  coursesText: (own, others) => (others === 0 ? `${own}` : `${own} of your own and ${others} that you have opened`),
  entries: "Contacts and other things written in them",
  drafts: "Drafts",
  unsent: "Not received by the server",
  documents: "Documents",
  documentsText: (count, megabytes) => (count === 0 ? "0" : `${count} (${megabytes} MB)`),
  kept: "What the server has acknowledged stays here for 30 days, so that it can be sent again if the server should lose it. A course of a colleague that you have opened leaves again after 7 days. The text of contacts more than four months old lies with the server alone until you fetch it.",
  contact: "The server",
  heard: "Last heard from",
  never: "Nothing yet",
  clock: "The device's clock",
  clockRight: "Agrees with the server's",
  clockWrong: (minutes) => `Is ${span(Math.abs(minutes))} ${minutes > 0 ? "ahead of" : "behind"} the server's`,
  room: {
    none: "The device cannot save. Free some space on it, or go on in this page and let the server save.",
    goOn: "Go on in this page",
    inPage:
      "The device had no space, so nothing is saved on it now. Keep this page open until the server has received everything.",
  },
  clockNews: (minutes) =>
    `The device's clock is ${span(Math.abs(minutes))} ${minutes > 0 ? "ahead" : "behind"}. Set it, or what you write gets a wrong time`,
  devices: "See and remove the devices you use",
  storage: "Storage",
  size: "Takes up about",
  persisted: "The browser may clear it",
  persistedYes: "No, it has promised to keep it",
  persistedNo: "Yes, if the device runs short of space. What the server has received can always be fetched again",
  unknown: "The browser does not say",
  program: {
    title: "The program",
    version: "Version",
    newest: "Newer version",
    none: "None waiting",
    waits: "Ready to use. Your drafts stay where they are",
    now: "Switch now",
    install: "Put Tovholder on the home screen",
    why: "Tovholder then has an icon of its own and opens without the browser's bars.",
    safari: "This is how, in Safari:",
    steps: [
      "Tap Share: the square with an arrow up.",
      "Choose “Add to Home Screen”.",
      "Tap “Add”.",
      "Open Tovholder from the new icon, and sign in there.",
    ],
    afresh:
      "The icon begins afresh, without what lies in Safari. Wait until the server has received everything before you change over.",
  },
};
