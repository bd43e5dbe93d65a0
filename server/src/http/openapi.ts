import { z } from "zod";
import { isMedia } from "./route.ts";
import type { Media, Route } from "./route.ts";

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI 3.1 description of the declared routes. Its schemas are JSON Schema 2020-12, as 3.1 takes them. */
export function describeApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describe(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Tovholder",
      version,
      description: "Tovholders grænseflade. Dage er danske kalenderdage, øjeblikke er UTC.",
    },
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "tovholder" } },
      schemas: { Problem: problemSchema },
    },
  };
}

/** Who may call, in Danish words for readers. */
export function accessInWords({ access }: Route): string {
  if (access === "signed-in") return "Alle, der er logget ind";
  if ("public" in access) return `Alle: ${access.public}`;
  return "course" in access ? `Den, der må ${access.course} på forløbet` : `Den, der må ${access.can}`;
}

function describe(route: Route): Json {
  const open = typeof route.access === "object" && "public" in route.access;
  return {
    operationId: operationId(route),
    summary: route.summary,
    description: accessInWords(route),
    security: open ? [] : [{ session: [] }],
    parameters: [...parametersOf(route.params, "path"), ...parametersOf(route.query, "query"), ...tokenOf(route, open)],
    ...(route.method === "GET" ? {} : { requestBody: { content: contentOf(route.body, "input") } }),
    responses: {
      200: { description: "Svaret", content: contentOf(route.response, "output") },
      default: {
        description: "Afslag (RFC 9457)",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function operationId(route: Route): string {
  const words = route.path.replaceAll(/[^A-Za-z]+/g, "-").replaceAll(/^-|-$/g, "");
  return `${route.method.toLowerCase()}-${words}`;
}

function parametersOf(shape: z.ZodType, place: "path" | "query"): readonly Json[] {
  if (!(shape instanceof z.ZodObject)) return [];
  return Object.entries(shape.shape).map(([name, schema]) => ({
    name,
    in: place,
    required: place === "path" || !(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault),
    schema: schemaOf(schema, "input"),
  }));
}

function tokenOf(route: Route, open: boolean): readonly Json[] {
  if (open || route.method === "GET") return [];
  return [{ name: "x-csrf", in: "header", required: true, schema: { type: "string" } }];
}

function contentOf(shape: z.ZodType | Media, io: "input" | "output"): Json {
  if (isMedia(shape)) return { [shape.media]: {} };
  return { "application/json": { schema: schemaOf(shape, io) } };
}

function schemaOf(shape: z.core.$ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: "any" });
  return schema;
}

const problemSchema: Json = {
  type: "object",
  required: ["type", "code", "title", "status", "detail"],
  properties: {
    type: { type: "string" },
    code: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    errors: {
      type: "array",
      items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } } },
    },
  },
};
