import { instrumentFor } from "../fidelity/instruments.ts";
import type { Text } from "../methods/definition.ts";
import { findMethod } from "../methods/registry.ts";
import { newestVersion, notYet } from "../team-list/answered-list.ts";
import type { LocalDate } from "../time/local-date.ts";
import { driverLists } from "./drivers.ts";
import { elementsOf } from "./elements.ts";
import type { Adaptation, Decision, DriverAnswer, ImplementationRecord, NextStep, Training } from "./records.ts";

/** What stands in the way of a record, at its field, in plain words. */
export interface RecordFault {
  readonly path: string;
  readonly text: Text;
}

/** What stands in the way of keeping a record; empty when it may be kept. */
export function recordFaults(record: ImplementationRecord, today: LocalDate): readonly RecordFault[] {
  switch (record.kind) {
    case "answer":
      return answerFaults(record, today);
    case "step":
      return stepFaults(record, today);
    case "decision":
      return decisionFaults(record);
    case "adaptation":
      return adaptationFaults(record, today);
    case "training":
      return trainingFaults(record, today);
  }
}

function when(found: boolean, path: string, text: Text): readonly RecordFault[] {
  return found ? [{ path, text }] : [];
}

function answerFaults({ listVersion, driver, on, values }: DriverAnswer, today: LocalDate): readonly RecordFault[] {
  const list = newestVersion(driverLists, "drivers");
  const codes = new Set(list.items.filter((item) => item.driver === driver).map(({ code }) => code));
  const foreign = values.some(({ item }) => !codes.has(item));
  const twice = new Set(values.map(({ item }) => item)).size < values.length;
  return [
    ...when(listVersion !== list.version || foreign || twice, "values", {
      da: "Udsagnene er blevet fornyet. Hent siden igen, og svar på dem, der står der.",
      en: "The statements have been renewed. Load the page again and answer those that stand there.",
    }),
    ...when(on > today, "on", notYet),
  ];
}

function stepFaults({ settledOn }: NextStep, today: LocalDate): readonly RecordFault[] {
  return when(settledOn !== null && settledOn > today, "settledOn", {
    da: "Datoen ligger i fremtiden. Skriv den dag, I var færdige.",
    en: "The date is in the future. Write the day you were done.",
  });
}

function decisionFaults({ fromOn, reviewOn }: Decision): readonly RecordFault[] {
  return when(reviewOn < fromOn, "reviewOn", {
    da: "I kan først se på det igen, når det er begyndt. Vælg en senere dato.",
    en: "You can only look again once it has begun. Choose a later date.",
  });
}

/** Why an element may not be adapted: what a source states is the method itself (siblings.md §8.9, effort). */
export const coreLocked: Text = {
  da: "Det er en del af metodens kerne og kan ikke tilpasses. Vælg noget andet, eller vælg en anden metode til borgeren.",
  en: "It belongs to the core of the method and can't be adapted. Choose something else, or another method.",
};

function adaptationFaults(given: Adaptation, today: LocalDate): readonly RecordFault[] {
  const method = findMethod(given.method);
  if (method === undefined) {
    return [{ path: "method", text: { da: "Vælg en metode på listen.", en: "Choose a method from the list." } }];
  }
  const element = elementsOf(method).find(({ code }) => code === given.element);
  const items = instrumentFor(method.code)?.indicators.map(({ item }) => item.code) ?? [];
  return [
    ...when(element === undefined, "element", {
      da: "Vælg, hvad i metoden I tilpasser.",
      en: "Choose what in the method you adapt.",
    }),
    ...when(element?.locked === true, "element", coreLocked),
    ...when(given.fidelityItem !== null && !items.includes(given.fidelityItem), "fidelityItem", {
      da: "Vælg et punkt, der findes i målingen af metoden.",
      en: "Choose an item of the method's instrument.",
    }),
    ...when(given.endedOn !== null && (given.endedOn > today || given.endedOn < given.fromOn), "endedOn", {
      da: "Slutdatoen skal ligge efter starten og senest i dag.",
      en: "The end must be after the start and today at the latest.",
    }),
  ];
}

function trainingFaults(given: Training, today: LocalDate): readonly RecordFault[] {
  const { code, ownText, profession, completedOn, validUntil } = given;
  return [
    ...when(code === "other" && ownText === "", "ownText", {
      da: "Skriv, hvilken uddannelse det er.",
      en: "Write which training it is.",
    }),
    ...when((code === "profession") !== (profession !== null), "profession", {
      da: "Vælg faglighed, når det er en grunduddannelse, og ellers ikke.",
      en: "Choose a profession for a basic education, and only then.",
    }),
    ...when(completedOn > today, "completedOn", {
      da: "Datoen ligger i fremtiden. Skriv den dag, uddannelsen blev gennemført.",
      en: "The date is in the future. Write the day it was completed.",
    }),
    ...when(validUntil !== null && validUntil < completedOn, "validUntil", {
      da: "Den kan ikke udløbe, før den er gennemført. Vælg en senere dato.",
      en: "It can't run out before it is completed. Choose a later date.",
    }),
  ];
}
