import { crisisCentreManual } from "./cti-sources.ts";
import type { Dimension, Source, Text } from "./definition.ts";

interface DimensionDraft {
  readonly code: string;
  readonly name: Text;
  readonly prompts: readonly Text[];
}

const housing: DimensionDraft = {
  code: "housing",
  name: { da: "Bolig", en: "Housing" },
  prompts: [
    { da: "Er lejekontrakten på plads, og bliver huslejen betalt?", en: "Is the lease signed, and is the rent paid?" },
    { da: "Mangler der møbler eller andet for at kunne bo her?", en: "Is furniture or anything else missing?" },
    { da: "Hvordan går det med naboerne?", en: "How are things with the neighbours?" },
    { da: "Er der fare for at miste boligen?", en: "Is there a risk of losing the home?" },
  ],
};

const mentalHealth: DimensionDraft = {
  code: "mental-health",
  name: { da: "Psykisk helbred", en: "Mental health" },
  prompts: [
    {
      da: "Får du behandling eller medicin, og virker det?",
      en: "Do you get treatment or medicine, and does it work?",
    },
    {
      da: "Hvordan mærker du, at du er ved at få det dårligt?",
      en: "How do you notice that things are getting worse?",
    },
    { da: "Hvem lægger ellers mærke til det?", en: "Who else notices?" },
  ],
};

const physicalHealth: DimensionDraft = {
  code: "physical-health",
  name: { da: "Fysisk helbred", en: "Physical health" },
  prompts: [
    { da: "Har du en læge og en tandlæge, du bruger?", en: "Do you have a doctor and a dentist you use?" },
    { da: "Er der noget, der gør ondt, og som ingen har set på?", en: "Does anything hurt that no one has looked at?" },
    { da: "Vil du have nogen med til undersøgelser?", en: "Would you like company to appointments?" },
  ],
};

const finances: DimensionDraft = {
  code: "finances",
  name: { da: "Økonomi", en: "Finances" },
  prompts: [
    { da: "Hvad får du ind, og hvad er de faste udgifter?", en: "What comes in, and what are the fixed expenses?" },
    { da: "Er der gæld, som fylder?", en: "Are there debts that weigh on you?" },
    { da: "Får du den boligstøtte og de tilskud, du har ret til?", en: "Do you get the benefits you are entitled to?" },
  ],
};

const dailyActivities: DimensionDraft = {
  code: "daily-activities",
  name: { da: "Daglige aktiviteter", en: "Daily activities" },
  prompts: [
    { da: "Hvordan går det med indkøb, mad og rengøring?", en: "How are shopping, cooking and cleaning going?" },
    { da: "Hvad giver din dag indhold?", en: "What fills your day?" },
  ],
};

const network: DimensionDraft = {
  code: "network",
  name: { da: "Netværk og sociale relationer", en: "Network and social relations" },
  prompts: [
    { da: "Hvem kan du ringe til, når det er svært?", en: "Who can you call when it is hard?" },
    { da: "Er der nogen, du gerne vil have kontakt med igen?", en: "Is there someone you want contact with again?" },
  ],
};

const substanceUse: DimensionDraft = {
  code: "substance-use",
  name: { da: "Misbrug", en: "Substance use" },
  prompts: [
    { da: "Hvad bruger du, og hvad ønsker du selv?", en: "What do you use, and what do you want yourself?" },
    { da: "Har du kontakt med et behandlingssted?", en: "Are you in touch with a treatment centre?" },
    { da: "Hvad kan mindske skaderne nu?", en: "What can reduce the harm now?" },
  ],
};

const educationEmployment: DimensionDraft = {
  code: "education-employment",
  name: { da: "Uddannelse og beskæftigelse", en: "Education and employment" },
  prompts: [
    { da: "Hvad vil du gerne lære eller arbejde med?", en: "What would you like to learn or work with?" },
    { da: "Hvor mange timer passer til dig lige nu?", en: "How many hours suit you right now?" },
    { da: "Hvad er aftalt med arbejdsgiver eller skole?", en: "What is agreed with the employer or school?" },
  ],
};

const health: DimensionDraft = {
  code: "health",
  name: { da: "Fysisk og psykisk helbred", en: "Physical and mental health" },
  prompts: [...physicalHealth.prompts.slice(0, 2), ...mentalHealth.prompts.slice(0, 2)],
};

const safety: DimensionDraft = {
  code: "safety",
  name: { da: "Sikkerhed", en: "Safety" },
  prompts: [
    { da: "Hvornår føler du dig tryg, og hvornår gør du ikke?", en: "When do you feel safe, and when not?" },
    { da: "Hvem ringer du til, hvis der opstår fare?", en: "Whom do you call if there is danger?" },
    { da: "Skal adressen beskyttes?", en: "Should the address be protected?" },
  ],
};

const family: DimensionDraft = {
  code: "network",
  name: { da: "Netværk, familie og sociale relationer", en: "Network, family and social relations" },
  prompts: [
    ...network.prompts,
    { da: "Hvad har børnene brug for?", en: "What do the children need?" },
    { da: "Er der et samarbejde om børnene, som skal støttes?", en: "Is there contact about the children to support?" },
  ],
};

function withSource(drafts: readonly DimensionDraft[], source: Source): readonly Dimension[] {
  return drafts.map(({ code, name, prompts }) => ({ code, name, prompts, source }));
}

/**
 * The eight life dimensions, in the order of the 2021 manual and the 2015 form. The names carry `source`; the prompts are
 * drafts of the product, since the manual's own questions could not be read.
 */
export function eightDimensions(source: Source): readonly Dimension[] {
  const drafts = [
    housing,
    mentalHealth,
    physicalHealth,
    finances,
    dailyActivities,
    network,
    substanceUse,
    educationEmployment,
  ];
  return withSource(drafts, source);
}

/** The seven of the crisis-centre manual: health in one, safety added, substance use not a dimension of its own. */
export function crisisCentreDimensions(): readonly Dimension[] {
  const source = crisisCentreManual("indholdsfortegnelse, de syv dimensioner");
  return withSource([health, safety, dailyActivities, family, finances, housing, educationEmployment], source);
}
