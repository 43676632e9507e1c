import { json, type Answer } from "../http/answer";

/** An error as the Web API says it: status 200, ok false. */
export const webError = (error: string, more: Record<string, unknown> = {}): Answer =>
  json({ ok: false, error, ...more });

export const webRateLimited = (seconds: number): Answer =>
  json(
    { ok: false, error: "ratelimited" },
    { status: 429, headers: { "Retry-After": String(seconds) } },
  );
