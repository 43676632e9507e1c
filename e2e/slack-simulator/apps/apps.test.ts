import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { manifest } from "../testing/install";
import { readManifest } from "./manifest";
import { parseYaml, YamlError } from "./manifest-yaml";

let slack: SlackSimulator;
beforeAll(async () => {
  slack = await startSlackSimulator();
});
afterAll(() => slack.close());

const get = async (path: string) => (await fetch(slack.url + path)).text();
const post = (path: string, form: Record<string, string>) =>
  fetch(slack.url + path, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });

describe("the creation link", () => {
  it("shows the manifest, makes the app, shows its credentials", async () => {
    const text = JSON.stringify(manifest({ user: ["admin"] }));
    const shown = await get(`/apps?new_app=1&manifest_json=${encodeURIComponent(text)}`);
    expect(shown).toContain("Create App");
    expect(shown).toContain("Tester");
    const made = await post("/apps", {
      manifest_json: text,
      team: slack.world.businessWorkspace.id,
    });
    const page = await get(made.headers.get("location") ?? "");
    expect(page).toContain("Brackwater Studio");
    for (const label of ["App ID", "Client ID", "Client Secret"])
      expect(page).toContain(`>${label}</label>`);
    expect(page).toMatch(/value="\d{12}\.\d{13}"/);
    expect(await get("/apps")).toContain("Tester");
  });

  it("takes YAML too", async () => {
    const yaml =
      "display_information:\n  name: From YAML\noauth_config:\n  scopes:\n    user:\n      - admin\n";
    const shown = await get(`/apps?new_app=1&manifest_yaml=${encodeURIComponent(yaml)}`);
    expect(shown).toContain("From YAML");
    expect(shown).not.toContain("can&#39;t be used");
  });

  it("says what is wrong and makes nothing", async () => {
    const made = await post("/apps", {
      manifest_json: '{"display_information":{"name":"A"},"extra":1}',
    });
    expect(made.status).toBe(400);
    expect(await made.text()).toContain("extra");
  });

  it("can be distributed and opted in on its page", async () => {
    const { appId } = slack.createApp(manifest({ user: ["admin"] }));
    await post(`/apps/${appId}/distribute`, {});
    await post(`/apps/${appId}/org-ready`, {});
    const page = await get(`/apps/${appId}`);
    expect(page).toContain("Any workspace can install it.");
    expect(page).toContain("An organisation can install it.");
  });
});

describe("a manifest", () => {
  const named = (display: Record<string, unknown>) => ({
    display_information: { name: "A", ...display },
  });
  it.each([
    ["no name", { display_information: {} }],
    ["a name of 36 letters", named({ name: "x".repeat(36) })],
    ["a description of 141 letters", named({ description: "x".repeat(141) })],
    ["a short long_description", named({ long_description: "too short" })],
    ["a colour in words", named({ background_color: "green" })],
    ["an unknown key inside", { ...named({}), settings: { org_deploy: true } }],
    [
      "a scope of 51 letters",
      { ...named({}), oauth_config: { scopes: { user: ["x".repeat(51)] } } },
    ],
    ["256 scopes", { ...named({}), oauth_config: { scopes: { user: Array(256).fill("admin") } } }],
    ["interactivity without is_enabled", { ...named({}), settings: { interactivity: {} } }],
    ["a bot without a name", { ...named({}), features: { bot_user: {} } }],
    ["rotating tokens", { ...named({}), settings: { token_rotation_enabled: true } }],
  ])("with %s is refused", (_what, given) => {
    expect(readManifest(given)).toHaveProperty("problems");
  });

  it("with everything we use is taken", () => {
    const given = {
      _metadata: { major_version: 1 },
      ...named({ description: "Reads logs", background_color: "#1d2" }),
      features: { bot_user: { display_name: "reader", always_online: false } },
      oauth_config: {
        redirect_urls: ["https://a.example/cb"],
        scopes: { user: ["auditlogs:read"], bot: ["team:read"] },
      },
      settings: {
        org_deploy_enabled: true,
        socket_mode_enabled: false,
        token_rotation_enabled: false,
      },
    };
    expect(readManifest(given)).toEqual({ manifest: given });
  });
});

describe("YAML", () => {
  it("reads nested maps, lists, quotes, comments and values", () => {
    const text = [
      "# an app",
      "display_information:",
      '  name: "A: b" # its name',
      "oauth_config:",
      "  redirect_urls:",
      "  - https://a.example/cb",
      "  scopes:",
      "    bot: [team:read, chat:write]",
      "settings:",
      "  org_deploy_enabled: true",
    ].join("\n");
    expect(parseYaml(text)).toEqual({
      display_information: { name: "A: b" },
      oauth_config: {
        redirect_urls: ["https://a.example/cb"],
        scopes: { bot: ["team:read", "chat:write"] },
      },
      settings: { org_deploy_enabled: true },
    });
  });

  it.each(["a: |\n  text", "a: &anchor b", "just words", "a:\n    b: 1\n  c: 2"])(
    "refuses %j with the line",
    (text) => {
      expect(() => parseYaml(text)).toThrow(YamlError);
      expect(() => parseYaml(text)).toThrow(/^Line \d/);
    },
  );
});
