import { citizenName } from "../app/citizen-name.ts";
import { isStub } from "../contact/stub.ts";
import { nearDay } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { useActor } from "../replica/ReplicaProvider.tsx";
import { Mark } from "../ui/parts/Mark.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Lines, TodayLine } from "./TodayLine.tsx";

interface StubLine {
  readonly course: CourseView;
  readonly contact: CourseView["contacts"][number];
}

/** One's own contacts that were noted in a line, with the way to telling them in full. */
export function StubLines({ courses }: { readonly courses: readonly CourseView[] }) {
  const words = useWords().drafts.stubs;
  const today = useToday();
  const { accountId } = useActor();
  const lines = courses
    .filter(({ state }) => state.stage !== "closed")
    .flatMap((course) =>
      course.contacts
        .filter((contact) => isStub(contact, accountId, today))
        .map((contact): StubLine => ({ course, contact })),
    );
  if (lines.length === 0) return null;
  return (
    <Panel title={words.title} look="open">
      <p>{words.hint}</p>
      <Lines lines={lines} keyOf={({ contact }) => contact.entryId} show={StubItem} />
    </Panel>
  );
}

function StubItem({ course, contact }: StubLine) {
  const words = useWords().drafts.stubs;
  const { language } = useLanguage();
  const today = useToday();
  return (
    <TodayLine
      course={course}
      href={`/forloeb/${course.courseId}/kontakter?uddyb=${contact.entryId}`}
      title={words.tell(citizenName(course.citizen))}
      mark={<Mark>{nearDay(contact.on, today, language)}</Mark>}
    >
      {words.short}
    </TodayLine>
  );
}
