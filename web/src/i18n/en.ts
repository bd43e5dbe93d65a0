import type { WordBook } from "./da.ts";
import { appEn } from "./en/app.ts";
import { citizensEn } from "./en/citizens.ts";
import { contactEn } from "./en/contact.ts";
import { searchEn } from "./en/search.ts";
import { sessionEn } from "./en/session.ts";
import { syncEn } from "./en/sync.ts";
import { todayEn } from "./en/today.ts";

/** The English words; loaded only when someone chooses English. */
export const en: WordBook = {
  app: appEn,
  session: sessionEn,
  sync: syncEn,
  today: todayEn,
  citizens: citizensEn,
  search: searchEn,
  contact: contactEn,
};
