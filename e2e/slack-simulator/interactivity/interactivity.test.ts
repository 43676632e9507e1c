import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { startAppServer } from "../testing/app-server";
import { callJson, installBot } from "../testing/bot";
import { handClock, workingMorning } from "../testing/client";
import { sign } from "./sign";

const clock = handClock(workingMorning);
let slack: SlackSimulator;
let app: Awaited<ReturnType<typeof startAppServer>>;
let bot: ReturnType<typeof installBot>;
let as: string;
beforeAll(async () => {
  [slack, app] = await Promise.all([startSlackSimulator({ now: clock.now }), startAppServer()]);
  bot = installBot(slack, { url: app.url });
  slack.chat.invite({ channel, who: bot.appId });
  as = slack.chat.channels().find(({ name }) => name === channel)?.memberIds[0] ?? "";
});
afterAll(async () => {
  app.close();
  await slack.close();
});
beforeEach(() => {
  app.answerWith(() => ({}));
  app.received.length = 0;
});

const channel = "security-alerts";
const text = (words: string) => ({ type: "plain_text", text: words });
const option = (value: string) => ({ text: text(value), value });
const statuses = {
  type: "static_select",
  action_id: "status",
  options: [option("open"), option("resolved")],
};
const blocks = [
  { type: "section", text: { type: "mrkdwn", text: "*Odd sign-in*" } },
  {
    type: "actions",
    block_id: "triage",
    elements: [
      { type: "button", action_id: "details", text: text("Details"), value: "alert-1" },
      { type: "users_select", action_id: "assignee", placeholder: text("Who") },
      statuses,
      { type: "overflow", action_id: "more", options: [option("mute")] },
    ],
  },
];
const modal = {
  type: "modal",
  title: text("Resolve"),
  submit: text("Save"),
  private_metadata: "alert-1",
  blocks: [
    {
      type: "input",
      block_id: "why",
      label: text("Why"),
      element: { type: "plain_text_input", action_id: "text" },
    },
    {
      type: "input",
      block_id: "kind",
      optional: true,
      label: text("Kind"),
      element: { ...statuses, action_id: "pick" },
    },
  ],
};

const post = async () => {
  clock.forward(10_000);
  const posted = await callJson(slack, "chat.postMessage", bot.token, {
    channel,
    text: "Alert",
    blocks,
  });
  return { channel, as, ts: posted.ts ?? "" };
};
const newest = () => app.received.at(-1) ?? { headers: {}, body: "", payload: {} };
const opensModal = (view: unknown = modal) =>
  app.answerWith(async ({ payload }) => {
    if (payload["type"] === "block_actions")
      await callJson(slack, "views.open", bot.token, { trigger_id: payload["trigger_id"], view });
    return {};
  });

