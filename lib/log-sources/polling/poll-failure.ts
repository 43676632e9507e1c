import "server-only";

import { MalformedPage } from "@/lib/log-types/log-type";
import { KeyRingError } from "@/lib/platform/crypto/key-ring";
import { SecretError } from "@/lib/platform/crypto/secret-box";
import { SlackError } from "@/lib/platform/slack/slack-error";

/** How a poll failed: the code for the ledger, its class for the next step, a sentence for people. */
export type PollFailure = {
  ok: false;
  code: string;
  errorClass: string;
  message: string;
  retryAfterSeconds?: number | undefined;
};

type Place = { isEnterpriseInstall: boolean; slackTeamId: string | null };

/** Sorts what ended a poll; `unexpected` when it was not Slack or the keys but ours: the database, or a bug. */
export function pollFailure(
  error: unknown,
  { isEnterpriseInstall, slackTeamId }: Place,
): PollFailure & { unexpected?: boolean } {
  if (error instanceof SlackError) {
    const { code, message, retryAfterSeconds } = error;
    // An organisation's token that names no workspace, where Slack wants one.
    const unplaced = code === "missing_argument" && isEnterpriseInstall && slackTeamId === null;
    const errorClass = unplaced ? "workspace" : error.errorClass;
    return { ok: false, code, errorClass, message, retryAfterSeconds };
  }
  if (error instanceof MalformedPage) {
    return { ok: false, code: "unreadable_reply", errorClass: "transient", message: error.message };
  }
  if (error instanceof SecretError || error instanceof KeyRingError) {
    return { ok: false, code: "secret_unreadable", errorClass: "secret", message: error.message };
  }
  const message =
    "Margay could not store what Slack answered. It asks again by itself; the log has the details.";
  return {
    ok: false,
    code: "internal_failure",
    errorClass: "transient",
    message,
    unexpected: true,
  };
}
