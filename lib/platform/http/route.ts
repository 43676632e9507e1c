import "server-only";

import { randomUUID } from "node:crypto";

import type { z } from "zod";

import type { Actor, Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Operation } from "@/lib/kernel/operation";
import { authorize } from "@/lib/kernel/permission";
import { env } from "@/lib/platform/env/env";
import { log, withLogContext } from "@/lib/platform/logger/logger";
import { metrics } from "@/lib/platform/metrics/metrics";

import { parseInput, queryObject } from "./parse-input";
import { problemResponse } from "./problem";
import { readJson } from "./read-body";
import { requireSameOrigin } from "./same-origin";

/** Who calls; null when nobody is signed in. A wrong or ended credential throws `unauthenticated`. */
export type Authenticate = (request: Request, now: Date) => Promise<Actor | null>;

type Input<T> = T extends z.ZodType ? z.output<T> : undefined;

type RouteContext = { params: Promise<unknown> };

export type RouteHandler = ((request: Request, route: RouteContext) => Promise<Response>) & {
  operation: Operation;
};

const anonymous: Actor = { type: "anonymous" };

function callerAddress(request: Request): string | undefined {
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
}

/** Ties route handlers to a way of telling who calls. */
export function createRoute(authenticate: Authenticate) {
  /** One operation as a route handler: authenticate, check the permission, parse, call, answer, or a problem. */
  return function route<
    P extends z.ZodType,
    Q extends z.ZodType,
    B extends z.ZodType,
    R extends z.ZodType,
  >(
    operation: Operation<P, Q, B, R>,
    handle: (
      ctx: Context,
      input: { params: Input<P>; query: Input<Q>; body: Input<B> },
    ) => Promise<z.input<R>>,
  ): RouteHandler {
    async function answer(
      request: Request,
      { params }: RouteContext,
      requestId: string,
    ): Promise<Response> {
      const now = new Date();
      // An open door asks for nothing: a bad token shuts nobody out of it, and it works without the database.
      const actor = operation.access === "public" ? null : await authenticate(request, now);
      if (actor?.type !== "apiToken") requireSameOrigin(request, env().APP_URL);
      if (operation.access !== "public") {
        if (!actor)
          throw new AppError("unauthenticated", "Sign in, or send an API token, and try again.");
        if (operation.access !== "signedIn") authorize(actor, operation.access);
      }
      const ctx: Context = {
        actor: actor ?? anonymous,
        requestId,
        now,
        address: callerAddress(request),
        userAgent: request.headers.get("user-agent") ?? undefined,
      };
      const input = {
        params: operation.params && parseInput(operation.params, await params),
        query: operation.query && parseInput(operation.query, queryObject(new URL(request.url))),
        body: operation.body && parseInput(operation.body, await readJson(request)),
      };
      const result = await handle(
        ctx,
        input as { params: Input<P>; query: Input<Q>; body: Input<B> },
      );
      const headers = { "cache-control": "no-store", "x-request-id": requestId };
      if (!operation.response) return new Response(null, { status: 204, headers });
      // Parsing the answer keeps anything that the contract does not name inside.
      return Response.json(operation.response.parse(result), {
        status: operation.status ?? 200,
        headers,
      });
    }

    const handler = async (request: Request, routeContext: RouteContext) => {
      const requestId = request.headers.get("x-request-id")?.slice(0, 100) ?? randomUUID();
      const stop = metrics().httpSeconds.startTimer({ operation: operation.id });
      const response = await withLogContext({ requestId, operation: operation.id }, () =>
        answer(request, routeContext, requestId).catch((error: unknown) => {
          if (!(error instanceof AppError)) log().error({ err: error }, "request failed");
          return problemResponse(error, requestId);
        }),
      );
      stop({ status: String(response.status) });
      return response;
    };
    return Object.assign(handler, { operation: operation });
  };
}
