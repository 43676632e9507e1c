import type { z } from "zod";

import type { Permission } from "./permission";

export type HttpMethod = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** Who may call: anybody, anybody signed in, whoever signs the request with a secret that we know, or whoever has the permission. */
type Access = "public" | "signedIn" | "signed" | Permission;

/** One HTTP operation, declared once: the route, the OpenAPI document and the access tests all read it. */
export type Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> = {
  /** Unique, e.g. "listLogSources"; the OpenAPI operationId. */
  id: string;
  method: HttpMethod;
  /** With parameters in braces, e.g. "/api/v1/log-sources/{id}". */
  path: string;
  summary: string;
  access: Access;
  params?: Params;
  query?: Query;
  body?: Body;
  /** Absent: 204 without a body. */
  response?: Response;
  /** The success status; 200 unless told. */
  status?: 200 | 201 | 202;
};

/** Types an operation without widening its schemas. */
export function defineOperation<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodUndefined,
>(operation: Operation<Params, Query, Body, Response>): Operation<Params, Query, Body, Response> {
  return operation;
}
