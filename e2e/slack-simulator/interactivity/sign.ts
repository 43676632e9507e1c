import { createHmac } from "node:crypto";

/** Slack's signature over a body as it goes over the wire, with the time in seconds. */
export const sign = (signingSecret: string, timestamp: string, body: string): string =>
  `v0=${createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
