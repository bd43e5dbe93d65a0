import type { Answer, Client } from "../testing/client.ts";
import { formOf } from "./five-roles.ts";
import type { Asking, Expected, RouteCase } from "./route-cases.ts";

const imports: Expected = { who: "roles", roles: "coordinator administrator" };
const list = new TextEncoder().encode("Borger;CTI-medarbejder;Start fase 1\nPrøvesen, Liste;;01-09-2026\n");

function uploadList(client: Client): Promise<Answer> {
  return client.post("/api/import", undefined, formOf(JSON.stringify({ name: "liste.csv" }), list));
}

/** A route of one's own list: lists of others look like no list at all, so each role asks for one that it put up itself. */
function ofOwnList(ask: (asking: Asking, importId: string) => Promise<Answer>): RouteCase {
  return {
    expected: imports,
    async ask(asking) {
      const { body } = await uploadList(asking.client);
      const importId: unknown = body instanceof Object ? Reflect.get(body, "importId") : undefined;
      return ask(asking, typeof importId === "string" ? importId : asking.id);
    },
  };
}

/** The run goes on in the background; the rows it writes must not look like somebody else's doing. */
async function runToTheEnd({ client }: Asking, importId: string): Promise<Answer> {
  const answer = await client.post(`/api/import/${importId}/run`);
  let isRunning = answer.status === 202;
  while (isRunning) {
    const { body } = await client.get(`/api/import/${importId}`);
    isRunning = JSON.stringify(body).includes('"state":"running"');
  }
  return answer;
}

const listSettings = { columns: [], method: "cti-housing", legalBasis: "SEL § 85", workers: [], rows: [] };

/** Reading a team's list in. */
export const importCases: Readonly<Record<string, RouteCase>> = {
  "POST /api/import": { expected: imports, ask: ({ client }) => uploadList(client) },
  "GET /api/import/:import": ofOwnList(({ client }, id) => client.get(`/api/import/${id}`)),
  "PUT /api/import/:import": ofOwnList(({ client }, id) => client.put(`/api/import/${id}`, listSettings)),
  "POST /api/import/:import/dry-run": ofOwnList(({ client }, id) => client.post(`/api/import/${id}/dry-run`)),
  "POST /api/import/:import/run": {
    ...ofOwnList(runToTheEnd),
    status: 202,
  },
  "GET /api/import/:import/returned.xlsx": ofOwnList(({ client }, id) => client.get(`/api/import/${id}/returned.xlsx`)),
};
