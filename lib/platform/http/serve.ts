import "server-only";

import { randomUUID } from "node:crypto";

import { AppError } from "@/lib/kernel/errors";
import type { Operation } from "@/lib/kernel/operation";
import { log, withLogContext } from "@/lib/platform/logger/logger";
import { metrics } from "@/lib/platform/metrics/metrics";

import { problemResponse } from "./problem";

type RouteContext = { params: Promise<unknown> };

export type RouteHandler = ((request: Request, route: RouteContext) => Promise<Response>) & {
  operation: Operation;
};

/** Where the call came from, as the nearest proxy saw it. */
export function callerAddress(request: Request): string | undefined {
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
}

/** A route handler around `answer`: a request id, the log's context, metrics, and a problem for whatever is thrown. */
export function serve(
  operation: Operation,
  answer: (request: Request, route: RouteContext, requestId: string) => Promise<Response>,
): RouteHandler {
  const handler = async (request: Request, route: RouteContext) => {
    const requestId = request.headers.get("x-request-id")?.slice(0, 100) ?? randomUUID();
    const stop = metrics().httpSeconds.startTimer({ operation: operation.id });
    const response = await withLogContext({ requestId, operation: operation.id }, () =>
      answer(request, route, requestId).catch((error: unknown) => {
        if (!(error instanceof AppError)) log().error({ err: error }, "request failed");
        return problemResponse(error, requestId);
      }),
    );
    stop({ status: String(response.status) });
    return response;
  };
  return Object.assign(handler, { operation });
}
