import { json, type Answer } from "../http/answer";

const statusByError: Record<string, number> = {
  missing_authentication: 401,
  invalid_authentication: 401,
  team_not_authorized: 403,
  user_not_authorized: 403,
  feature_not_enabled: 403,
  invalid_workspace: 403,
  method_not_allowed: 403,
  bad_endpoint: 404,
  rate_limited: 429,
};

/** An error as the audit API says it; the rest of the codes are 400. */
export const auditError = (error: string, retryAfter?: number): Answer =>
  json(
    { ok: false, error },
    {
      status: statusByError[error] ?? 400,
      ...(retryAfter === undefined ? {} : { headers: { "Retry-After": String(retryAfter) } }),
    },
  );

export const isAuditError = (error: string): boolean => Object.hasOwn(statusByError, error);
