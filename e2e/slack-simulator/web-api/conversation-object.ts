import type { Channel } from "../chat/chat-state";
import { isIn } from "../chat/find-channel";

/** A channel as conversations.* shows it to somebody. */
export const conversationObject = (channel: Channel, actor: string): Record<string, unknown> => {
  const created = Math.floor(channel.createdAtMs / 1000);
  if (channel.kind === "im")
    return {
      id: channel.id,
      created,
      is_im: true,
      is_org_shared: false,
      context_team_id: channel.teamId,
      user: channel.memberIds.find((id) => id !== actor),
      is_user_deleted: false,
      is_open: true,
      priority: 0,
    };
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === "public",
    is_group: channel.kind === "private",
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === "private",
    is_archived: channel.archived,
    is_general: channel.general,
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    is_member: isIn(channel, actor),
    created,
    creator: channel.creator,
    unlinked: 0,
    context_team_id: channel.teamId,
    shared_team_ids: [channel.teamId],
    pending_shared: [],
    topic: { value: "", creator: "", last_set: 0 },
    purpose: { value: channel.purpose, creator: channel.creator, last_set: created },
    previous_names: channel.previousNames,
  };
};
