import { z } from "zod";

/** Throws when an object inside `schema` lets unknown keys through: what is not declared is refused, in and out. */
export function assertStrict(schema: z.core.$ZodType, name: string): void {
  if (schema instanceof z.ZodObject) {
    if (!(schema.def.catchall instanceof z.ZodNever)) throw new Error(`${name}: use z.strictObject`);
    for (const inner of Object.values(schema.shape)) assertStrict(inner, name);
  } else if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) assertStrict(option, name);
  } else if (schema instanceof z.ZodArray) {
    assertStrict(schema.element, name);
  } else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    assertStrict(schema.unwrap(), name);
  }
}
