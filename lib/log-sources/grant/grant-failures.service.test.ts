import { describe, expect, it } from "vitest";

import { exchange } from "@/e2e/slack-simulator/testing/install";
import type { LogTypeId } from "@/lib/log-types/registry";
import { slackMargayForFile } from "@/lib/testing/slack-margay";
import { type SlackAnswer, pressAllow, sourceToGrant } from "@/lib/testing/slack-wizard";

import { completeGrant, getLogSource, setCredentials, startLogSource } from "../server";

const access = "Slack.AccessLogs";

const { slack, margay, ada } = await slackMargayForFile();

const allow = (id: string) => pressAllow(slack, ada.ctx(), id);
const verificationOf = async (id: string) => (await getLogSource(ada.ctx(), id)).verification;

/** What goes otherwise; the answer that the browser brings back. */
type Detour = (id: string) => Promise<SlackAnswer>;

const pages = (choice: Record<string, string>, ask?: Record<string, string>): Detour => {
  return (id) => pressAllow(slack, ada.ctx(), id, choice, ask);
};
const then =
  (change: (id: string) => unknown): Detour =>
  async (id) => {
    const answer = await allow(id);
    await change(id);
    return answer;
  };
const answering = (error: string, endpoint: string) =>
  then(() => slack.faults.set("api-error", { error }, { endpoint }));
const bringing = (other: SlackAnswer): Detour => {
  return async (id) => ({ state: (await allow(id)).state ?? "", ...other });
};
const credentials = (clientId?: string) =>
  then(async (id) => {
    const own = (await getLogSource(ada.ctx(), id)).clientId ?? "";
    await setCredentials(ada.ctx(), id, {
      clientId: clientId ?? own,
      clientSecret: "0".repeat(32),
    });
  });

const audit = "Slack.AuditLogs";
const redirectUrl = "https://margay.example/api/slack/oauth/callback";
const exchanging = "oauth.v2.access";

// What happens, the log type, the code, the words with the remedy in them, and how it comes about.
const failures: [string, LogTypeId, string, RegExp, Detour][] = [
  [
    "Cancel pressed",
    access,
    "access_denied",
    /Cancel.*Press Grant Access/s,
    pages({ decision: "cancel" }),
  ],
  [
    "a wrong secret",
    access,
    "bad_client_secret",
    /Client Secret is wrong.*Set Credentials/s,
    credentials(),
  ],
  [
    "a wrong client id",
    access,
    "invalid_client_id",
    /Client ID.*Set Credentials/s,
    credentials("1.2"),
  ],
  [
    "another redirect URL",
    access,
    "bad_redirect_uri",
    /add exactly https:\/\/margay\.example\/api\/slack\/oauth\/callback/,
    answering("bad_redirect_uri", exchanging),
  ],
  [
    "the app on a workspace",
    audit,
    "workspace_install",
    /choose the organization/,
    (id) => allowOn("mainWorkspace", id),
  ],
  [
    "a Free workspace",
    access,
    "paid_only",
    /Pro, Business\+, Enterprise.*upgrade/s,
    (id) => allowOn("freeWorkspace", id),
  ],
  [
    "an organization on a lower plan",
    audit,
    "feature_not_enabled",
    /plan.*Enterprise/s,
    then(() => slack.faults.set("plan-downgraded", { plan: "business" })),
  ],
  [
    "another scope",
    access,
    "missing_scope",
    /user scope admin.*Grant Access/s,
    pages({}, { user_scope: "users:read" }),
  ],
  [
    "bot scopes only",
    access,
    "user_token_missing",
    /User Token Scopes/,
    pages({}, { user_scope: "", scope: "team:read" }),
  ],
  [
    "an organization's admin",
    audit,
    "user_not_authorized",
    /owner or admin/,
    pages({ persona: "org-admin" }),
  ],
  [
    "a plain member",
    access,
    "no_permission",
    /owner or admin/,
    answering("no_permission", "team.accessLogs"),
  ],
  [
    "a code that was used",
    access,
    "invalid_code",
    /used before or is too old.*Press Grant Access/s,
    usedElsewhere,
  ],
  [
    "a code that Slack calls used",
    access,
    "code_already_used",
    /used before/,
    answering("code_already_used", exchanging),
  ],
  ["another app's code", access, "invalid_code", /Press Grant Access/, anotherAppsCode],
  ["no code at all", access, "invalid_code", /Press Grant Access/, bringing({})],
  [
    "both a code and an error",
    access,
    "access_denied",
    /Cancel/,
    async (id) => ({ ...(await allow(id)), error: "access_denied" }),
  ],
  [
    "an error full of markup",
    access,
    "access_denied",
    /Cancel/,
    bringing({ error: "<script>alert(1)</script>" }),
  ],
  [
    "an error that nobody knows",
    access,
    "org_says_no",
    /org_says_no/,
    bringing({ error: "org_says_no" }),
  ],
  [
    "Slack gone",
    access,
    "network_error",
    /could not be reached.*this machine can reach Slack/s,
    then(() => slack.faults.set("reset", {})),
  ],
  [
    "Slack broken",
    access,
    "http_503",
    /could not be reached/,
    then(() => slack.faults.set("server-error", { status: 503 })),
  ],
  [
    "a maintenance page",
    access,
    "unreadable_reply",
    /could not be reached/,
    then(() => slack.faults.set("html-page", {})),
  ],
  [
    "Slack gone before the first call",
    access,
    "network_error",
    /could not be reached/,
    then(() => slack.faults.set("reset", {}, { endpoint: "team.accessLogs" })),
  ],
  [
    "an address that is not on the organization's allow list",
    access,
    "invalid_auth",
    /IP allow list.*Check again/s,
    then(() => slack.faults.set("ip-allow-list", { authTest: "passes" })),
  ],
  [
    "an address that is not on the list of the audit log's organization",
    audit,
    "invalid_authentication",
    /IP allow list.*Check again/s,
    then(() => slack.faults.set("ip-allow-list", { authTest: "passes" })),
  ],
  [
    "a token that dies at once",
    access,
    "token_revoked",
    /no longer accepts the token.*Press Grant Access/s,
    answering("token_revoked", "team.accessLogs"),
  ],
  [
    "too many calls",
    audit,
    "ratelimited",
    /Wait a minute.*Check again/s,
    then(() => slack.faults.set("rate-limited", {}, { endpoint: "audit.logs" })),
  ],
];

