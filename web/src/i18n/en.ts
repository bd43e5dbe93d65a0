import type { WordBook } from "./da.ts";
import { appEn } from "./en/app.ts";
import { choosingEn } from "./en/choosing.ts";
import { partyAccessEn } from "./en/party-access.ts";
import { citizensEn } from "./en/citizens.ts";
import { contactEn } from "./en/contact.ts";
import { networkEn } from "./en/network.ts";
import { documentEn } from "./en/document.ts";
import { learningEn } from "./en/learning.ts";
import { looksEn } from "./en/looks.ts";
import { courseEn } from "./en/course.ts";
import { housingEn } from "./en/housing.ts";
import { implementationEn } from "./en/implementation.ts";
import { selfCheckEn } from "./en/self-check.ts";
import { fidelityEn } from "./en/fidelity.ts";
import { lifeEn } from "./en/life.ts";
import { measuringEn } from "./en/measuring.ts";
import { resultsEn } from "./en/results.ts";
import { forecastEn } from "./en/forecast.ts";
import { intakeEn } from "./en/intake.ts";
import { handoverEn } from "./en/handover.ts";
import { teamBoardEn } from "./en/team-board.ts";
import { teamHeldEn } from "./en/team-held.ts";
import { closureEn } from "./en/closure.ts";
import { checkInEn } from "./en/check-in.ts";
import { deviceEn } from "./en/device.ts";
import { outreachEn } from "./en/outreach.ts";
import { outreachTeamEn } from "./en/outreach-team.ts";
import { planEn } from "./en/plan.ts";
import { transitionEn } from "./en/transition.ts";
import { searchEn } from "./en/search.ts";
import { draftsEn } from "./en/drafts.ts";
import { devicesEn } from "./en/devices.ts";
import { lockEn } from "./en/lock.ts";
import { sessionEn } from "./en/session.ts";
import { supportEn } from "./en/support.ts";
import { supervisionEn } from "./en/supervision.ts";
import { syncEn } from "./en/sync.ts";
import { todayEn } from "./en/today.ts";
import { overviewEn } from "./en/overview.ts";
import { referralEn } from "./en/referral.ts";
import { importEn } from "./en/import.ts";
import { administrationEn } from "./en/administration.ts";

/** The English words; loaded only when someone chooses English. */
export const en: WordBook = {
  app: appEn,
  devices: devicesEn,
  drafts: draftsEn,
  lock: lockEn,
  session: sessionEn,
  sync: syncEn,
  today: todayEn,
  citizens: citizensEn,
  search: searchEn,
  choosing: choosingEn,
  contact: contactEn,
  learning: learningEn,
  looks: looksEn,
  partyAccess: partyAccessEn,
  document: documentEn,
  network: networkEn,
  overview: overviewEn,
  referral: referralEn,
  import: importEn,
  administration: administrationEn,
  course: courseEn,
  housing: housingEn,
  implementation: implementationEn,
  selfCheck: selfCheckEn,
  fidelity: fidelityEn,
  life: lifeEn,
  measuring: measuringEn,
  results: resultsEn,
  forecast: forecastEn,
  intake: intakeEn,
  teamBoard: teamBoardEn,
  handover: handoverEn,
  teamHeld: teamHeldEn,
  closure: closureEn,
  device: deviceEn,
  outreach: outreachEn,
  outreachTeam: outreachTeamEn,
  checkIn: checkInEn,
  plan: planEn,
  transition: transitionEn,
  support: supportEn,
  supervision: supervisionEn,
};
