import "server-only";

import { randomUUID } from "node:crypto";

import type { Context } from "@/lib/kernel/actor";
import { AppError, type ErrorCode } from "@/lib/kernel/errors";
import type { Operation } from "@/lib/kernel/operation";
import { log } from "@/lib/platform/logger/logger";

import type { Authenticate } from "./route";
import { callerAddress, type RouteHandler } from "./serve";

type Redirect = {
  /** Where the browser goes on; a path of ours. */
  go(ctx: Context, query: URLSearchParams): Promise<string>;
  /** Where it goes when nobody is signed in. */
  signIn: string;
  /** Where it goes on a failure. */
  failed: (code: ErrorCode) => string;
};

/** A GET that browsers are sent to by another site: it answers with a redirect, also when it fails. */
export function createRedirectRoute(authenticate: Authenticate, appUrl: () => string) {
  return function redirectRoute(
    operation: Operation,
    { go, signIn, failed }: Redirect,
  ): RouteHandler {
    const handler = async (request: Request) => {
      const now = new Date();
      const requestId = randomUUID();
      const to = (path: string) =>
        new Response(null, {
          status: 303,
          headers: {
            location: `${appUrl()}${path}`,
            "cache-control": "no-store",
            "referrer-policy": "no-referrer",
          },
        });
      try {
        const actor = await authenticate(request, now);
        if (!actor) return to(signIn);
        const address = callerAddress(request);
        return to(await go({ actor, requestId, now, address }, new URL(request.url).searchParams));
      } catch (err) {
        if (!(err instanceof AppError)) log().error({ err, requestId }, "request failed");
        return to(failed(err instanceof AppError ? err.code : "internal"));
      }
    };
    return Object.assign(handler, { operation });
  };
}
