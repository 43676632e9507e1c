import type { BoomerangRow } from "./store";

/** How people call whoever was asked; their id where Slack gave no name. */
export function askedPerson({
  slackUserName,
  slackUserId,
}: Pick<BoomerangRow, "slackUserName" | "slackUserId">): string {
  return slackUserName ?? `the Slack person ${slackUserId}`;
}