function allowOn(workspace: "mainWorkspace" | "freeWorkspace", id: string) {
  return pressAllow(slack, ada.ctx(), id, {
    team: slack.world[workspace].id,
    persona: "workspace-owner",
  });
}

async function usedElsewhere(id: string): Promise<SlackAnswer> {
  const answer = await allow(id);
  const app = apps.get(id) ?? { clientId: "", clientSecret: "" };
  const { body } = await exchange(slack, app, {
    code: answer.code ?? "",
    redirect_uri: redirectUrl,
  });
  expect(body["ok"]).toBe(true);
  return answer;
}

async function anotherAppsCode(id: string): Promise<SlackAnswer> {
  const other = await sourceToGrant(slack, ada.ctx(), { logType: access });
  const { code = "" } = await pressAllow(slack, ada.ctx(), other.id);
  return { ...(await allow(id)), code };
}

const apps = new Map<string, { clientId: string; clientSecret: string }>();

describe("a grant with", () => {
  it.each(failures)("%s is told apart, in words", async (_what, logType, code, says, detour) => {
    const { id, app } = await sourceToGrant(slack, ada.ctx(), { logType, distributed: true });
    apps.set(id, app);
    expect(await completeGrant(ada.ctx(), await detour(id))).toEqual({ sourceId: id });
    const verification = await verificationOf(id);
    expect(verification).toMatchObject({ ok: false, code });
    expect(`${verification?.title}: ${verification?.message}`).toMatch(says);
    await expect(startLogSource(ada.ctx(), id)).rejects.toMatchObject({
      code: "conflict",
      message: verification?.message,
    });
    const row = await margay.db.auditEntry.findFirst({
      where: { targetId: id, action: { endsWith: "_ACCESS" } },
    });
    const check = await margay.db.auditEntry.findFirst({
      where: { targetId: id, action: "VERIFY_LOG_SOURCE" },
    });
    expect((row ?? check)?.details).toMatchObject({ result: code });
  });

  it("any of these failures can be put right by granting again", async () => {
    const { id } = await sourceToGrant(slack, ada.ctx(), { logType: "Slack.AuditLogs" });
    const onWorkspace = { team: slack.world.mainWorkspace.id, persona: "workspace-owner" };
    await completeGrant(ada.ctx(), await pressAllow(slack, ada.ctx(), id, onWorkspace));
    expect(await getLogSource(ada.ctx(), id)).toMatchObject({
      verification: { ok: false },
      installation: { kind: "workspace" },
    });
    await completeGrant(ada.ctx(), await pressAllow(slack, ada.ctx(), id));
    expect(await getLogSource(ada.ctx(), id)).toMatchObject({
      verification: { ok: true },
      installation: { kind: "organization" },
    });
  });

  it.each(["invalid_client_id", "bad_redirect_uri", "unapproved_scope"])(
    "%s on Slack's own page never comes back",
    async (code) => {
      const { id } = await sourceToGrant(slack, ada.ctx(), { logType: access });
      const asks: Record<string, Record<string, string>> = {
        invalid_client_id: { client_id: "1.2" },
        bad_redirect_uri: { redirect_uri: "https://other.example/" },
      };
      const ask = asks[code];
      await expect(
        pressAllow(slack, ada.ctx(), id, ask ? {} : { persona: "member" }, ask),
      ).rejects.toThrow(code);
      expect(await verificationOf(id)).toBeNull();
    },
  );
});
