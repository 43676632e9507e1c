import "server-only";

import type { z } from "zod";

import type { Actor, Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Operation } from "@/lib/kernel/operation";
import { authorize } from "@/lib/kernel/permission";
import { env } from "@/lib/platform/env/env";

import { parseInput, queryObject } from "./parse-input";
import { readJson } from "./read-body";
import { requireSameOrigin } from "./same-origin";
import { callerAddress, type RouteHandler, serve } from "./serve";

/** Who calls; null when nobody is signed in. A wrong or ended credential throws `unauthenticated`. */
export type Authenticate = (request: Request, now: Date) => Promise<Actor | null>;

type Input<T> = T extends z.ZodType ? z.output<T> : undefined;

const anonymous: Actor = { type: "anonymous" };

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
    const { access } = operation;
    if (access === "signed") throw new Error(`Make the route of ${operation.id} with signedRoute.`);

    return serve(operation, async (request, { params }, requestId) => {
      const now = new Date();
      // An open door asks for nothing: a bad token shuts nobody out of it, and it works without the database.
      const actor = access === "public" ? null : await authenticate(request, now);
      if (actor?.type !== "apiToken") requireSameOrigin(request, env().APP_URL);
      if (access !== "public") {
        if (!actor)
          throw new AppError("unauthenticated", "Sign in, or send an API token, and try again.");
        if (access !== "signedIn") authorize(actor, access);
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
    });
  };
}
