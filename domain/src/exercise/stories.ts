import { firstJob } from "./first-job.ts";
import { firstDoor } from "./first-door.ts";
import { ownHome } from "./own-home.ts";
import type { Story } from "./story.ts";

/** What one may practise on. The citizens are invented, and no course of theirs is kept anywhere. */
export const stories: readonly Story[] = [ownHome, firstJob, firstDoor];
