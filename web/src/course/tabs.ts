/** The parts of a course and their addresses under `/forloeb/<course>/`. */
export const courseTabs = {
  overview: "",
  plan: "plan",
  contacts: "kontakter",
  network: "netvaerk",
  transition: "faseskift",
  documents: "dokumenter",
  looks: "adgang",
} as const;

export type CourseTab = keyof typeof courseTabs;

export function tabHref(courseId: string, tab: CourseTab): string {
  const slug = courseTabs[tab];
  return slug === "" ? `/forloeb/${courseId}` : `/forloeb/${courseId}/${slug}`;
}

/** The part that an address names; the overview when it names none. */
export function tabOf(slug: string | undefined): CourseTab {
  // Object.keys is typed string[]; the keys of this constant are exactly the tabs.
  const tabs = Object.keys(courseTabs) as CourseTab[];
  return tabs.find((tab) => courseTabs[tab] === slug) ?? "overview";
}
