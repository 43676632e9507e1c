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
const post = (path: string, form: Record<string, string> = {}) =>
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

describe("an app with a bot", () => {
  const yaml = [
    "display_information:",
    "  name: Night Owl",
    "features:",
    "  bot_user:",
    "    display_name: Night Owl",
    "oauth_config:",
    "  scopes:",
    "    bot:",
    "      - chat:write",
    "settings:",
    "  org_deploy_enabled: true",
  ].join("\n");
  const make = async () => (await post("/apps", { manifest: yaml })).headers.get("location") ?? "";

  it("is made from YAML that is pasted, and installed on its workspace", async () => {
    const app = await make();
    expect(await get(`${app}/oauth`)).not.toContain("xoxb-");
    const consent = await get(`${app}/install`);
    expect(consent).toContain("Fernhollow HQ");
    const done = await post(`${app}/install`, { decision: "allow" });
    expect(done.headers.get("location")).toContain(app);
    const shown = await get(`${app}/oauth`);
    expect(shown).toContain("Bot User OAuth Token");
    const token = /value="(xoxb-[\w-]+)"/.exec(shown)?.[1];
    expect(slack.world.mainWorkspace.id).toBe(
      (
        await (
          await fetch(`${slack.apiUrl}auth.test`, {
            method: "POST",
            headers: { authorization: `Bearer ${token}` },
          })
        ).json()
      ).team_id,
    );
  });

  it("is installed on the organisation by its owner, not by a workspace's", async () => {
    const app = await make();
    const to = slack.world.organisation.id;
    const button = /Install\s+to Organization/;
    expect(await get(`${app}?as=workspace-owner`)).not.toMatch(button);
    expect(await get(`${app}?as=org-owner`)).toMatch(button);
    const refused = await post(`${app}/install?to=${to}&as=workspace-owner`, { decision: "allow" });
    expect(await refused.text()).toContain("Nobody in this role");
    await post(`${app}/install?to=${to}&as=org-owner`, { decision: "allow" });
    expect(await get(`${app}/oauth`)).toContain("Fernhollow Instruments");
  });

  it("is asked for by a member, approved by an admin, then installed", async () => {
    const app = await make();
    const asMember = `${app}?as=member`;
    expect(await get(asMember)).toContain("Request to Install");
    const early = await post(`${app}/install?as=member`, { decision: "allow" });
    expect(await early.text()).toContain("has to approve");
    await post(`${app}/request-install?as=member`, { message: "For our alerts" });
    expect(await get(asMember)).toContain("Request Submitted");
    expect(await get(`${app}?as=org-admin`)).toContain("For our alerts");
    await post(`${app}/approve-install?as=org-admin`);
    expect(await get(asMember)).toMatch(/Install\s+to Workspace/);
    await post(`${app}/install?as=member`, { decision: "allow" });
    expect(await get(`${app}/oauth`)).toContain("xoxb-");
  });

  it("gets another manifest, which counts from the next installation on", async () => {
    const app = await make();
    await post(`${app}/install`, { decision: "allow" });
    const wider = yaml.replace("- chat:write", "- chat:write\n      - users:read");
    const saved = await post(`${app}/manifest`, { manifest: wider });
    expect(saved.status).toBe(303);
    expect(await get(app)).toMatch(/Reinstall\s+to Workspace/);
    const wrong = await post(`${app}/manifest`, { manifest: "display_information:\n  nam: x" });
    expect(wrong.status).toBe(400);
  });

  it("has an icon that is a picture, and webhooks", async () => {
    const app = await make();
    const icon = "data:image/png;base64,iVBORw0KGgo=";
    await post(`${app}/icon`, { icon });
    expect(await get(app)).toContain(icon);
    expect((await post(`${app}/icon`, { icon: "data:text/html;base64,AA==" })).status).toBe(400);
    const channel = slack.chat.channels().find(({ name }) => name === "general")?.id ?? "";
    await post(`${app}/webhooks`, { channel });
    expect(await get(`${app}/webhooks`)).toContain(`${slack.url}/services/`);
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

  it("reads values that go on in the next lines", () => {
    const text = [
      "long: words that",
      "  go on",
      'quoted: "a',
      '  b"',
      "block: |",
      "  one",
      "  two",
      "folded: >-",
      "  one",
      "  two",
      "last: 1",
    ].join("\n");
    expect(parseYaml(text)).toEqual({
      long: "words that go on",
      quoted: "a b",
      block: "one\ntwo\n",
      folded: "one two",
      last: 1,
    });
  });

  it.each(["a: b\n  c: d", "a: &anchor b", "just words", "a:\n    b: 1\n  c: 2"])(
    "refuses %j with the line",
    (text) => {
      expect(() => parseYaml(text)).toThrow(YamlError);
      expect(() => parseYaml(text)).toThrow(/^Line \d/);
    },
  );
});
