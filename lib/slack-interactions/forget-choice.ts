import "server-only";

import { redrawMessage } from "@/lib/deliveries/server";
import { log } from "@/lib/platform/logger/logger";

import { clickOf } from "./click";
import type { Press } from "./interaction-payload";

/** Has a message whose list somebody chose from drawn anew when nothing came of it: Slack would go on showing them their choice. Nobody waits for it. */
export function forgetChoice({ actions, container, channel: where }: Press, now: Date): void {
  const click = actions
    .map(clickOf)
    .find((one) => one?.kind === "assign" || one?.kind === "status");
  const channel = container?.channel_id ?? where?.id;
  const ts = container?.message_ts;
  if (!click || !channel || !ts) return;
  redrawMessage(click.alertId, { channel, ts }, now).catch((err: unknown) =>
    log().warn({ err }, "a message is not drawn anew"),
  );
}
