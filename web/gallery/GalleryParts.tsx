import { day, type LocalDate } from "@tovholder/domain/time/local-date.ts";
import { useState } from "react";
import { Button } from "../src/ui/parts/Button.tsx";
import { Checkbox } from "../src/ui/parts/Checkbox.tsx";
import { ChipGroup, RadioGroup } from "../src/ui/parts/Choices.tsx";
import { DataList } from "../src/ui/parts/DataList.tsx";
import { DateField } from "../src/ui/parts/DateField.tsx";
import { Dialog } from "../src/ui/parts/Dialog.tsx";
import { EmptyState } from "../src/ui/parts/EmptyState.tsx";
import { Mark } from "../src/ui/parts/Mark.tsx";
import { Notice } from "../src/ui/parts/Notice.tsx";
import { NumberField } from "../src/ui/parts/NumberField.tsx";
import { Panel } from "../src/ui/parts/Panel.tsx";
import { Progress } from "../src/ui/parts/Progress.tsx";
import { Quote } from "../src/ui/parts/Quote.tsx";
import { Select } from "../src/ui/parts/Select.tsx";
import { Skeleton } from "../src/ui/parts/Skeleton.tsx";
import { SourceNote } from "../src/ui/parts/SourceNote.tsx";
import { TextArea } from "../src/ui/parts/TextArea.tsx";
import { TextField } from "../src/ui/parts/TextField.tsx";
import { useToast } from "../src/ui/parts/Toast.tsx";
import styles from "./gallery.module.css";

export function GalleryParts() {
  return (
    <div className={styles["two"]}>
      <Fields />
      <Messages />
    </div>
  );
}

function Fields() {
  const [text, setText] = useState("Nancy ringede selv til tandlægen.");
  const [date, setDate] = useState<LocalDate | undefined>(day("2026-11-24"));
  const [minutes, setMinutes] = useState<number | undefined>(45);
  const [place, setPlace] = useState<"home" | "office" | "">("");
  const [kind, setKind] = useState<"met" | "call" | undefined>("met");
  const [areas, setAreas] = useState<readonly string[]>(["Økonomi", "Bolig"]);
  const [agreed, setAgreed] = useState(true);
  return (
    <Panel title="Felter">
      <RadioGroup
        label="Hvordan"
        value={kind}
        onChange={setKind}
        choices={[
          { value: "met", label: "Mødtes" },
          { value: "call", label: "Opkald" },
        ]}
      />
      <ChipGroup
        label="Fokusområder"
        hint="Højst tre ad gangen."
        max={3}
        maxReason="Højst tre fokusområder i en fase. Fravælg et først."
        value={areas}
        onChange={setAreas}
        choices={["Bolig", "Økonomi", "Psykisk helbred", "Netværk", "Uddannelse"].map((label) => ({
          value: label,
          label,
        }))}
      />
      <TextField label="Sted" value={text} onChange={setText} error="Skriv, hvor I mødtes, eller vælg Hjemme." />
      <TextArea label="Notat" hint="Skriv kun det, der skal bruges." optional value={text} onChange={setText} />
      <DateField label="Dato" value={date} onChange={setDate} />
      <NumberField label="Varighed" unit="minutter" value={minutes} onChange={setMinutes} />
      <Select
        label="Mødested"
        placeholder="Vælg sted"
        value={place}
        onChange={setPlace}
        options={[
          { value: "home", label: "Hjemme" },
          { value: "office", label: "Kontoret" },
        ]}
      />
      <Checkbox
        label="Planen er rettet til sammen med Nancy"
        hint="Betingelse for fase 3."
        checked={agreed}
        onChange={setAgreed}
      />
    </Panel>
  );
}

function Messages() {
  const [open, setOpen] = useState(false);
  const toast = useToast();
  return (
    <Panel title="Beskeder og tilstande">
      <div className={styles["line"]}>
        <Button kind="primary">Gem kontakt</Button>
        <Button onClick={() => setOpen(true)}>Åbn dialog</Button>
        <Button kind="danger">Afslut forløb</Button>
        <Button busy busyText="Gemmer …" kind="primary" />
        <Button disabled>Kan ikke nu</Button>
        <Button kind="link" onClick={() => toast({ text: "Kontakten er gemt på telefonen.", undo: () => undefined })}>
          Vis besked
        </Button>
      </div>
      <div className={styles["line"]}>
        <Mark>3. december</Mark>
        <Mark tone="ok">modtaget af serveren</Mark>
        <Mark tone="warn">stille i 12 dage</Mark>
        <Mark tone="bad">faseskift 9 dage over</Mark>
        <Mark tone="muted">ikke registreret</Mark>
      </div>
      <Notice quiet title="Alt er gemt på telefonen">
        To kontakter venter på forbindelse.
      </Notice>
      <Notice quiet tone="warn" title="Planen er ikke rettet til sammen med Nancy endnu" />
      <Notice quiet tone="error" title="Kontakten blev ikke modtaget" action={<Button>Prøv igen</Button>}>
        Teksten er her stadig.
      </Notice>
      <Quote by="Nancy, 18. november">Jeg vil selv kunne se, om der er råd til tandlægen.</Quote>
      <SourceNote
        source={{ title: "Socialstyrelsen, CTI-manual", place: "Afsnittet om 2. fase", standing: "official" }}
      >
        Planen evalueres og rettes til sammen med borgeren.
      </SourceNote>
      <EmptyState title="Ingen kontakter registreret endnu" action={<Button kind="primary">Ny kontakt</Button>}>
        Den første kontakt kan være et forsøg.
      </EmptyState>
      <Progress label="Indlæser borgere" done={12_400} total={20_000} />
      <DataList
        items={[
          { term: "Lovhjemmel", value: "SEL § 85" },
          { term: "Boligform", value: "ikke registreret" },
        ]}
      />
      <Skeleton shape="rope" />
      <Skeleton shape="text" count={3} />
      <Dialog
        open={open}
        title="Afslut forløbet?"
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Fortryd</Button>
            <Button kind="primary">Afslut</Button>
          </>
        }
      >
        <p>Netværket har overtaget fire af fem opgaver.</p>
      </Dialog>
    </Panel>
  );
}
