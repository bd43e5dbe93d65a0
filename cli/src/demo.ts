import { danishDayOf } from "../../server/src/clock.ts";
import type { Config } from "../../server/src/config.ts";
import { statement } from "../../server/src/db/statement.ts";
import { loadDemo } from "../../server/src/demo/load-demo.ts";
import { openServices } from "../../server/src/main.ts";
import { Refusal } from "./refusal.ts";

/** The same seed gives the same municipality on the same day. */
const seed = "eksempelkøbing";

const realMunicipality = statement<{ readonly municipality_id: number }>(
  "cli.real-municipality",
  "select municipality_id from municipality where not is_demo and code not like '9999%' limit 1",
);

/** Puts the made-up municipality Eksempelkøbing in the database, or renews one whose days lie more than a week back. */
export async function putDemo(config: Config): Promise<void> {
  const { database, vault, clock } = await openServices(config);
  try {
    const real = await database.asSystem((tx) => tx.maybe(realMunicipality, []));
    if (real !== undefined) {
      throw new Refusal("Databasen rummer en rigtig kommune. Vælg en anden: sæt TOVHOLDER_DATA eller DATABASE_URL.");
    }
    const loading = loadDemo({ database, vault, today: danishDayOf(clock()), seed, renew: true });
    const notice = setTimeout(() => console.log("Opdigter to år i Eksempelkøbing ..."), 300);
    const loaded = await loading.finally(() => clearTimeout(notice));
    const text = { made: "er ny", kept: "er som sidst", old: "er ældre end en uge" }[loaded.kind];
    console.log(`Prøvekommunen Eksempelkøbing ${text}. Alle personer er opdigtede.`);
  } finally {
    await database.end();
  }
}
