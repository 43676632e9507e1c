/** What an error means for the person: each class has its own remedy. */
export type SlackErrorClass =
  | "reauthorize"
  | "scope"
  | "plan"
  | "organization_install"
  | "access"
  | "migration"
  | "rate_limited"
  | "clock"
  | "transient"
  | "unknown";

const classOfCode: Record<string, SlackErrorClass> = {
  invalid_auth: "reauthorize",
  not_authed: "reauthorize",
  account_inactive: "reauthorize",
  token_revoked: "reauthorize",
  token_expired: "reauthorize",
  invalid_authentication: "reauthorize",
  missing_authentication: "reauthorize",
  invalid_code: "reauthorize",
  code_already_used: "reauthorize",
  missing_scope: "scope",
  not_allowed_token_type: "scope",
  no_scopes: "scope",
  invalid_scope: "scope",
  unapproved_scope: "scope",
  user_token_missing: "scope",
  paid_only: "plan",
  feature_not_enabled: "plan",
  invalid_workspace: "plan",
  team_not_authorized: "organization_install",
  user_not_authorized: "access",
  method_not_allowed: "access",
  no_permission: "access",
  access_denied: "access",
  accesslimited: "access",
  ekm_access_denied: "access",
  team_access_not_granted: "access",
  enterprise_is_restricted: "access",
  two_factor_setup_required: "access",
  invalid_team_id: "access",
  user_is_bot: "access",
  is_bot: "access",
  bad_client_secret: "access",
  invalid_client_id: "access",
  bad_redirect_uri: "access",
  oauth_authorization_url_mismatch: "access",
  cannot_install_an_org_installed_app: "access",
  invalid_team_for_non_distributed_app: "access",
  user_email_unverified: "access",
  org_login_required: "migration",
  team_added_to_org: "migration",
  ratelimited: "rate_limited",
  rate_limited: "rate_limited",
  invalid_range: "clock",
  internal_error: "transient",
  fatal_error: "transient",
  service_unavailable: "transient",
  request_timeout: "transient",
  // The next poll goes on by time instead of by cursor.
  invalid_cursor: "transient",
  network_error: "transient",
  timeout: "transient",
  reply_too_large: "transient",
  unreadable_reply: "transient",
};

/**
 * Sorts what Slack (or the way to it) answered by its code first and its HTTP status second.
 * `unknown` is to be retried like `transient`, and reported.
 */
export function classifySlackError(code: string, httpStatus?: number): SlackErrorClass {
  const known = Object.hasOwn(classOfCode, code) ? classOfCode[code] : undefined;
  if (known) return known;
  if (httpStatus === 429) return "rate_limited";
  if (httpStatus !== undefined && httpStatus >= 500) return "transient";
  return "unknown";
}

type SlackErrorDetails = {
  httpStatus?: number | undefined;
  retryAfterSeconds?: number | undefined;
  /** With `missing_scope`: the scope that the call needs. */
  needed?: string | undefined;
  /** Slack's clock, from the reply's Date header. */
  serverTime?: Date | undefined;
};

/** A call to Slack failed. Carries no token, no secret and no cause that could hold one. */
export class SlackError extends Error {
  readonly code: string;
  readonly errorClass: SlackErrorClass;
  readonly httpStatus: number | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly needed: string | undefined;
  readonly serverTime: Date | undefined;

  /** `operation` names the call as people read it, e.g. "team.accessLogs"; `code` is Slack's own or ours. */
  constructor(operation: string, code: string, details: SlackErrorDetails = {}) {
    const safeCode = printableCode(code);
    const status = details.httpStatus === undefined ? "" : ` (HTTP ${details.httpStatus})`;
    super(`${operation} failed with ${safeCode}${status}.`);
    this.name = "SlackError";
    this.code = safeCode;
    this.errorClass = classifySlackError(safeCode, details.httpStatus);
    this.httpStatus = details.httpStatus;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.needed = details.needed;
    this.serverTime = details.serverTime;
  }
}

// A reply's "error" can be anything, an echo of our request included; only what looks like a code is kept.
function printableCode(code: string): string {
  if (/^xox/i.test(code)) return "unknown_error";
  return /^[a-z][a-z0-9_.]{0,79}$/i.test(code) ? code : "unknown_error";
}
