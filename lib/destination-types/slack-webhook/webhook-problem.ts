import { DestinationError, type DestinationErrorClass } from "../destination-type";

type Entry = { errorClass: DestinationErrorClass; message: string };

const gone: Entry = {
  errorClass: "mend",
  message:
    "Slack no longer knows this webhook: it was removed, or its app was. Make a new one and enter its address.",
};
const forbidden: Entry = {
  errorClass: "mend",
  message:
    "An admin of the workspace keeps this webhook from posting to its channel. Ask an admin, or make a webhook for another channel.",
};
const tooMuch: Entry = {
  errorClass: "refused",
  message: "Slack does not take this message as it is. It stays in the console.",
};

const known: Record<string, Entry> = {
  no_service: gone,
  no_service_id: gone,
  no_active_hooks: gone,
  invalid_token: gone,
  no_team: gone,
  team_disabled: gone,
  channel_not_found: {
    errorClass: "mend",
    message: "The webhook's channel was deleted. Make a webhook for another channel.",
  },
  channel_is_archived: {
    errorClass: "mend",
    message: "The webhook's channel is archived. Unarchive it, or make a webhook for another one.",
  },
  action_prohibited: forbidden,
  posting_to_general_channel_denied: forbidden,
  user_not_found: gone,
  invalid_payload: tooMuch,
  invalid_blocks: tooMuch,
  no_text: tooMuch,
  missing_text_or_fallback_or_attachments: tooMuch,
  too_many_attachments: tooMuch,
};

const goneStatuses = [403, 404, 410];

/** Whether the code says that the webhook itself is gone, which any call to it shows. */
export const isGone = (code: string): boolean =>
  goneStatuses.some((status) => code === `http_${status}`) ||
  (Object.hasOwn(known, code) && known[code] === gone);

function byStatus(status: number): Entry {
  if (goneStatuses.includes(status)) return gone;
  if (status === 400 || status === 413) return tooMuch;
  return {
    errorClass: "retry",
    message: `Slack did not take the message (HTTP ${status}). Margay tries again.`,
  };
}

/** What an answer other than success means: Slack's code is the body, where it is one. */
export function webhookProblem(
  status: number,
  body: string,
  retryAfterSeconds?: number,
): DestinationError {
  const code = /^[a-z_]{2,60}$/.test(body.trim()) ? body.trim() : `http_${status}`;
  const entry =
    status !== 429 && status < 500 && Object.hasOwn(known, code) ? known[code] : undefined;
  const { errorClass, message } = entry ?? byStatus(status);
  const field = errorClass === "mend" ? "webhookUrl" : undefined;
  // With 5xx Slack may have posted it and failed to say so.
  const maybeSent = status >= 500;
  return new DestinationError(code, errorClass, message, { retryAfterSeconds, field, maybeSent });
}
