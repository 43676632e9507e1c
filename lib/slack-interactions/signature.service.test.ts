import { createHmac } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { botScopes, installBot } from "@/e2e/slack-simulator/testing/bot";
import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { type InteractionLab, startInteractionLab } from "@/lib/testing/interaction-lab";
import { insertSlackBot } from "@/lib/testing/test-destination";
import { signedIn } from "@/lib/testing/test-session";

let lab: InteractionLab;
let post: (body: string, headers: Record<string, string>) => ReturnType<typeof callRoute>;
beforeAll(async () => {
  lab = await startInteractionLab();
  const handler = await routeOf("receiveSlackInteraction");
  const path = "/api/slack/interactions";
  const form = { "content-type": "application/x-www-form-urlencoded" };
  post = (body, headers) =>
    callRoute(handler, { method: "POST", path, body, headers: { ...form, ...headers } });
});
afterAll(() => lab.close());

/** A form as Slack posts it, signed. */
function signed(payload: unknown, secret: string, secondsOff = 0) {
  const text = typeof payload === "string" ? payload : JSON.stringify(payload);
  const body = new URLSearchParams({ payload: text }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000) + secondsOff);
  const hex = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  const headers = {
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": `v0=${hex}`,
  };
  return { body, headers };
}

/** Somebody with the right, and what they press. */
async function aPress() {
  const ada = lab.person();
  await lab.account("Analyst", ada);
  const { id, ts } = await lab.posted();
  const { mainWorkspace, organisation } = lab.slack.world;
  const payload = {
    type: "block_actions",
    api_app_id: lab.bot.appId,
    user: { id: ada.id, team_id: mainWorkspace.id },
    team: { id: mainWorkspace.id, domain: "fern" },
    enterprise: { id: organisation.id, name: "Fern" },
    container: { type: "message", message_ts: ts, channel_id: lab.channel },
    channel: { id: lab.channel, name: "security-alerts" },
    trigger_id: "1.2.3",
    actions: [
      {
        type: "static_select",
        action_id: "update_status",
        block_id: `alert:${id}:0000`,
        action_ts: "1772600000.000100",
        selected_option: { value: "TRIAGED" },
      },
    ],
  };
  return { id, payload };
}

describe("a request that Slack did not sign now, with this app's secret", () => {
  it("is refused without a hint, and does nothing", async () => {
    const { id, payload } = await aPress();
    const secret = lab.bot.signingSecret;
    const other = { signingSecret: "f".repeat(32), clientSecret: "c", botToken: "xoxb-1" };
    await insertSlackBot(lab.margay.db, { secrets: other });
    const good = signed(payload, secret);
    const of = (headers: object, body = good.body) => post(body, { ...good.headers, ...headers });
    const late = signed(payload, secret, -301);
    const early = signed(payload, secret, 302);
    const answers = await Promise.all([
      post(good.body, {}),
      of({}, `${good.body}&x=1`),
      of({ "x-slack-signature": "v0=00" }),
      of({ "x-slack-signature": good.headers["x-slack-signature"].replace("v0=", "v1=") }),
      of({ "x-slack-request-timestamp": "soon" }),
      post(late.body, late.headers),
      post(early.body, early.headers),
      // Another app's secret, which is known here, and one that nobody knows.
      ...[other.signingSecret, "a".repeat(32), ""].map((wrong) => {
        const forged = signed(payload, wrong || " ");
        return post(forged.body, forged.headers);
      }),
      ...[
        { ...payload, api_app_id: "A0NOBODY" },
        { ...payload, api_app_id: undefined },
      ].map((bad) => {
        const sent = signed(bad, secret);
        return post(sent.body, sent.headers);
      }),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(answer.text).toBe(
        answers[0]?.text.replace(
          /"requestId":"[^"]+"/,
          `"requestId":"${String(answer.json["requestId"])}"`,
        ),
      );
    }
    expect(await lab.row(id)).toMatchObject({ status: "OPEN", version: 1 });
    expect((await post(good.body, good.headers)).status).toBe(200);
    expect(await lab.row(id)).toMatchObject({ status: "TRIAGED" });
  });

  it("is refused before more than 1 MiB of it is read", async () => {
    expect((await post("x".repeat(1024 * 1024 + 1), {})).status).toBe(413);
  });
});

