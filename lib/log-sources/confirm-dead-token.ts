import "server-only";

import type { LogType } from "@/lib/log-types/log-type";
import { authTest } from "@/lib/platform/slack/auth-test";
import { SlackError } from "@/lib/platform/slack/slack-error";

/** What Slack says of a dead token, and also of a living one: network rules, a foreign team_id, a missing scope. */
const doubtful = new Set(["invalid_auth", "invalid_authentication"]);

type Refusal = { code: string; errorClass: string | null };
type TokenFacts = { token: string; logType: LogType | null; timeoutMs: number };

/** Believes in a dead token only when auth.test says so too (`address` or `scope` when it lives); tries again while that cannot be asked. */
export async function confirmDeadToken<T extends Refusal>(
  refusal: T,
  { token, logType, timeoutMs }: TokenFacts,
): Promise<T> {
  if (!doubtful.has(refusal.code)) return refusal;
  try {
    const { scopes } = await authTest(token, { timeoutMs });
    const needed = logType?.slack.userScope;
    const lacksScope = scopes !== null && needed !== undefined && !scopes.includes(needed);
    return { ...refusal, errorClass: lacksScope ? "scope" : "address" };
  } catch (error) {
    const confirmed = error instanceof SlackError && error.errorClass === "reauthorize";
    return confirmed ? refusal : { ...refusal, errorClass: "transient" };
  }
}
