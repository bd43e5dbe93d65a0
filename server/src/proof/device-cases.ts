import type { Expected, RouteCase } from "./route-cases.ts";

const signedIn: Expected = { who: "signed-in" };
const administrator: Expected = { who: "roles", roles: "administrator" };

/** Where accounts are used. Nobody here has told of a device; `device.test.ts` removes some. */
export const deviceCases: Readonly<Record<string, RouteCase>> = {
  "GET /api/municipalities/:municipality/devices/:device": {
    expected: { who: "everyone" },
    ask: ({ client, id }) => client.get(`/api/municipalities/1/devices/${id}`),
  },
  "POST /api/me/devices": {
    expected: signedIn,
    ask: ({ client, id }) => client.post("/api/me/devices", { deviceId: id, browser: "firefox", system: "android" }),
  },
  "GET /api/me/devices": { expected: signedIn, ask: ({ client }) => client.get("/api/me/devices") },
  "DELETE /api/me/devices/:device": {
    expected: signedIn,
    status: 404,
    ask: ({ client, id }) => client.delete(`/api/me/devices/${id}`),
  },
  "GET /api/accounts/:account/devices": {
    expected: administrator,
    ask: ({ client, target }) => client.get(`/api/accounts/${target.accountId}/devices`),
  },
  "DELETE /api/accounts/:account/devices/:device": {
    expected: administrator,
    status: 404,
    ask: ({ client, target, id }) => client.delete(`/api/accounts/${target.accountId}/devices/${id}`),
  },
};
