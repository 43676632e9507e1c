import "server-only";

import type { ModalView } from "@slack/types";

import { callBot } from "@/lib/destination-types/server";
import { log } from "@/lib/platform/logger/logger";
import { SlackError } from "@/lib/platform/slack/slack-error";

import type { Deadline } from "./deadline";
import type { Origin } from "./origin";

const longestMs = 2_000;
/** For what is done when no window opens. */
const reserveMs = 400;

/** Opens a window for whoever pressed, within the time for an answer; false when Slack did not say that it is open. */
export async function openView(
  { bot }: Origin,
  triggerId: string | null | undefined,
  view: ModalView,
  deadline: Deadline,
): Promise<boolean> {
  if (!triggerId) return false;
  try {
    const params = { trigger_id: triggerId, view: JSON.stringify(view) };
    const token = bot.secrets["botToken"] ?? "";
    await callBot("views.open", token, params, deadline.left(longestMs, reserveMs));
    return true;
  } catch (err) {
    if (!(err instanceof SlackError)) throw err;
    log().warn({ err }, "Slack did not open a window");
    return false;
  }
}
