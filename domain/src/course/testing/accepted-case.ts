import type { CommandDraft } from "../commands.ts";
import type { EntryKind } from "../entries.ts";
import type { CourseState } from "../state.ts";
import type { Story } from "./a-course.ts";

/** A command that is accepted, the entries it gives, and something of the state that must have come of it. */
export interface AcceptedCase {
  readonly story: Story;
  readonly draft: CommandDraft;
  readonly kinds: readonly EntryKind[];
  readonly shows: (state: CourseState) => unknown;
  readonly as: unknown;
}
