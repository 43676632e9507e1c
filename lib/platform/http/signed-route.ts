import "server-only";

import type { Context } from "@/lib/kernel/actor";
import type { Operation } from "@/lib/kernel/operation";

import { readBytes } from "./read-body";
import { callerAddress, type RouteHandler, serve } from "./serve";

/** A request as it came: a signature is about its bytes. */
export type SignedRequest = { body: Buffer; headers: Headers };

/** An operation whose callers sign what they send; `handle` checks the signature before it believes anything. Null answers 200 with an empty body. */
export function signedRoute(
  operation: Operation,
  handle: (ctx: Context, request: SignedRequest) => Promise<object | null>,
): RouteHandler {
  if (operation.access !== "signed")
    throw new Error(`${operation.id} does not say that its callers sign.`);
  return serve(operation, async (request, _route, requestId) => {
    const ctx: Context = {
      actor: { type: "anonymous" },
      requestId,
      now: new Date(),
      address: callerAddress(request),
    };
    const body = await readBytes(request);
    const result = await handle(ctx, { body, headers: request.headers });
    const headers = { "cache-control": "no-store", "x-request-id": requestId };
    return result === null
      ? new Response(null, { status: 200, headers })
      : Response.json(result, { headers });
  });
}
