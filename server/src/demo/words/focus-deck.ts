import { dailyActivities, finances, housing } from "./focus-home.ts";
import { mentalHealth, physicalHealth, substanceUse } from "./focus-health.ts";
import { health, network, safety } from "./focus-people.ts";
import { educationEmployment } from "./focus-work.ts";
import type { FocusWording } from "./focus-words.ts";

/** Wordings by the code of the life dimension. */
export const focusWordings: Readonly<Record<string, readonly FocusWording[]>> = {
  housing,
  "mental-health": mentalHealth,
  "physical-health": physicalHealth,
  finances,
  "daily-activities": dailyActivities,
  network,
  "substance-use": substanceUse,
  "education-employment": educationEmployment,
  health,
  safety,
};
