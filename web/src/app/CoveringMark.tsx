import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useMe } from "../session/SessionProvider.tsx";
import { Mark } from "../ui/parts/Mark.tsx";

/** `For Vera Prøvesen, til og med 30. november`, on the courses that one covers as named deputy; nothing on others. */
export function CoveringMark({ course: { relation, state } }: { readonly course: CourseView }) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const today = useToday();
  const { covering } = useMe();
  if (relation !== "deputy") return null;
  const found = covering.find(({ workerId, teamId }) => workerId === state.workerId && teamId === state.teamId);
  if (found === undefined) return null;
  return <Mark>{words.coveringFor(found.name, nearDay(found.until, today, language))}</Mark>;
}
