import { createHmac } from "node:crypto";

import { describe, expect, it } from "vitest";

import { isSignedBySlack } from "./signature";

const secret = "5b1f0c9d2e7a48b6a3c4d5e6f7081920";
const body = Buffer.from('{"type":"event_callback","name":"Zoë"}');
const seconds = 1_772_625_600;
const now = new Date(seconds * 1000);

const sign = (bytes: Uint8Array, timestamp: number | string, by = secret) =>
  `v0=${createHmac("sha256", by)
    .update(Buffer.concat([Buffer.from(`v0:${timestamp}:`), bytes]))
    .digest("hex")}`;

const check = (
  change: { bytes?: Uint8Array; timestamp?: string | null; signature?: string | null } = {},
) => {
  const { bytes = body, timestamp = String(seconds), signature = sign(body, seconds) } = change;
  return isSignedBySlack(bytes, { timestamp, signature }, secret, now);
};

describe("a signature", () => {
  it("is good for the bytes, the time and the secret that it was made of", () => {
    expect(check()).toBe(true);
  });

  it("does not change: a request signed by hand", () => {
    // printf 'v0:1700000000:{}' | openssl dgst -sha256 -hmac 5b1f0c9d2e7a48b6a3c4d5e6f7081920
    const signature = "v0=78c962568f9d8c3421a11a71570dc195c8fe6261f6a2039ec72837dbaea824bd";
    const given = { timestamp: "1700000000", signature };
    expect(isSignedBySlack(Buffer.from("{}"), given, secret, new Date(1.7e12))).toBe(true);
  });

  it.each<[string, Parameters<typeof check>[0]]>([
    ["other bytes", { bytes: Buffer.from(`${body.toString()} `) }],
    ["another time than the signed one", { timestamp: String(seconds + 1) }],
    ["another secret", { signature: sign(body, seconds, "another") }],
    ["no signature", { signature: null }],
    ["an empty signature", { signature: "" }],
    ["another version", { signature: sign(body, seconds).replace("v0=", "v1=") }],
    ["a signature cut short", { signature: sign(body, seconds).slice(0, -1) }],
    ["a signature with more behind it", { signature: `${sign(body, seconds)}0` }],
    ["a signature that is longer in bytes than in characters", { signature: "é".repeat(67) }],
    ["no time", { timestamp: null }],
    ["a time that is none", { timestamp: "now", signature: sign(body, "now") }],
    ["a negative time", { timestamp: "-1", signature: sign(body, "-1") }],
  ])("is bad with %s", (_name, change) => {
    expect(check(change)).toBe(false);
  });

  it.each([
    [-300, true],
    [-301, false],
    [300, true],
    [301, false],
  ])("made %i seconds from now is good: %s", (away, good) => {
    const timestamp = String(seconds + away);
    expect(check({ timestamp, signature: sign(body, timestamp) })).toBe(good);
  });

  it("is never good for an empty secret", () => {
    const given = { timestamp: String(seconds), signature: sign(body, seconds, "") };
    expect(isSignedBySlack(body, given, "", now)).toBe(false);
  });
});
