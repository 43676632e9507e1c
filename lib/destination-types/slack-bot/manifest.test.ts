import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

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

const schemas = fileURLToPath(
  new URL("../../../../shared/data/slack-samples/manifest", import.meta.url),
);
const found = existsSync(schemas);

describe.skipIf(!found)(
  `the manifest against the schemas in ${schemas}${found ? "" : " (not there)"}`,
  () => {
    it.each(["1.0.0", "2.0.0"])("is valid by schema %s", (version) => {
      const text = readFileSync(`${schemas}/manifest.schema.${version}.json`, "utf8");
      const schema = z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
      const manifest: unknown = parse(slackBotManifestYaml(appUrl));
      expect(schema.safeParse(manifest).error?.issues ?? []).toEqual([]);
      expect(schema.safeParse({ ...(manifest as object), unheard_of: 1 }).success).toBe(false);
    });
  },
);
