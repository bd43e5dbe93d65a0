import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import { useSnapshot } from "../replica/ReplicaProvider.tsx";
import type { OutboxItem } from "../replica/outbox.ts";
import { citizenName } from "./citizen-name.ts";

/** What a command is, about whom, and when it was written. */
export function ItemTitle({ item }: { readonly item: OutboxItem }) {
  const { sync } = useWords();
  const { language } = useLanguage();
  const today = useToday();
  const course = useSnapshot().byId.get(item.command.courseId);
  const citizen = course?.citizen ?? item.citizen;
  const whom = citizen === undefined ? sync.outbox.unknownCourse : citizenName(citizen);
  return (
    <>
      {sync.commands[item.command.type]}: {whom}{" "}
      <small>{sync.outbox.written(instantText(item.at, today, language))}</small>
    </>
  );
}
