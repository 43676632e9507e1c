import { z } from "zod";

import { AppError, type ErrorCode } from "@/lib/kernel/errors";

const statusByCode: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid_input: 422,
  conflict: 409,
  rate_limited: 429,
  too_large: 413,
  slack_refused: 502,
  unavailable: 503,
  internal: 500,
};

const titles: Record<ErrorCode, string> = {
  unauthenticated: "Sign in first",
  forbidden: "Not allowed",
  not_found: "Not found",
  invalid_input: "Something in the request is not right",
  conflict: "It has changed in the meantime",
  rate_limited: "Too many attempts",
  too_large: "Too large",
  slack_refused: "Slack refused",
  unavailable: "Not available right now",
  internal: "Something went wrong on our side",
};

/** RFC 9457, the body of every error of the API. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.record(z.string(), z.string()).optional(),
});

/** The status that a failure answers with. */
function problemStatus(error: AppError): number {
  return statusByCode[error.code];
}

/** Any failure as `application/problem+json`; an unexpected one keeps its text for the log. */
export function problemResponse(failure: unknown, requestId: string): Response {
  const error =
    failure instanceof AppError
      ? failure
      : new AppError(
          "internal",
          `Try again. If it stays, look in the log for request ${requestId}.`,
        );
  const status = problemStatus(error);
  const body: z.infer<typeof problemSchema> = {
    type: "about:blank",
    title: titles[error.code],
    status,
    detail: error.message,
    code: error.code,
    requestId,
    errors: error.fields,
  };
  const headers = new Headers({
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    "x-request-id": requestId,
  });
  if (error.retryAfterSeconds)
    headers.set("retry-after", String(Math.ceil(error.retryAfterSeconds)));
  return new Response(JSON.stringify(body), { status, headers });
}
