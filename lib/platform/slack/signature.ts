import { createHmac, timingSafeEqual } from "node:crypto";

/** What Slack sends beside a request's bytes. */
export type SlackSignature = { timestamp: string | null; signature: string | null };

const toleranceSeconds = 5 * 60;

/** True when the timestamp is within five minutes of our clock, in either direction. */
export function isTimely(timestamp: string | null, now: Date): boolean {
  if (timestamp === null || !/^\d{1,12}$/.test(timestamp)) return false;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= toleranceSeconds;
}

/** True when Slack signed exactly these bytes with the secret, at most five minutes away from `now`; takes the same time whatever is wrong with the signature. */
export function isSignedBySlack(
  body: Uint8Array,
  { timestamp, signature }: SlackSignature,
  secret: string,
  now: Date,
): boolean {
  if (secret === "" || signature === null || !isTimely(timestamp, now)) return false;
  const expected = Buffer.from(
    `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:`).update(body).digest("hex")}`,
  );
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
