import type { Method, Source, Text } from "../methods/definition.ts";

/** A rule of a method that one might wish to adapt. */
export interface MethodElement {
  readonly code: string;
  readonly name: Text;
  readonly source: Source;
  /** A core element: its source states it, so it is the method itself, and no team may change it. */
  readonly locked: boolean;
}

type Rule = Omit<MethodElement, "locked">;

/** Every rule of a method that has a source, with whether it is locked: what stands in a source text is. */
export function elementsOf(method: Method): readonly MethodElement[] {
  const rules: readonly Rule[] = [
    ...core(method),
    ...method.transitions.map(({ code, name, source }) => ({ code: `transition-${code}`, name, source })),
    ...method.stages.map((stage) => ({
      code: `weight-${stage.code}`,
      name: {
        da: `Vægt i ${stage.name.da}: ${String(stage.sce).replace(".", ",")} SCE`,
        en: `Weight in ${stage.name.en}: ${stage.sce} SCE`,
      },
      source: stage.source,
    })),
    ...method.contactGuide.map(({ stage, everyDays, source }) => ({
      code: `contact-${stage}`,
      name: {
        da: `Rytme for kontakt i ${stageName(method, stage).da}: hver ${everyDays}. dag`,
        en: `Rhythm of contact in ${stageName(method, stage).en}: every ${everyDays} days`,
      },
      source,
    })),
    ...method.checklists.map(({ code, name, source }) => ({ code: `checklist-${code}`, name, source })),
  ];
  return rules.map((rule) => ({ ...rule, locked: rule.source.standing === "official" }));
}

function core({ focus, ending, startGate, caseloadLimit, ...method }: Method): readonly Rule[] {
  const { min, max } = focus;
  const phases = ending.kind === "timed" ? ` på ${ending.months} måneder i tre lige lange faser` : "";
  const length = ending.kind === "timed" ? ` of ${ending.months} months in three equal phases` : "";
  const limit = caseloadLimit.scePerFte;
  return [
    {
      code: "focus",
      name: { da: `${min}-${max} fokusområder ad gangen`, en: `${min}-${max} focus areas at a time` },
      source: focus.source,
    },
    {
      code: "ending",
      name: { da: `Sådan slutter et forløb${phases}`, en: `How a course${length} ends` },
      source: ending.source,
    },
    ...(startGate === undefined ? [] : [{ code: "start-gate", name: startGate.question, source: startGate.source }]),
    {
      code: "caseload",
      name: { da: `Højst ${limit} SCE pr. fuldtidsstilling`, en: `At most ${limit} SCE per full-time post` },
      source: caseloadLimit.source,
    },
    ...laterLooks(method),
  ];
}

function laterLooks({ review, followUpMonths, followUpSource }: Pick<Method, LaterLook>): readonly Rule[] {
  const rules: Rule[] = [];
  if (review !== undefined) {
    const { everyMonths, source } = review;
    const name = { da: `Opfølgning hver ${everyMonths}. måned`, en: `Review every ${everyMonths} months` };
    rules.push({ code: "review", name, source });
  }
  if (followUpSource !== undefined) {
    const da = `Måling ${followUpMonths} måneder efter start`;
    const en = `Measurement ${followUpMonths} months after start`;
    rules.push({ code: "follow-up", name: { da, en }, source: followUpSource });
  }
  return rules;
}

type LaterLook = "review" | "followUpMonths" | "followUpSource";

function stageName({ stages }: Method, code: string): Text {
  return stages.find((stage) => stage.code === code)?.name ?? { da: code, en: code };
}
