import { describe, expect, it } from "vitest";

import { openApiDocument } from "./openapi";
import { operations } from "./operations";

type Parameter = { name: string; in: string; required: boolean; schema: object };
type ListSchema = { properties?: Record<string, unknown>; required?: string[] };
type Described = {
  operationId: string;
  summary: string;
  description: string;
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
  security?: object[];
};

// As a client reads it: what JSON cannot say is gone.
const document = JSON.parse(JSON.stringify(openApiDocument("https://margay.example"))) as Omit<
  ReturnType<typeof openApiDocument>,
  "paths"
> & {
  paths: Record<string, Record<string, Described>>;
};
const listed = operations.filter(({ path }) => path.startsWith("/api/v1/"));
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation, path] as const,
  ),
);

/** Every "$ref" anywhere in the document. */
function references(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "$ref" ? [String(value)] : references(value),
  );
}

describe("the OpenAPI document", () => {
  it("lists exactly the operations under /api/v1", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(described.map(([name]) => name).toSorted()).toEqual(
      listed.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
    expect(listed.length).toBeGreaterThan(20);
  });

  it("names each operation once, in one style", () => {
    const ids = operations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+([A-Z][a-z0-9]*)+$/);
    for (const { summary, id } of operations) expect(summary, id).toMatch(/^[A-Z].*\.$/);
  });

  it("holds every reference that it makes", () => {
    const all = references(document);
    expect(all).toContain("#/components/schemas/Problem");
    for (const reference of all) {
      expect(reference).toMatch(/^#\//);
      const target = reference
        .slice(2)
        .split("/")
        .reduce<unknown>(
          (node, key) => (node as Record<string, unknown> | undefined)?.[key],
          document,
        );
      expect(target, reference).toBeTypeOf("object");
    }
  });

  it("names the schemes that its operations are secured with", () => {
    const schemes = Object.keys(document.components.securitySchemes);
    for (const requirement of document.security)
      expect(schemes).toEqual(expect.arrayContaining(Object.keys(requirement)));
  });
});

describe.each(described)("%s", (name, operation, path) => {
  const declared = listed.find(({ id }) => id === operation.operationId);

  it("has exactly the parameters of its path, and each name once", () => {
    const inPath = operation.parameters.filter((parameter) => parameter.in === "path");
    expect(inPath.map((parameter) => parameter.name)).toEqual(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param),
    );
    for (const parameter of inPath) expect(parameter.required).toBe(true);
    const keys = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { schema } of operation.parameters) expect(schema).toBeTypeOf("object");
  });

  it("says what it takes and what it answers", () => {
    expect(Boolean(operation.requestBody)).toBe(Boolean(declared?.body));
    if (operation.requestBody) {
      expect(operation.requestBody.content["application/json"]?.schema).toMatchObject({
        type: "object",
        additionalProperties: false,
      });
      expect(name).not.toMatch(/^(GET|DELETE)/);
    }
    const success = declared?.response ? String(declared.status ?? 200) : "204";
    expect(Object.keys(operation.responses).toSorted()).toEqual([success, "default"].toSorted());
    expect(Boolean(operation.responses[success]?.content)).toBe(success !== "204");
    expect(operation.responses["default"]?.content).toHaveProperty([
      "application/problem+json",
      "schema",
      "$ref",
    ]);
  });

  it("says who may call it", () => {
    expect(operation.description).toMatch(/^(Open to anybody|Needs .+)\.$/);
    expect(operation.security).toEqual(declared?.access === "public" ? [] : undefined);
  });

  it("answers a list as every list does", () => {
    const schema: ListSchema | undefined =
      operation.responses["200"]?.content?.["application/json"]?.schema;
    if (!schema?.properties?.["data"]) return;
    expect(schema.required).toEqual(expect.arrayContaining(["data", "nextCursor"]));
  });
});
