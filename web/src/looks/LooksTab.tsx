import { label } from "@tovholder/domain/words/glossary.ts";
import { useMemo, useState } from "react";
import { z } from "zod";
import { useAnswer } from "../app/use-answer.ts";
import { instantText } from "../i18n/dates.ts";
import { useToday } from "../i18n/use-today.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { CourseView } from "../replica/course-view.ts";
import { Button } from "../ui/parts/Button.tsx";
import { EmptyState } from "../ui/parts/EmptyState.tsx";
import { Notice } from "../ui/parts/Notice.tsx";
import { Panel } from "../ui/parts/Panel.tsx";
import { Skeleton } from "../ui/parts/Skeleton.tsx";
import { Table, type Column } from "../ui/parts/Table.tsx";

const looksSchema = z.array(
  z.object({
    at: z.string(),
    name: z.string().nullable(),
    roles: z.array(z.string()),
    relation: z.string().nullable(),
    action: z.string(),
    purpose: z.string().nullable(),
  }),
);
type Look = z.infer<typeof looksSchema>[number];

const page = 100;
const most = 500;

/** Who has looked at the course and its citizen, when and for which purpose. Asked of the server: the log is never on a device. */
export function LooksTab({ course }: { readonly course: CourseView }) {
  const words = useWords().looks;
  const [limit, setLimit] = useState(page);
  const answer = useAnswer(`/api/courses/${course.courseId}/looks?limit=${limit}`, looksSchema);
  const columns = useLookColumns();
  const looks = answer.value;
  return (
    <Panel title={words.title}>
      <p>{words.text}</p>
      {answer.error === undefined ? null : (
        <Notice tone="warn" action={<Button onClick={answer.again}>{words.again}</Button>}>
          {answer.error.failure === "offline" ? words.offline : answer.error.detail}
        </Notice>
      )}
      {looks === undefined && answer.asking ? <Skeleton shape="rows" count={5} /> : null}
      {looks === undefined ? null : (
        <Table
          caption={words.title}
          columns={columns}
          rows={looks.map((look, index) => ({ ...look, key: `${look.at} ${index}` }))}
          rowKey={(look) => look.key}
          empty={<EmptyState title={words.none} />}
        />
      )}
      {looks !== undefined && looks.length >= limit && limit < most ? (
        <Button onClick={() => setLimit(limit + page)}>{words.more}</Button>
      ) : null}
    </Panel>
  );
}

function useLookColumns(): readonly Column<Look & { readonly key: string }>[] {
  const words = useWords().looks;
  const { language } = useLanguage();
  const today = useToday();
  return useMemo(() => {
    const known: Readonly<Record<string, string>> = { ...words.actions, ...words.relations };
    const role = (look: Look) => look.roles.map((code) => label("role", code, language)).join(", ");
    return [
      { key: "when", header: words.when, rowHeader: true, cell: (look) => instantText(look.at, today, language) },
      {
        key: "who",
        header: words.who,
        cell: (look) => `${look.name ?? words.unknown} ${role(look) && `(${role(look)})`}`,
      },
      { key: "what", header: words.what, cell: (look) => known[look.action] ?? look.action },
      { key: "why", header: words.why, cell: (look) => look.purpose ?? words.unknown },
      { key: "relation", header: words.relation, cell: (look) => known[look.relation ?? ""] ?? words.unknown },
    ];
  }, [words, language, today]);
}
