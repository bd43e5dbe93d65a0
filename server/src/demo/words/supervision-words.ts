/** What the made-up teams say at supervision. `{navn}` is the citizen's first name. */
export const minuteWords = [
  "{navn} åbner igen, når vi kommer uanmeldt om formiddagen. Vi holder fast i det tidspunkt.",
  "Vi talte om, hvor meget vi selv gør. Næste gang ringer {navn} selv, og vi sidder ved siden af.",
  "Fokus er blevet for bredt. Vi samler os om boligen og økonomien frem til faseskiftet.",
  "Søsteren vil gerne være med. {navn} siger ja, hvis det er på biblioteket.",
  "Der har været stille, men {navn} svarer på sms. Vi bliver ved og skriver en fast dag.",
  "{navn} er utryg ved, at vi snart ses mindre. Vi taler om, hvem der er der bagefter.",
  "Ny i teamet. Vi gennemgik overgangen og aftalte, hvem der tager det første møde.",
  "Planen holder. {navn} har selv aftalt tid hos lægen.",
  "Uenighed om økonomien er lagt til side for nu. Vi tager den op igen om en måned.",
  "Vi øvede samtalen om overdragelsen til hjemmevejlederen.",
] as const;

export const decisionWords = [
  "Ring til boligforeningen om restancen",
  "Aftal et møde sammen med søsteren",
  "Find ud af, hvem der tager over efter fase 3",
  "Skriv til {navn} hver tirsdag",
  "Tag med {navn} til det første møde hos gældsrådgivningen",
  "Vælg højst tre fokusområder sammen med {navn}",
] as const;

export const trainingWords = [
  "CTI-uddannelsen, alle moduler, og metodesupervision for supervisorer",
  "CTI-uddannelsen, modul 1-4, og toårig uddannelse i supervision",
] as const;
