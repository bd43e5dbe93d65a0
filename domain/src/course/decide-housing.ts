import type { CommandOf } from "./commands.ts";
import { said } from "./said.ts";
import { housingOf } from "./state.ts";
import type { CourseState } from "./state.ts";
import { exists, isNew, notBefore, notFuture, recordKeeping, verdict } from "./verdict.ts";
import type { Check, DecideContext, Verdict } from "./verdict.ts";

export function decideSituation(
  _state: CourseState,
  command: CommandOf<"recordSituation">,
  context: DecideContext,
): Verdict {
  return verdict([notFuture(command.on, context)], () => [{ kind: "situation-recorded", ...said(command) }]);
}

export function decideOffer(state: CourseState, command: CommandOf<"offerHome">, context: DecideContext): Verdict {
  const taken = housingOf(state).offers.some((offer) => offer.offerId === command.offerId);
  return verdict([isNew(taken, "offerId"), notFuture(command.on, context)], () => [
    { kind: "home-offered", ...said(command) },
  ]);
}

export function decideOfferAnswer(
  state: CourseState,
  command: CommandOf<"answerOffer">,
  context: DecideContext,
): Verdict {
  const offer = housingOf(state).offers.find((one) => one.offerId === command.offerId);
  return verdict(
    [
      exists(offer, "offerId"),
      notFuture(command.on, context),
      notBefore(command.on, offer?.on, { da: "boligen blev tilbudt", en: "the home was offered" }),
    ],
    () => [{ kind: "offer-answered", ...said(command) }],
  );
}

export function decideTenancy(state: CourseState, command: CommandOf<"startTenancy">, context: DecideContext): Verdict {
  const { offers, tenancies } = housingOf(state);
  const taken = tenancies.some((one) => one.tenancyId === command.tenancyId);
  const offer = command.offerId === undefined ? true : offers.find((one) => one.offerId === command.offerId);
  return verdict(
    [isNew(taken, "tenancyId"), exists(offer, "offerId"), oneHome(state), notFuture(command.on, context)],
    () => [{ kind: "tenancy-started", ...said(command) }],
  );
}

function oneHome(state: CourseState): Check {
  if (housingOf(state).tenancies.every((one) => one.ended !== undefined)) return undefined;
  return {
    code: "unknown-reference",
    field: "tenancyId",
    source: recordKeeping,
    message: {
      da: "Borgeren står allerede med en bolig. Skriv først, hvornår og hvorfor den sluttede.",
      en: "The citizen already has a home here. First write when and why it ended.",
    },
  };
}

export function decideTenancyEnd(
  state: CourseState,
  command: CommandOf<"endTenancy">,
  context: DecideContext,
): Verdict {
  const tenancy = housingOf(state).tenancies.find((one) => one.tenancyId === command.tenancyId);
  const open = tenancy?.ended === undefined ? tenancy : undefined;
  return verdict(
    [
      exists(open, "tenancyId"),
      notFuture(command.on, context),
      notBefore(command.on, open?.on, { da: "borgeren flyttede ind", en: "the citizen moved in" }),
    ],
    () => [{ kind: "tenancy-ended", ...said(command) }],
  );
}
