/** First sentences of a note, by where and how the contact was. `{navn}` is the citizen's first name. */
export const openings = {
  home: [
    "Besøg hjemme hos {navn}. Der var lavet kaffe, da jeg kom.",
    "Hjemmebesøg. {navn} viste, hvad der var sket i stuen siden sidst.",
    "Vi sad ved køkkenbordet, hvor posten lå i en pæn bunke.",
    "{navn} åbnede med det samme og virkede udhvilet.",
    "Hjemmebesøg efter aftale. Gardinerne var trukket fra for første gang, siden jeg begyndte at komme her.",
    "Kort besøg hjemme. {navn} var træt, så vi nøjedes med det vigtigste.",
    "Vi mødtes i lejligheden og begyndte med at lufte ud og rydde bordet.",
    "{navn} havde skrevet en seddel med det, vi skulle nå.",
    "Besøg i hjemmet sidst på eftermiddagen. Radioen spillede, og der duftede af mad.",
    "Hjemme hos {navn}. Vi tog en runde i lejligheden og så på listen fra sidst.",
  ],
  community: [
    "Gåtur langs åen. {navn} valgte ruten.",
    "Vi mødtes ved biblioteket og fandt et bord bagest.",
    "Mødte {navn} foran supermarkedet. Vi handlede ind efter listen.",
    "Kaffe på bageren i kvarteret. Bageren hilste på {navn} ved navn.",
    "Fulgtes med bussen til aktivitetshuset. {navn} sad forrest og fandt selv vej det sidste stykke.",
    "Vi var forbi genbrugsbutikken efter en lampe.",
    "Mødtes i parken, fordi det er nemmest at tale, mens vi går.",
    "Besøg i beboerhuset. {navn} kendte to af dem, der sad der.",
    "Vi tog turen til borgerservice sammen og stod i kø i en halv time.",
    "Mødtes på torvet og gik en runde i kvarteret.",
  ],
  office: [
    "Samtale på kontoret efter {navn}s eget ønske om ro.",
    "Møde på rådhuset. {navn} havde sine papirer med i en mappe.",
    "Vi sad i det lille mødelokale og gennemgik planen på skærmen.",
    "{navn} kom ti minutter før tid. Det er første gang.",
    "Møde hos os. Vi brugte tavlen til at tegne månederne op.",
    "Samtale på kontoret mellem to andre aftaler, {navn} havde i byen.",
  ],
  institution: [
    "Besøg på afdelingen. {navn} sad i dagligstuen og ventede.",
    "Mødte {navn} på værestedet til frokost.",
    "Besøg på bostedet. Vi fik lov at låne samtalerummet.",
    "Mødtes i rusmiddelcentret efter {navn}s samtale der.",
    "Besøg på herberget, hvor {navn} stadig har et skab.",
    "Mødtes i venteværelset på hospitalet og gik ind sammen.",
  ],
  phone: [
    "{navn} ringede selv.",
    "Kort opkald for at høre, hvordan weekenden gik.",
    "Talte i telefon i tyve minutter.",
    "Ringede som aftalt. {navn} tog den ved andet forsøg.",
    "Opkald om morgenen før aftalen i byen.",
    "Telefonsamtale, mens {navn} gik tur.",
    "Ringede {navn} op, fordi der var gået lidt længere tid end aftalt.",
  ],
  message: [
    "Beskeder frem og tilbage i løbet af formiddagen.",
    "{navn} skrev en besked sent i aftes. Svarede i dag.",
    "Sendte en påmindelse om tiden i morgen, og {navn} svarede ok.",
    "{navn} sendte et billede.",
    "Kort besked fra {navn}.",
  ],
} as const;

/** What a note of an attempt says, by how it was tried. */
export const attempts = {
  meeting: [
    "Bankede på to gange. Der var lys, men ingen åbnede. Lagde et kort i postkassen med mit nummer.",
    "Ikke hjemme til aftalt tid. Skrev en besked og foreslog fredag.",
    "{navn} kom ikke til aftalen på biblioteket. Ventede tyve minutter.",
    "Gik forbi værestedet. De havde set {navn} i går og hilser fra mig.",
    "Stod ved døren. {navn} råbte, at det ikke var en god dag. Aftalte gennem døren, at jeg kommer igen torsdag.",
    "Kørte forbi efter arbejde. Naboen fortalte, at {navn} var på besøg hos familie.",
    "Mødte op med en pose rundstykker. Ingen åbnede, så de hænger på håndtaget med en hilsen.",
  ],
  call: [
    "Telefonen var slukket. Prøver igen i morgen formiddag, hvor det plejer at være bedst.",
    "Ringede og fik telefonsvareren. Lagde en kort og venlig besked uden krav om svar.",
    "Ringede tre gange i løbet af dagen uden held. Tager det op med holdet, hvis der stadig er stille i næste uge.",
    "Ringede midt på dagen. Telefonen blev taget og lagt på igen. Jeg prøver i overmorgen.",
  ],
  message: [
    "Skrev en besked om formiddagen. Set, men ikke besvaret.",
    "Sendte et postkort med en tid, {navn} kan sige nej til.",
    "Sendte en kort hilsen med en tid på fredag. Ikke svaret endnu.",
  ],
} as const;

/** What a note says when the citizen called off. */
export const cancellations = [
  "{navn} meldte afbud på grund af influenza. Ny tid er aftalt.",
  "Afbud om morgenen: natten havde været dårlig. Godt, at {navn} ringede selv.",
  "{navn} fik en tid hos lægen samme dag, så vi flyttede mødet.",
  "Jeg måtte melde afbud på grund af sygdom. Ringede og forklarede det.",
  "Aflyst af {navn}, som havde glemt en aftale med jobcentret.",
] as const;
