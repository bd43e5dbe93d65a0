import { protocolVersion } from "@tovholder/domain/sync/protocol.ts";
import type { Expected, RouteCase } from "./route-cases.ts";

const adopts: Expected = { who: "standing", cells: { coordinator: "xx---" } };

/** Drafts between one's own devices, and what colleagues left half written. */
export const draftCases: Readonly<Record<string, RouteCase>> = {
  "POST /api/drafts/sync": {
    expected: { who: "signed-in" },
    ask: ({ client, id }) =>
      client.post("/api/drafts/sync", {
        protocol: protocolVersion,
        since: 0,
        changed: [
          {
            key: `contact:${id}`,
            courseId: id,
            state: {
              seen: { [id]: 1 },
              written: [{ writer: id, number: 1, at: "2026-11-22T10:00:00.000Z", text: '{"text":"Kun min"}' }],
            },
          },
        ],
      }),
  },
  "GET /api/teams/:team/left-drafts": {
    expected: adopts,
    ask: ({ client, target }) => client.get(`/api/teams/${target.teamId}/left-drafts`),
  },
  // Nobody has left any behind here; `draft.test.ts` adopts one.
  "POST /api/teams/:team/left-drafts/:draft/adopt": {
    expected: adopts,
    status: 404,
    ask: ({ client, target, id }) =>
      client.post(`/api/teams/${target.teamId}/left-drafts/${id}/adopt`, { purpose: "finish" }),
  },
};
