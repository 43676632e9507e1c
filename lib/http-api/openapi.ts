import "server-only";

import { z } from "zod";

import { version } from "@/lib/health/version";
import type { Operation } from "@/lib/kernel/operation";
import { permissionTitles } from "@/lib/kernel/permission";
import { sessionCookieName } from "@/lib/platform/auth/session-cookie";
import { problemSchema } from "@/lib/platform/http/problem";

import { operations } from "./operations";

type Schemas = Record<string, object>;

/** A schema as JSON Schema; parts with a name of their own, which may hold themselves, go to `named`. */
function jsonSchema(schema: z.ZodType, io: "input" | "output", named: Schemas): object {
  const written = JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: "any" }));
  const {
    $schema: _,
    $defs,
    ...rest
  } = JSON.parse(written.replaceAll('"#/$defs/', '"#/components/schemas/')) as {
    $schema: string;
    $defs?: Schemas;
  };
  Object.assign(named, $defs);
  return rest;
}

type ObjectSchema = { properties?: Record<string, object>; required?: string[] };

function parameters(schema: z.ZodType | undefined, place: "path" | "query", named: Schemas) {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, "input", named) as ObjectSchema;
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

function accessText({ access }: Operation): string {
  if (access === "public") return "Open to anybody.";
  if (access === "signed") return "Needs a signature over the body.";
  if (access === "signedIn") return "Needs a session or an API token.";
  return `Needs the permission “${permissionTitles[access]}” (${access}).`;
}

function describe(operation: Operation, named: Schemas) {
  const problem = {
    description: "What went wrong and what to do.",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
  const success = operation.response
    ? {
        description: "Done.",
        content: {
          "application/json": { schema: jsonSchema(operation.response, "output", named) },
        },
      }
    : { description: "Done; no body." };
  return {
    operationId: operation.id,
    summary: operation.summary,
    description: accessText(operation),
    parameters: [
      ...parameters(operation.params, "path", named),
      ...parameters(operation.query, "query", named),
    ],
    ...(operation.body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: jsonSchema(operation.body, "input", named) } },
          },
        }
      : {}),
    responses: {
      [operation.response ? (operation.status ?? 200) : 204]: success,
      default: problem,
    },
    ...(operation.access === "public" ? { security: [] } : {}),
  };
}

/** The OpenAPI 3.1 document of everything under /api/v1, made from the same declarations that the routes use. */
export function openApiDocument(appUrl: string) {
  const paths: Record<string, Record<string, object>> = {};
  const schemas: Schemas = {};
  for (const operation of operations) {
    if (!operation.path.startsWith("/api/v1/")) continue;
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describe(operation, schemas),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Margay",
      version,
      description: "Slack logs, alerts and their triage. Times are RFC 3339 in UTC.",
    },
    servers: [{ url: appUrl }],
    security: [{ apiToken: [] }, { session: [] }],
    components: {
      securitySchemes: {
        apiToken: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: sessionCookieName() },
      },
      schemas: { ...schemas, Problem: jsonSchema(problemSchema, "output", schemas) },
    },
    paths,
  };
}
