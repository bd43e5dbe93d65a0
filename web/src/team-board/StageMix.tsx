import { label } from "@tovholder/domain/words/glossary.ts";
import { useLanguage, useWords } from "../i18n/words.tsx";
import type { BoardRow } from "../overview/board.ts";
import { sceText } from "../ui/caseload-stack/stack-data.ts";
import { Panel } from "../ui/parts/Panel.tsx";
import { Table } from "../ui/parts/Table.tsx";
import { useToday } from "../i18n/use-today.ts";
import { byStage, weightOf, type BoardGroup } from "./team-board.ts";

/** The team's load by stage, for who sees figures and not who carries what. */
export function StageMix({ rows }: { readonly rows: readonly BoardRow[] }) {
  const words = useWords().teamBoard;
  const { language } = useLanguage();
  const groups = byStage(rows, useToday());
  return (
    <Panel title={words.mix}>
      <Table<BoardGroup>
        caption={words.mix}
        rows={groups}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "stage",
            header: words.stage,
            cell: ({ key }) => label("stage", key, language),
            rowHeader: true,
          },
          { key: "citizens", header: words.citizens, cell: ({ courses }) => courses.length, align: "end" },
          {
            key: "sce",
            header: words.sce,
            cell: ({ courses }) => sceText(weightOf(courses.map(({ row }) => row)), language),
            align: "end",
          },
        ]}
      />
    </Panel>
  );
}
