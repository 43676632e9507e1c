import { createHash } from "node:crypto";

import type { Press, Submission } from "./interaction-payload";

/**
 * What makes a click one of its own: Slack stamps every press, and a view is taken once. A second press of the same
 * control is another click; the same bytes again, or only signed anew, are not.
 */
export function interactionKey(interaction: Press | Submission): string {
  const { type, api_app_id: app, user } = interaction;
  const own =
    interaction.type === "view_submission"
      ? [interaction.view.id]
      : [
          interaction.container?.channel_id ?? interaction.channel?.id,
          interaction.container?.message_ts ?? interaction.container?.view_id,
          ...interaction.actions.map((one) => [one.block_id, one.action_id, one.action_ts]),
        ];
  return createHash("sha256")
    .update(JSON.stringify([type, app, user.id, ...own]))
    .digest("hex");
}
