import { day } from "@tovholder/domain/time/local-date.ts";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Button } from "./Button.tsx";
import { ChipGroup } from "./Choices.tsx";
import { DateField } from "./DateField.tsx";
import { Notice } from "./Notice.tsx";
import { readNumber, writeNumber } from "./number-text.ts";
import { SourceNote } from "./SourceNote.tsx";
import { Table } from "./Table.tsx";
import { Tabs } from "./Tabs.tsx";
import { TextField } from "./TextField.tsx";

const nothing = () => undefined;

test("a field's error and hint are tied to its control", () => {
  const html = renderToStaticMarkup(
    <TextField label="Sted" hint="Kort" error="Skriv et sted" value="" onChange={nothing} />,
  );
  const described = /aria-describedby="([^"]+)"/.exec(html)?.[1]?.split(" ") ?? [];
  expect(described).toHaveLength(2);
  for (const id of described) expect(html).toContain(`id="${id}"`);
  expect(html).toContain('aria-invalid="true"');
  expect(/<label for="([^"]+)"/.exec(html)?.[1]).toBe(/<input[^>]* id="([^"]+)"/.exec(html)?.[1]);
});

test("a date is repeated in words", () => {
  expect(renderToStaticMarkup(<DateField label="Dato" value={day("2026-11-24")} onChange={nothing} />)).toContain(
    "24. november 2026",
  );
});

test("a busy button stays in the page and says what it does", () => {
  const html = renderToStaticMarkup(<Button busy busyText="Gemmer …" />);
  expect(html).toContain('aria-busy="true"');
  expect(html).toContain("Gemmer …");
  expect(html).not.toContain(" disabled");
});

test("chips are checkboxes in a named group", () => {
  const html = renderToStaticMarkup(
    <ChipGroup label="Fokusområder" choices={[{ value: "a", label: "Bolig" }]} value={["a"]} onChange={nothing} />,
  );
  expect(html).toContain("<legend");
  expect(html).toMatch(/type="checkbox"[^>]*checked/);
});

test("the current tab is marked for those who cannot see it", () => {
  const html = renderToStaticMarkup(
    <Tabs label="Dele" tabs={[{ href: "/a", label: "Kontakter", count: 38, current: true }]} />,
  );
  expect(html).toContain('aria-current="page"');
  expect(html).toContain("Kontakter 38");
});

test("an error is announced at once, standing text is not", () => {
  expect(renderToStaticMarkup(<Notice tone="error" title="Ikke modtaget" />)).toContain('role="alert"');
  expect(renderToStaticMarkup(<Notice quiet title="Til orientering" />)).not.toContain("role=");
});

test("cells carry their header for the cards of a phone", () => {
  const html = renderToStaticMarkup(
    <Table
      caption="Borgere"
      columns={[
        { key: "name", header: "Borger", cell: (row: string) => row, rowHeader: true },
        { key: "last", header: "Seneste", cell: () => "i går" },
      ]}
      rows={["Nancy"]}
      rowKey={(row) => row}
    />,
  );
  expect(html).toContain('data-label="Seneste"');
  expect(html).toContain('scope="row"');
});

test("a rule that is Tovholder's own says so", () => {
  expect(renderToStaticMarkup(<SourceNote source={{ title: "CTI-manual", standing: "derived" }} />)).toContain(
    "afledt",
  );
});

test("numbers are read and written with a comma", () => {
  expect([readNumber("12,5"), readNumber(" 3 "), readNumber("tre"), readNumber("")]).toEqual([
    12.5,
    3,
    undefined,
    undefined,
  ]);
  expect([
    writeNumber(12.5, "da"),
    writeNumber(12.5, "en"),
    writeNumber(10, "da", 1),
    writeNumber(undefined, "da"),
  ]).toEqual(["12,5", "12.5", "10,0", ""]);
});
