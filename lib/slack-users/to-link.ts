import type { SlackUserLinkDto } from "./contract";
import type { LinkRow } from "./store";

/** A link's row as the API shows it. */
export function toLink(row: LinkRow): SlackUserLinkDto {
  const { id, slackTeamId, slackUserId, slackUserName, user, linkedBy, createdAt } = row;
  return {
    id,
    slackTeamId,
    slackUserId,
    slackUserName,
    user,
    linkedBy,
    createdAt: createdAt.toISOString(),
  };
}