describe("a press in a message", () => {
  it("reaches the app signed, as a form, with all that Slack says", async () => {
    const place = await post();
    const result = await slack.chat.press({ ...place, actionId: "details" });
    expect(result).toMatchObject({ status: 200, problem: null });
    const { headers, body, payload } = newest();
    expect(headers["content-type"]).toBe("application/x-www-form-urlencoded");
    const timestamp = String(headers["x-slack-request-timestamp"]);
    expect(timestamp).toBe(String(Math.floor(clock.now() / 1000)));
    expect(headers["x-slack-signature"]).toBe(sign(bot.signingSecret, timestamp, body));
    expect(payload).toMatchObject({
      type: "block_actions",
      user: { id: as },
      api_app_id: bot.appId,
      team: { id: slack.world.mainWorkspace.id },
      container: { type: "message", message_ts: place.ts, is_ephemeral: false },
      message: { ts: place.ts, text: "Alert" },
      actions: [{ type: "button", action_id: "details", block_id: "triage", value: "alert-1" }],
    });
  });

  it.each([
    ["status", "resolved", { type: "static_select", selected_option: { value: "resolved" } }],
    ["more", "mute", { type: "overflow", selected_option: { value: "mute" } }],
    ["assignee", "W0SOMEBODY", { type: "users_select", selected_user: "W0SOMEBODY" }],
  ])("says what was chosen in %s", async (actionId, value, action) => {
    await slack.chat.press({ ...(await post()), actionId, value });
    expect(newest().payload["actions"]).toMatchObject([action]);
  });

  it("says the organisation instead of the workspace when it is installed there", async () => {
    const wide = installBot(slack, { url: app.url, teamId: slack.world.organisation.id });
    slack.addAppToWorkspace(wide.appId, slack.world.mainWorkspace.id);
    slack.chat.invite({ channel, who: wide.appId });
    const id = slack.chat.channels().find(({ name }) => name === channel)?.id;
    const posted = await callJson(slack, "chat.postMessage", wide.token, {
      channel: id,
      text: "x",
      blocks,
    });
    await slack.chat.press({ channel, as, ts: posted.ts ?? "", actionId: "details" });
    expect(newest().payload).toMatchObject({ team: null, is_enterprise_install: true });
  });

  it("tells the person when the app fails or is late, and does not try again", async () => {
    const place = await post();
    app.answerWith(() => ({ status: 500 }));
    expect((await slack.chat.press({ ...place, actionId: "details" })).problem).toContain("500");
    app.answerWith(() => undefined);
    const late = await slack.chat.press({ ...place, actionId: "details" });
    expect(late).toMatchObject({ status: null, problem: expect.stringContaining("timed out") });
    expect(app.received).toHaveLength(2);
  });

  it("can be sent again as it was", async () => {
    const pressed = await slack.chat.press({ ...(await post()), actionId: "details" });
    clock.forward(60_000);
    await slack.chat.replay(pressed.interactionId);
    const [first, second] = app.received;
    expect(second?.body).toBe(first?.body);
    expect(second?.headers["x-slack-signature"]).toBe(first?.headers["x-slack-signature"]);
  });

  it("needs a member of the channel and a control that is there", async () => {
    const place = await post();
    expect(() => slack.chat.press({ ...place, as: "W0NOBODY", actionId: "details" })).toThrow(
      "Nobody",
    );
    await expect(slack.chat.press({ ...place, actionId: "gone" })).rejects.toThrow("no control");
  });
});

describe("response_url", () => {
  const respond = (given: Record<string, unknown>) =>
    fetch(String(newest().payload["response_url"]), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(given),
    });

  it("writes a note for the person, five times in half an hour", async () => {
    await slack.chat.press({ ...(await post()), actionId: "details" });
    for (let use = 0; use < 5; use += 1)
      expect(await (await respond({ text: `note ${use}` })).text()).toBe("ok");
    const sixth = await respond({ text: "again" });
    expect([sixth.status, await sixth.text()]).toEqual([404, "used_url"]);
    const notes = slack.chat.messages({ channel }).filter(({ onlyFor }) => onlyFor === as);
    expect(notes.at(-1)?.text).toBe("note 4");
  });

  it("ends after half an hour", async () => {
    await slack.chat.press({ ...(await post()), actionId: "details" });
    clock.forward(31 * 60_000);
    expect(await (await respond({ text: "x" })).text()).toBe("expired_url");
  });

  it("replaces or deletes the original", async () => {
    const place = await post();
    await slack.chat.press({ ...place, actionId: "details" });
    await respond({ replace_original: true, text: "replaced" });
    const shown = () => slack.chat.messages({ channel }).find(({ ts }) => ts === place.ts);
    expect(shown()).toMatchObject({ text: "replaced", blocks: [] });
    await respond({ delete_original: true });
    expect(shown()).toBeUndefined();
  });
});

