import { readAcceptance } from "@tovholder/domain/acceptance/testing/read-acceptance.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createApp } from "../app.ts";
import { createClient } from "../testing/client.ts";
import type { Client } from "../testing/client.ts";
import { createTestServices } from "../testing/test-services.ts";

const cases = readAcceptance("timelines.json", z.array(z.looseObject({ months: z.int(), start: z.string() })).min(10));
const { services } = createTestServices();
let client: Client;

beforeAll(() => {
  client = createClient(createApp(services).fetch);
});

afterAll(() => services.database.end());

test.each(cases)("$months months from $start", async (expected) => {
  const query = `start=${expected.start}&months=${expected.months}`;
  expect((await client.get(`/api/methods/cti-housing/timeline?${query}`)).body).toEqual(expected);
});

test("the length comes from the legal basis, else from the method", async () => {
  const months = async (query: string) => {
    const { body } = await client.get(`/api/methods/cti-housing/timeline?start=2025-01-15${query}`);
    return (body as { months: number }).months;
  };
  expect(await months("&legalBasis=SEL%20%C2%A7%2085")).toBe(9);
  expect(await months("")).toBe(9);
});

test.each([
  ["/api/methods/findes-ikke/timeline?start=2025-01-15", 404],
  ["/api/methods/cti-housing/timeline", 400],
  ["/api/methods/cti-housing/timeline?start=2025-02-30", 400],
  ["/api/methods/cti-housing/timeline?start=2025-01-15&months=7", 422],
  ["/api/methods/cti-housing/timeline?start=2025-01-15&legalBasis=LAB%20%C2%A7%2031%20b", 422],
  ["/api/methods/cti-housing/timeline?start=2025-01-15&andet=1", 400],
])("%s is refused with %i", async (path, status) => {
  expect((await client.get(path)).status).toBe(status);
});

test("the methods are there with their sources", async () => {
  const { body } = await client.get("/api/methods");
  expect(body).toContainEqual(expect.objectContaining({ code: "cti-housing", version: 1 }));
});
