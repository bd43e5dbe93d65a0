import { appDa } from "./da/app.ts";
import { choosingDa } from "./da/choosing.ts";
import { partyAccessDa } from "./da/party-access.ts";
import { citizensDa } from "./da/citizens.ts";
import { contactDa } from "./da/contact.ts";
import { networkDa } from "./da/network.ts";
import { documentDa } from "./da/document.ts";
import { learningDa } from "./da/learning.ts";
import { looksDa } from "./da/looks.ts";
import { courseDa } from "./da/course.ts";
import { housingDa } from "./da/housing.ts";
import { implementationDa } from "./da/implementation.ts";
import { selfCheckDa } from "./da/self-check.ts";
import { fidelityDa } from "./da/fidelity.ts";
import { lifeDa } from "./da/life.ts";
import { measuringDa } from "./da/measuring.ts";
import { resultsDa } from "./da/results.ts";
import { forecastDa } from "./da/forecast.ts";
import { intakeDa } from "./da/intake.ts";
import { handoverDa } from "./da/handover.ts";
import { teamBoardDa } from "./da/team-board.ts";
import { teamHeldDa } from "./da/team-held.ts";
import { closureDa } from "./da/closure.ts";
import { checkInDa } from "./da/check-in.ts";
import { deviceDa } from "./da/device.ts";
import { outreachDa } from "./da/outreach.ts";
import { outreachTeamDa } from "./da/outreach-team.ts";
import { planDa } from "./da/plan.ts";
import { transitionDa } from "./da/transition.ts";
import { searchDa } from "./da/search.ts";
import { draftsDa } from "./da/drafts.ts";
import { devicesDa } from "./da/devices.ts";
import { lockDa } from "./da/lock.ts";
import { sessionDa } from "./da/session.ts";
import { supportDa } from "./da/support.ts";
import { supervisionDa } from "./da/supervision.ts";
import { syncDa } from "./da/sync.ts";
import { todayDa } from "./da/today.ts";
import { overviewDa } from "./da/overview.ts";
import { referralDa } from "./da/referral.ts";
import { importDa } from "./da/import.ts";
import { administrationDa } from "./da/administration.ts";

/** All words of the interface, a file per feature. English has the same shape, checked by the compiler. */
export const da = {
  app: appDa,
  devices: devicesDa,
  drafts: draftsDa,
  lock: lockDa,
  session: sessionDa,
  sync: syncDa,
  today: todayDa,
  citizens: citizensDa,
  search: searchDa,
  choosing: choosingDa,
  contact: contactDa,
  learning: learningDa,
  looks: looksDa,
  partyAccess: partyAccessDa,
  document: documentDa,
  network: networkDa,
  overview: overviewDa,
  referral: referralDa,
  import: importDa,
  administration: administrationDa,
  course: courseDa,
  housing: housingDa,
  implementation: implementationDa,
  selfCheck: selfCheckDa,
  fidelity: fidelityDa,
  life: lifeDa,
  measuring: measuringDa,
  results: resultsDa,
  forecast: forecastDa,
  intake: intakeDa,
  teamBoard: teamBoardDa,
  handover: handoverDa,
  teamHeld: teamHeldDa,
  closure: closureDa,
  device: deviceDa,
  outreach: outreachDa,
  outreachTeam: outreachTeamDa,
  checkIn: checkInDa,
  plan: planDa,
  transition: transitionDa,
  support: supportDa,
  supervision: supervisionDa,
};

export type WordBook = typeof da;