describe("a modal", () => {
  const open = async (view?: unknown) => {
    opensModal(view);
    await slack.chat.press({ ...(await post()), actionId: "details" });
    return slack.chat.views(as)[0];
  };

  it("opens by the trigger, is filled in, submitted and closed", async () => {
    expect((await open())?.view).toMatchObject({ title: { text: "Resolve" } });
    const submitted = await slack.chat.submit({
      as,
      values: { why: { text: "a drill" }, kind: { pick: "resolved" } },
    });
    expect(submitted).toMatchObject({ outcome: "closed" });
    expect(newest().payload).toMatchObject({
      type: "view_submission",
      user: { id: as },
      view: {
        private_metadata: "alert-1",
        state: {
          values: {
            why: { text: { type: "plain_text_input", value: "a drill" } },
            kind: { pick: { type: "static_select", selected_option: { value: "resolved" } } },
          },
        },
      },
    });
    expect(slack.chat.views(as)).toEqual([]);
  });

  it("asks for what is required before it asks the app", async () => {
    await open();
    expect(await slack.chat.submit({ as })).toMatchObject({
      outcome: "errors",
      errors: { why: expect.any(String) },
    });
    expect(newest().payload["type"]).toBe("block_actions");
  });

  it.each([
    ["errors", { response_action: "errors", errors: { why: "Too short" } }, 1],
    ["updated", { response_action: "update", view: { ...modal, title: text("Done") } }, 1],
    ["pushed", { response_action: "push", view: modal }, 2],
    ["closed", { response_action: "clear" }, 0],
    ["failed", { response_action: "errors", errors: { elsewhere: "x" } }, 1],
    ["failed", { response_action: "update", view: { type: "modal" } }, 1],
    ["failed", "not JSON", 1],
  ])("is %s when the app says so", async (outcome, reply, left) => {
    await open();
    app.answerWith(() => ({ body: typeof reply === "string" ? reply : JSON.stringify(reply) }));
    const submitted = await slack.chat.submit({ as, values: { why: { text: "because" } } });
    expect(submitted.outcome).toBe(outcome);
    expect(slack.chat.views(as)).toHaveLength(left);
  });

  it("opens once, within three seconds, for the app that was pressed", async () => {
    const { token: stranger } = installBot(slack);
    await slack.chat.press({ ...(await post()), actionId: "details" });
    const { trigger_id } = newest().payload;
    const ask = (token: string, view: unknown = modal) =>
      callJson(slack, "views.open", token, { trigger_id, view });
    expect(await ask(stranger)).toMatchObject({ error: "invalid_trigger_id" });
    expect(await ask(bot.token, { ...modal, title: text("x".repeat(25)) })).toMatchObject({
      error: "invalid_arguments",
      response_metadata: { messages: [expect.stringContaining("/view/title/text")] },
    });
    expect(await ask(bot.token, { ...modal, submit: undefined })).toMatchObject({
      error: "invalid_arguments",
    });
    expect(await ask(bot.token)).toMatchObject({ ok: true, view: { id: expect.any(String) } });
    expect(await ask(bot.token)).toMatchObject({ error: "exchanged_trigger_id" });
    await slack.chat.press({ ...(await post()), actionId: "details" });
    clock.forward(3001);
    const late = { trigger_id: newest().payload["trigger_id"], view: modal };
    expect(await callJson(slack, "views.open", bot.token, late)).toMatchObject({
      error: "expired_trigger_id",
    });
  });

  it("is updated by its id and hash, until it is closed, which the app may hear of", async () => {
    const opened = await open({ ...modal, notify_on_close: true });
    const update = (hash: string | undefined) =>
      callJson(slack, "views.update", bot.token, {
        view_id: opened?.id,
        hash,
        view: { ...modal, notify_on_close: true },
      });
    const before = opened?.hash;
    expect(await update(before)).toMatchObject({ ok: true });
    expect(await update(before)).toMatchObject({ error: "hash_conflict" });
    await slack.chat.dismiss({ as });
    expect(newest().payload).toMatchObject({ type: "view_closed", is_cleared: false });
    expect(await update(undefined)).toMatchObject({ error: "not_found" });
  });
});
