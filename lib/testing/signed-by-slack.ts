import { createHmac } from "node:crypto";

/** A payload as Slack's Events API sends it: bytes, and the headers that sign them. */
export function signedBySlack(payload: object | string, secret: string, at = new Date()) {
  const body = typeof payload === "string" ? payload : JSON.stringify(payload);
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const hex = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return {
    body,
    headers: { "x-slack-request-timestamp": timestamp, "x-slack-signature": `v0=${hex}` },
  };
}
