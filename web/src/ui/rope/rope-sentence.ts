import { daysBetween } from "@tovholder/domain/time/local-date.ts";
import { dayText } from "../day-text.ts";
import type { Language } from "../language.ts";
import { STAGE_NAMES, type RopeData, type RopeStage } from "./rope-data.ts";
import { ropeTimes } from "./rope-spans.ts";

/** The rope in words: where the course stands, what has happened, what was late and what comes next. */
export function ropeSentence(data: RopeData, language: Language = data.language ?? "da"): string {
  const parts = [contactWords(data, language), ...driftWords(data, language), ...interruptionWords(data, language)];
  const next = data.closed ? undefined : nextFlag(data, language);
  return [`${capital(standing(data, language))}.`, `${capital(parts.join("; "))}.`, ...(next ? [next] : [])].join(" ");
}

function standing(data: RopeData, language: Language): string {
  if (data.closed) return closure(data, language);
  const [first] = data.stages;
  if (first === undefined) return language === "da" ? "forløbet har ingen faser" : "the course has no phases";
  const { borders, pivot } = ropeTimes(data);
  const at = borders.findLastIndex((border) => border.drawn <= pivot && !border.overdue);
  const stage = data.stages[at];
  if (stage === undefined) {
    const begin = dayText(first.plannedStart, language);
    return language === "da" ? `forløbet begynder ${begin}` : `the course begins on ${begin}`;
  }
  return running(stage, data.stages[at + 1], { data, language });
}

function running(
  stage: RopeStage,
  next: RopeStage | undefined,
  { data, language }: { readonly data: RopeData; readonly language: Language },
): string {
  const name = STAGE_NAMES[stage.code][language];
  const due = next?.plannedStart ?? stage.plannedEnd;
  const left = daysBetween(data.today, due);
  const date = dayText(due, language);
  const target = next ? STAGE_NAMES[next.code][language] : undefined;
  if (language === "da") {
    const here = stage.code === "contact" ? "kontaktperioden" : `${name} af 3`;
    const what = target ? `skift til ${target}` : "forløbets afslutning";
    if (left < 0) return `${here}: ${what} var planlagt til ${date}, for ${days(-left, "da")} siden`;
    return `${here}: ${days(left, "da")} til ${what}, planlagt ${date}`;
  }
  const here = stage.code === "contact" ? "contact period" : `${name} of 3`;
  const what = target ? `the change to ${target}` : "the end of the course";
  if (left < 0) return `${here}: ${what} was planned for ${date}, ${days(-left, "en")} ago`;
  return `${here}: ${days(left, "en")} to ${what}, planned for ${date}`;
}

function closure(data: RopeData, language: Language): string {
  if (!data.closed) return "";
  const on = dayText(data.closed.on, language);
  if (language === "da")
    return `forløbet sluttede ${on}${data.closed.handedOver ? " og er overdraget til netværket" : " uden overdragelse"}`;
  return `the course closed on ${on}${data.closed.handedOver ? " and is handed over to the network" : " without a handover"}`;
}

function contactWords(data: RopeData, language: Language): string {
  const made = data.contacts.filter((contact) => contact.made);
  const attempts = data.contacts.length - made.length;
  const last = made
    .map((contact) => contact.day)
    .reduce<string | undefined>((best, day) => (best && best > day ? best : day), undefined);
  const latest = made.find((contact) => contact.day === last)?.day;
  if (language === "da") {
    const count =
      made.length === 0
        ? "ingen kontakter registreret"
        : `${made.length} ${made.length === 1 ? "kontakt" : "kontakter"}`;
    const tried = attempts === 0 ? "" : ` og ${attempts} forsøg`;
    return `${count}${tried}${latest ? `, seneste kontakt ${dayText(latest, "da")}` : ""}`;
  }
  const count =
    made.length === 0 ? "no contacts recorded" : `${made.length} ${made.length === 1 ? "contact" : "contacts"}`;
  const tried = attempts === 0 ? "" : ` and ${attempts} ${attempts === 1 ? "attempt" : "attempts"}`;
  return `${count}${tried}${latest ? `, latest contact ${dayText(latest, "en")}` : ""}`;
}

function driftWords(data: RopeData, language: Language): readonly string[] {
  return data.stages.flatMap((stage) => {
    if (stage.actualStart === undefined) return [];
    const drift = daysBetween(stage.plannedStart, stage.actualStart);
    if (drift === 0) return [];
    const amount = days(Math.abs(drift), language);
    const name =
      stage.code === "contact"
        ? { da: "kontaktperioden", en: "the contact period" }[language]
        : STAGE_NAMES[stage.code][language];
    if (language === "da") return [`${name} begyndte ${amount} ${drift > 0 ? "senere" : "tidligere"} end planlagt`];
    return [`${name} began ${amount} ${drift > 0 ? "later" : "earlier"} than planned`];
  });
}

function interruptionWords(data: RopeData, language: Language): readonly string[] {
  return data.interruptions.map((gap) => {
    const from = dayText(gap.from, language);
    if (gap.to === undefined) return language === "da" ? `afbrudt siden ${from}` : `interrupted since ${from}`;
    const to = dayText(gap.to, language);
    return language === "da" ? `afbrudt fra ${from} til ${to}` : `interrupted from ${from} to ${to}`;
  });
}

function nextFlag(data: RopeData, language: Language): string | undefined {
  const coming = data.flags
    .filter((flag) => flag.day >= data.today)
    .toSorted((left, right) => (left.day < right.day ? -1 : 1));
  const [flag] = coming;
  if (flag === undefined) return undefined;
  return `${language === "da" ? "Næste frist" : "Next deadline"}: ${flag.label}, ${dayText(flag.day, language)}.`;
}

function days(count: number, language: Language): string {
  if (language === "da") return count === 1 ? "1 dag" : `${count} dage`;
  return count === 1 ? "1 day" : `${count} days`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
