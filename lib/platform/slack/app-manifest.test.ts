import { describe, expect, it } from "vitest";

import { createAppUrl, slackAppManifest, type AppRequirements } from "./app-manifest";
import { slackAuthorizeUrl } from "./authorize-url";
import { manifestSchemas } from "./testing/manifest-schemas";

const redirectUrl = "https://margay.quarry.example/api/slack/oauth/callback";
const audit: AppRequirements = {
  userScope: "auditlogs:read",
  botScopes: ["team:read"],
  install: "organization",
};
const access: AppRequirements = { userScope: "admin", botScopes: [], install: "workspace" };

describe("slackAppManifest", () => {
  it("asks for an organisation-wide app with a bot scope where the log type needs it", () => {
    expect(slackAppManifest(audit, { redirectUrl, name: "Quarry audit" })).toMatchObject({
      display_information: { name: "Quarry audit" },
      features: { bot_user: { display_name: "Quarry audit" } },
      oauth_config: {
        redirect_urls: [redirectUrl],
        scopes: { user: ["auditlogs:read"], bot: ["team:read"] },
      },
      settings: { org_deploy_enabled: true, token_rotation_enabled: false },
    });
  });

  it("asks for no bot where none is needed", () => {
    const manifest = slackAppManifest(access, { redirectUrl, name: "Quarry" });
    expect(manifest).not.toHaveProperty("features");
    expect(manifest.oauth_config.scopes).toEqual({ user: ["admin"] });
    expect(manifest.settings.org_deploy_enabled).toBe(false);
  });

  it.each(["", "   ", "x".repeat(300), "🐆".repeat(40), "Büro – Zürich"])(
    "makes a name that Slack takes of %j",
    (name) => {
      const manifest = slackAppManifest(audit, { redirectUrl, name });
      const { name: appName } = manifest.display_information;
      expect(appName.length).toBeGreaterThan(0);
      expect(appName.length).toBeLessThanOrEqual(35);
      expect(appName).not.toMatch(/[\uD800-\uDBFF]$/);
      expect(manifest.features?.bot_user.display_name).toMatch(/^[A-Za-z0-9 ._-]{1,80}$/);
    },
  );
});

describe.each(manifestSchemas)("slackAppManifest by %s", (_version, schema) => {
  it("is valid, whatever it is called", () => {
    for (const requirements of [audit, access]) {
      for (const name of ["Quarry", "🐆".repeat(40)]) {
        const result = schema.safeParse(slackAppManifest(requirements, { redirectUrl, name }));
        expect(result.error?.issues ?? []).toEqual([]);
      }
    }
  });

  it("would not be with a longer name or a key that Slack does not know", () => {
    const manifest = slackAppManifest(audit, { redirectUrl, name: "Quarry" });
    const long = { ...manifest, display_information: { name: "x".repeat(36) } };
    expect(schema.safeParse(long).success).toBe(false);
    expect(schema.safeParse({ ...manifest, unheard_of: 1 }).success).toBe(false);
  });
});

describe("createAppUrl", () => {
  it("opens Slack's app page with the manifest filled in, on whichever Slack the audit API lives", () => {
    const manifest = slackAppManifest(audit, { redirectUrl, name: "Quarry & co" });
    const url = new URL(createAppUrl(manifest, "https://api.slack.com/audit/v1/"));
    expect(`${url.origin}${url.pathname}`).toBe("https://api.slack.com/apps");
    expect(url.searchParams.get("new_app")).toBe("1");
    expect(JSON.parse(url.searchParams.get("manifest_json") ?? "")).toEqual(manifest);
    expect(createAppUrl(manifest, "http://127.0.0.1:4001/audit/v1/")).toMatch(
      /^http:\/\/127\.0\.0\.1:4001\/apps\?new_app=1/,
    );
  });
});

describe("slackAuthorizeUrl", () => {
  const journey = {
    authorizeUrl: "https://slack.com/oauth/v2/authorize",
    clientId: "11.22",
    redirectUri: redirectUrl,
    state: "st&te",
  };

  it("asks for the user scope, and for bot scopes only where they are needed", () => {
    const organization = new URL(slackAuthorizeUrl({ ...journey, requirements: audit }));
    expect(Object.fromEntries(organization.searchParams)).toEqual({
      client_id: "11.22",
      scope: "team:read",
      user_scope: "auditlogs:read",
      redirect_uri: redirectUrl,
      state: "st&te",
    });
    const workspace = new URL(slackAuthorizeUrl({ ...journey, requirements: access }));
    expect(workspace.searchParams.has("scope")).toBe(false);
    expect(workspace.searchParams.get("user_scope")).toBe("admin");
  });
});
