import { appDa } from "./da/app.ts";
import { citizensDa } from "./da/citizens.ts";
import { contactDa } from "./da/contact.ts";
import { searchDa } from "./da/search.ts";
import { sessionDa } from "./da/session.ts";
import { syncDa } from "./da/sync.ts";
import { todayDa } from "./da/today.ts";

/** All words of the interface, a file per feature. English has the same shape, checked by the compiler. */
export const da = {
  app: appDa,
  session: sessionDa,
  sync: syncDa,
  today: todayDa,
  citizens: citizensDa,
  search: searchDa,
  contact: contactDa,
};

export type WordBook = typeof da;
