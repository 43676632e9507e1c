import { randomBytes } from "node:crypto";

import { botId } from "../chat/bot";
import { changeChat } from "../chat/changes";
import type { Channel, Webhook } from "../chat/chat-state";
import type { Sim } from "../sim";

/** A new incoming webhook of an app for one channel. */
export const addWebhook = (sim: Sim, appId: string, channel: Channel, by: string): Webhook =>
  changeChat(sim, (chat) => {
    const webhook: Webhook = {
      appId,
      teamId: channel.teamId,
      channelId: channel.id,
      path: `${channel.teamId}/${botId(appId)}${randomBytes(2).toString("hex").toUpperCase()}/${randomBytes(12).toString("base64url").replace(/[-_]/g, "x")}`,
      by,
      removed: false,
    };
    chat.webhooks.push(webhook);
    return webhook;
  });

export const webhookUrl = (sim: Sim, webhook: Webhook): string =>
  `${sim.address.origin}/services/${webhook.path}`;

export const removeWebhook = (sim: Sim, webhook: Webhook): void =>
  changeChat(sim, () => {
    webhook.removed = true;
  });
