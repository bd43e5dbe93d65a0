import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../src/ui/base.css";
import styles from "./gallery.module.css";
import { CaseloadStack } from "../src/ui/caseload-stack/CaseloadStack.tsx";
import { NetworkMap } from "../src/ui/network-map/NetworkMap.tsx";
import { NetworkPhases } from "../src/ui/network-map/NetworkPhases.tsx";
import { Button } from "../src/ui/parts/Button.tsx";
import { DataList } from "../src/ui/parts/DataList.tsx";
import { Mark } from "../src/ui/parts/Mark.tsx";
import { PageHeader } from "../src/ui/parts/PageHeader.tsx";
import { Panel } from "../src/ui/parts/Panel.tsx";
import { SkipLink } from "../src/ui/parts/SkipLink.tsx";
import { Table, type Column } from "../src/ui/parts/Table.tsx";
import { Tabs } from "../src/ui/parts/Tabs.tsx";
import { ToastProvider } from "../src/ui/parts/Toast.tsx";
import { Rope } from "../src/ui/rope/Rope.tsx";
import { ropeSentence } from "../src/ui/rope/rope-sentence.ts";
import { EARLY, HANDED_OVER, MANY, OVERDUE, ROPES, RUNNING, SNAPSHOTS, STOPPED, WORKERS } from "./gallery-data.ts";
import { GalleryParts } from "./GalleryParts.tsx";

const FACTS = [
  { term: "Fase 2 af 3 · Afprøvning", value: "9 dage tilbage" },
  { term: "Planlagt faseskift", value: "3. december 2026" },
  { term: "Forløbet slutter", value: "2. marts 2027" },
  { term: "Opfølgningsdato (§ 85)", value: "3. marts 2027" },
  { term: "Seneste kontakt", value: "i går, hjemme" },
];

const TABS = ["Overblik", "Plan", "Kontakter", "Netværk", "Faseskift", "Målinger", "Dokumenter", "Adgang"];

const COLUMNS: readonly Column<(typeof ROPES)[number]>[] = [
  { key: "name", header: "Borger", rowHeader: true, cell: (row) => row.name },
  { key: "worker", header: "Medarbejder", cell: (row) => row.worker },
  { key: "rope", header: "Forløb", bare: true, width: "44%", cell: (row) => <Rope data={row.data} /> },
  { key: "next", header: "Næste", cell: () => <Mark tone="warn">stille i 12 dage</Mark> },
];

function Gallery() {
  return (
    <ToastProvider>
      <SkipLink />
      <main id="main" className={styles["page"]}>
        <PageHeader
          title="Nancy Berggren"
          facts="født 25.12.1948 · CTI til egen bolig · SEL § 85 · Vibeke Dam"
          actions={
            <>
              <Button>Faseskift …</Button>
              <Button kind="primary">Ny kontakt</Button>
            </>
          }
        />
        <Rope data={RUNNING} size="header" />
        <DataList look="figures" items={FACTS} />
        <Tabs
          label="Dele af forløbet"
          tabs={TABS.map((label, index) => ({
            label,
            href: `#${label}`,
            current: index === 3,
            count: index === 2 ? 38 : undefined,
          }))}
        />
        <Panel title="Støttenetværk">
          <NetworkPhases citizenName="Nancy Berggren" snapshots={SNAPSHOTS} />
        </Panel>
        <Panel title="Reb i lister">
          <Table caption="Forløb" rows={ROPES} rowKey={(row) => row.name} columns={COLUMNS} />
        </Panel>
        <Panel title="Reb i hoved">
          {[EARLY, OVERDUE, HANDED_OVER, STOPPED].map((data) => (
            <div key={ropeSentence(data)}>
              <Rope data={data} size="header" />
              <p>{ropeSentence(data)}</p>
            </div>
          ))}
        </Panel>
        <Panel title="Belastning i SCE, nu og de næste 12 uger">
          <CaseloadStack workers={WORKERS} />
        </Panel>
        <Panel title="Før og nu">
          <NetworkMap
            data={{
              citizenName: "Nancy Berggren",
              ...(SNAPSHOTS[2] ?? { worker: { name: "", strength: 0 }, members: [] }),
            }}
            when="nu"
            comparedWith={SNAPSHOTS[0]}
          />
        </Panel>
        <Panel title="25 i netværket">
          <NetworkMap
            data={{ citizenName: "Nancy Berggren", worker: { name: "Vibeke Dam", strength: 2 }, members: MANY }}
          />
        </Panel>
        <GalleryParts />
        <Panel title="Reb på papir">
          <Rope data={RUNNING} size="print" width={640} />
        </Panel>
      </main>
    </ToastProvider>
  );
}

const root = document.querySelector("#root");
if (root === null) throw new Error("The page has no element to draw in");
createRoot(root).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
);
