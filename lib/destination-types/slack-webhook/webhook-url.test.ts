import { describe, expect, it } from "vitest";

import { readWebhookUrl, webhookDigest, webhookLabel } from "./webhook-url";

const slack = "https://slack.com";
const good = "https://hooks.slack.com/services/T0FERN/B0HOOK/5f3a9c1e7b2d4f60";

describe("a webhook's address", () => {
  it("is taken from Slack, without what pasting brought along", () => {
    expect(readWebhookUrl(good, slack)).toEqual({ ok: true, url: good });
    expect(readWebhookUrl(`  ${good}\n`, slack)).toEqual({ ok: true, url: good });
  });

  it("may lead to the Slack that Margay is set up with", () => {
    const simulated = "http://127.0.0.1:4001/services/T0/B0/x";
    expect(readWebhookUrl(simulated, "http://127.0.0.1:4001")).toEqual({
      ok: true,
      url: simulated,
    });
    expect(readWebhookUrl(simulated, slack).ok).toBe(false);
    expect(readWebhookUrl(simulated, "http://127.0.0.1:4002").ok).toBe(false);
  });

  it.each([
    ["not an address", "not an address"],
    ["http://hooks.slack.com/services/T0/B0/x", "https://hooks.slack.com"],
    ["https://hooks.slack.com.evil.example/services/T0/B0/x", "https://hooks.slack.com"],
    ["https://slack.com/services/T0/B0/x", "https://hooks.slack.com"],
    ["https://hooks.slack.com:8443/services/T0/B0/x", "https://hooks.slack.com"],
    ["https://me:pw@hooks.slack.com/services/T0/B0/x", "no webhook"],
    ["https://hooks.slack.com/workflows/T0/A0/1/x", "workflow"],
    ["https://hooks.slack.com/triggers/T0/1/x", "workflow"],
    ["https://hooks.slack.com/services/T0/B0", "missing"],
    ["https://hooks.slack.com/services/T0/B0/x?y=1", "missing"],
    ["https://hooks.slack.com/services/T0/B0/../x", "missing"],
    ["file:///etc/passwd", "https://hooks.slack.com"],
  ])("is not %s", (text, words) => {
    expect(readWebhookUrl(text, slack)).toMatchObject({
      ok: false,
      message: expect.stringContaining(words) as string,
    });
  });

  it("is shown by what is no secret of it", () => {
    expect(webhookLabel(good)).toBe("Webhook B0HOOK of T0FERN");
    expect(webhookLabel("http://127.0.0.1:4001/hook/x")).toBe("Webhook at 127.0.0.1:4001");
    expect(webhookDigest(good)).toMatch(/^[0-9a-f]{64}$/);
    expect(webhookDigest(good)).not.toBe(webhookDigest(`${good}1`));
  });
});
