import * as fc from "fast-check";
import { z } from "zod";
import { idSchema } from "@tovholder/domain/course/text.ts";

/** Values that have broken systems of this kind before, each of a kind of its own. */
export const nastyValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  -2_147_483_649,
  2 ** 60,
  1e308,
  "",
  " ",
  "\u0000",
  "før\u0000efter",
  "\ud800",
  "x\udfffx",
  "\u202eØ\u0301\u200b",
  "'; drop table journal; --",
  "\\'; select pg_sleep(10); --",
  "<script>alert(1)</script>",
  '=HYPERLINK("http://example.invalid","klik")',
  "../../etc/passwd",
  "%00",
  "2026-02-30",
  "0000-00-00",
  "9999-12-31",
  "99999-01-01",
  "-2026-01-01",
  "2026-11-22T09:00:00Z",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "not-an-id",
  "x".repeat(100_000),
  "æ".repeat(30_000),
  [],
  [[[[[[]]]]]],
  Array.from({ length: 20_000 }, () => 1),
  {},
  { length: 1_000_000_000 },
  JSON.parse('{"__proto__":{"roles":["administrator"]},"constructor":{"prototype":{}}}'),
  nested(500),
];

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

const nastyText = fc.oneof(
  fc.constantFrom(...nastyValues.filter((value) => typeof value === "string" && value.length < 200)),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const nasty = fc.oneof(nastyText, fc.constantFrom(...nastyValues.slice(0, -4)), fc.jsonValue({ maxDepth: 2 }));

/** Values that mostly fit the schema, with wrong ones strewn in at every depth: what gets past the first check. */
export function nearly(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: fitting(schema) }, { weight: 1, arbitrary: nasty });
}

function fitting(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) return objectOf(schema.shape);
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => nearly(option)));
  if (schema instanceof z.ZodArray) return fc.array(nearly(schema.element), { maxLength: 3 });
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return fc.oneof(fc.constantFrom(undefined, null), nearly(schema.unwrap()));
  }
  return scalarOf(schema);
}

function scalarOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return choiceOf(schema);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.oneof(fc.integer({ min: -1, max: 40 }), fc.double());
  if (schema === idSchema || schema instanceof z.ZodUUID) return fc.uuid();
  if (schema instanceof z.ZodCustom) return fc.constantFrom("2026-11-20", "1999-12-31", "2100-02-28");
  return fc.oneof(fc.uuid(), fc.constantFrom("Bo", "09:30", "2026-11-20"), nastyText);
}

function choiceOf(schema: z.ZodEnum | z.ZodLiteral): fc.Arbitrary<unknown> {
  return fc.constantFrom(...(schema instanceof z.ZodEnum ? schema.options : schema.values));
}

function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, nearly(inner)]));
  return fc
    .record(fields)
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)));
}
