import type { Method, Part } from "@tovholder/domain/methods/definition.ts";

/** The parts of a course and their addresses under `/forloeb/<course>/`. */
export const courseTabs = {
  overview: "",
  needs: "behov",
  plan: "plan",
  contacts: "kontakter",
  services: "tilbud",
  network: "netvaerk",
  transition: "faseskift",
  documents: "dokumenter",
  looks: "adgang",
} as const;

export type CourseTab = keyof typeof courseTabs;

// Object.keys is typed string[]; the keys of this constant are exactly the tabs.
const allTabs = Object.keys(courseTabs) as CourseTab[];

/** The part of the record that a tab is about; those left out are there in every course. */
const partOf: Partial<Record<CourseTab, Part>> = {
  needs: "support",
  plan: "plan",
  contacts: "contact",
  services: "services",
  network: "network",
  transition: "phases",
};

/** The tabs that a method has. */
export function tabsIn({ parts }: Pick<Method, "parts">): readonly CourseTab[] {
  return allTabs.filter((tab) => {
    const part = partOf[tab];
    return part === undefined || parts.includes(part);
  });
}

export function tabHref(courseId: string, tab: CourseTab): string {
  const slug = courseTabs[tab];
  return slug === "" ? `/forloeb/${courseId}` : `/forloeb/${courseId}/${slug}`;
}

/** The part that an address names; the overview when it names none, or one that the method lacks. */
export function tabOf(slug: string | undefined, method: Pick<Method, "parts">): CourseTab {
  return tabsIn(method).find((tab) => courseTabs[tab] === slug) ?? "overview";
}
