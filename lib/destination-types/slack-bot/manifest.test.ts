import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { manifestSchemas } from "@/lib/platform/slack/testing/manifest-schemas";

import { createBotUrl, slackBotManifest, slackBotManifestYaml } from "./manifest";

const appUrl = "https://margay.fernhollow.example";

describe("the manifest", () => {
  it("asks for a bot with the least scopes, for clicks, and for any kind of installation", () => {
    expect(slackBotManifest(appUrl)).toMatchObject({
      features: { bot_user: { display_name: "Margay" } },
      oauth_config: {
        scopes: {
          bot: [
            "chat:write",
            "channels:read",
            "groups:read",
            "users:read",
            "users:read.email",
            "im:write",
          ],
        },
      },
      settings: {
        interactivity: { is_enabled: true, request_url: `${appUrl}/api/slack/interactions` },
        org_deploy_enabled: true,
      },
    });
  });

  it("says the same in YAML, each value on its line", () => {
    const text = slackBotManifestYaml(appUrl);
    expect(parse(text)).toEqual(slackBotManifest(appUrl));
    expect(text).toContain(`request_url: ${appUrl}/api/slack/interactions\n`);
    expect(text).not.toMatch(/[&*]a\d/);
  });

  it("travels in the link that opens Slack's page for a new app", () => {
    const text = slackBotManifestYaml(appUrl);
    const url = new URL(createBotUrl(text, "https://api.slack.com/audit/v1/"));
    expect(`${url.origin}${url.pathname}`).toBe("https://api.slack.com/apps");
    expect(Object.fromEntries(url.searchParams)).toEqual({ new_app: "1", manifest_yaml: text });
  });
});

describe.each(manifestSchemas)("the manifest by %s", (_version, schema) => {
  const manifest: unknown = parse(slackBotManifestYaml(appUrl));

  it("is valid", () => {
    expect(schema.safeParse(manifest).error?.issues ?? []).toEqual([]);
  });

  it("would not be with a key that Slack does not know", () => {
    expect(schema.safeParse({ ...(manifest as object), unheard_of: 1 }).success).toBe(false);
  });
});
