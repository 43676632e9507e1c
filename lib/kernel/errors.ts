/** Everything that can go wrong in a way that a caller handles; anything else is a bug. */
export type ErrorCode =
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "invalid_input"
  | "conflict"
  | "rate_limited"
  | "too_large"
  | "slack_refused"
  | "unavailable"
  | "internal";

export type FieldErrors = Record<string, string>;

type Details = {
  /** For the log; never shown to a person. */
  cause?: unknown;
  fields?: FieldErrors;
  retryAfterSeconds?: number;
};

/** An expected failure: `code` for programs, `message` for the person, who is told what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldErrors | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = details.fields;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