describe("a request that Slack signed", () => {
  it.each([
    ["at the edge of five minutes", -298],
    ["by a clock that is ahead", 298],
  ])("is taken %s", async (_name, seconds) => {
    const { id, payload } = await aPress();
    const { body, headers } = signed(payload, lab.bot.signingSecret, seconds);
    const answer = await post(body, headers);
    expect([answer.status, answer.text]).toEqual([200, ""]);
    expect(await lab.row(id)).toMatchObject({ status: "TRIAGED" });
  });

  it("is the same click when it is only signed anew", async () => {
    const { id, payload } = await aPress();
    for (const seconds of [0, 1, 2]) {
      const { body, headers } = signed(payload, lab.bot.signingSecret, seconds);
      expect((await post(body, headers)).status).toBe(200);
      await lab.margay.db.alert.updateMany({ where: { id }, data: { status: "OPEN" } });
    }
    expect(await lab.row(id)).toMatchObject({ status: "OPEN", version: 2 });
  });

  it.each<[string, object | string | null]>([
    ["of a kind nobody waits for", { type: "shortcut" }],
    ["about a control that is not ours", { actions: [{ action_id: "approve", action_ts: "1" }] }],
    [
      "about an alert that is none",
      { actions: [{ action_id: "show_details", block_id: "alert:1:2" }] },
    ],
    ["without a person", { user: null }],
    ["without an action", { actions: [] }],
    [
      "of a window that is not ours",
      { type: "view_submission", view: { id: "V1", callback_id: "x", private_metadata: "{}" } },
    ],
    [
      "of a window without what it is about",
      {
        type: "view_submission",
        view: { id: "V1", callback_id: "alert_resolve", private_metadata: "nonsense" },
      },
    ],
    ["of a window that was closed", { type: "view_closed", view: { id: "V1" } }],
  ])("%s is thanked for", async (_name, more) => {
    const { id, payload } = await aPress();
    const { body, headers } = signed({ ...payload, ...(more as object) }, lab.bot.signingSecret);
    const answer = await post(body, headers);
    expect([answer.status, answer.text]).toEqual([200, ""]);
    expect(await lab.row(id)).toMatchObject({ status: "OPEN", version: 1 });
  });

  it("may be Slack's look at the certificate", async () => {
    const answer = await post("ssl_check=1&token=deprecated", {});
    expect([answer.status, answer.text]).toEqual([200, ""]);
  });

  it.each(["{", "null", "[]", '"x"'])("that says %s is refused", async (text) => {
    const { body, headers } = signed(text, lab.bot.signingSecret);
    expect((await post(body, headers)).status).toBe(401);
  });
});

describe("an app of another workspace, whoever holds its secret", () => {
  it("cannot act as somebody whom a link makes a person of this one", async () => {
    const { margay, slack } = lab;
    const signingSecret = "e".repeat(32);
    await insertSlackBot(margay.db, {
      secrets: { signingSecret, clientSecret: "c", botToken: "xoxb-1" },
    });
    const { id, payload } = await aPress();
    const { userId } = await signedIn("Admin");
    const slackTeamId = slack.world.organisation.id;
    const link = { slackTeamId, slackUserId: payload.user.id, userId, linkedBy: "Ada" };
    await margay.db.slackUserLink.create({ data: { ...link, createdAt: new Date() } });
    const forged = signed({ ...payload, api_app_id: "A0MARGAY" }, signingSecret);
    expect((await post(forged.body, forged.headers)).status).toBe(200);
    expect(await lab.row(id)).toMatchObject({ status: "OPEN", version: 1 });
  });
});

describe("an app that is installed on the organization", () => {
  it("is told of its people, though Slack names no workspace", async () => {
    const { slack, margay } = lab;
    const { organisation, mainWorkspace } = slack.world;
    const wide = installBot(slack, { scopes: botScopes, name: "Wide", teamId: organisation.id });
    slack.addAppToWorkspace(wide.appId, mainWorkspace.id);
    const secrets = { botToken: wide.token, signingSecret: wide.signingSecret, clientSecret: "c" };
    const { credentialId } = await insertSlackBot(margay.db, { secrets });
    const facts = { appId: wide.appId, teamId: organisation.id, enterpriseId: organisation.id };
    await margay.db.destinationCredential.update({ where: { id: credentialId }, data: { facts } });
    const { id, payload } = await aPress();
    const { body, headers } = signed(
      { ...payload, team: null, is_enterprise_install: true, api_app_id: wide.appId },
      wide.signingSecret,
    );
    expect((await post(body, headers)).status).toBe(200);
    expect(await lab.row(id)).toMatchObject({ status: "TRIAGED" });
  });
});
