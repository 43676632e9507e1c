import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startSlackSimulator, type SlackSimulator } from "../start-simulator";
import { startAppServer } from "../testing/app-server";
import { callJson, installBot } from "../testing/bot";
import type { PageState } from "./state";

let slack: SlackSimulator;
let app: Awaited<ReturnType<typeof startAppServer>>;
let bot: ReturnType<typeof installBot>;
let channel: string;
let as: string;
let other: string;
beforeAll(async () => {
  [slack, app] = await Promise.all([startSlackSimulator({ rateLimits: "off" }), startAppServer()]);
  bot = installBot(slack, { url: app.url });
  const found = slack.chat.channels().find(({ name }) => name === "security-alerts");
  channel = found?.id ?? "";
  [as = "", other = ""] = found?.memberIds ?? [];
  slack.chat.invite({ channel, who: bot.appId });
});
afterAll(async () => {
  app.close();
  await slack.close();
});

const page = async (path: string) => {
  const response = await fetch(`${slack.url}${path}`);
  return { status: response.status, text: await response.text() };
};
const stateFor = async (person: string, more = "") => {
  const response = await fetch(`${slack.url}/client/state?channel=${channel}&as=${person}${more}`);
  return (await response.json()) as PageState;
};
const act = async (what: string, body: Record<string, unknown>) => {
  const response = await fetch(`${slack.url}/client/${what}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
};
const text = (words: string) => ({ type: "plain_text", text: words });
const blocks = [
  { type: "header", text: text("Odd <sign-in>") },
  {
    type: "actions",
    block_id: "triage",
    elements: [
      { type: "button", action_id: "details", text: text("Details") },
      { type: "button", action_id: "open", text: text("View"), url: "https://margay.example/a" },
      { type: "users_select", action_id: "who", placeholder: text("Set Assignee") },
    ],
  },
];
const post = async () =>
  (await callJson(slack, "chat.postMessage", bot.token, { channel, text: "x", blocks })).ts ?? "";

describe("the page", () => {
  it("is the channel of a person, who is remembered", async () => {
    const response = await fetch(`${slack.url}/archives/${channel}?as=${other}`);
    expect(response.headers.get("set-cookie")).toContain(other);
    const shown = await response.text();
    expect(shown).toContain("security-alerts");
    expect(shown).toContain(`data-as="${other}"`);
  });

  it("keeps private channels from strangers, and says when there is none", async () => {
    const secret = slack.chat.channels().find(({ name }) => name === "security-private");
    const stranger = slack.world.people.find(({ id }) => !secret?.memberIds.includes(id));
    expect((await page(`/archives/${secret?.id}?as=${stranger?.id}`)).status).toBe(403);
    expect((await page("/archives/C0NOWHERE")).status).toBe(404);
  });

  it("brings its script and style", async () => {
    for (const file of ["channel.js", "draw.js", "controls.js", "modal.js", "channel.css"])
      expect((await page(`/client/${file}`)).status).toBe(200);
    expect((await page("/client/..%2Froutes.ts")).status).toBe(404);
  });

  it("opens where a permalink leads", async () => {
    const ts = await post();
    const { permalink } = await callJson(slack, "chat.getPermalink", bot.token, {}).then(() =>
      fetch(`${slack.apiUrl}chat.getPermalink?channel=${channel}&message_ts=${ts}`, {
        headers: { authorization: `Bearer ${bot.token}` },
      }).then((response) => response.json() as Promise<{ permalink: string }>),
    );
    expect(await (await fetch(permalink)).text()).toContain(`data-target="${ts}"`);
  });
});

describe("what it shows", () => {
  it("are messages as blocks, escaped, with controls that have names", async () => {
    const ts = await post();
    const drawn = (await stateFor(as)).messages.find((one) => one.ts === ts)?.html ?? "";
    expect(drawn).toContain("Odd &lt;sign-in&gt;");
    expect(drawn).toMatch(/<select\s+aria-label="Set Assignee"/);
    expect(drawn).toMatch(/href="https:\/\/margay.example\/a"/);
  });

  it("are threads, edits, and notes for one's own eyes", async () => {
    const ts = await post();
    await callJson(slack, "chat.postMessage", bot.token, {
      channel,
      text: "in thread",
      thread_ts: ts,
    });
    await callJson(slack, "chat.update", bot.token, { channel, ts, text: "changed" });
    await callJson(slack, "chat.postEphemeral", bot.token, { channel, user: as, text: "for you" });
    const mine = await stateFor(as, `&thread=${ts}`);
    expect(mine.thread?.map(({ html }) => html).join()).toContain("in thread");
    const shown = mine.messages.map(({ html }) => html).join();
    expect(shown).toContain("(edited)");
    expect(shown).toContain("1 reply");
    expect(shown).toContain("for you");
    expect((await stateFor(other)).messages.map(({ html }) => html).join()).not.toContain(
      "for you",
    );
  });

  it("are the channels and direct messages of the moment", async () => {
    const { frame, members } = await stateFor(as);
    await callJson(slack, "chat.postMessage", bot.token, { channel: as, text: "was this you?" });
    slack.chat.remove({ channel, who: other });
    const now = await stateFor(as);
    expect(now.links).toContain("Watcher");
    expect(now.frame).toBe(frame);
    expect(now.members).not.toBe(members);
    expect((await stateFor(other)).frame).not.toBe(frame);
    slack.chat.invite({ channel, who: other });
  });

  it("is sent once, until something changes", async () => {
    const { revision } = await stateFor(as);
    expect(await stateFor(as, `&since=${revision}`)).toEqual({ revision });
    slack.chat.say({ channel, as, text: "news" });
    expect((await stateFor(as, `&since=${revision}`)).messages.length).toBeGreaterThan(0);
  });
});

describe("what a person does", () => {
  it("is said, in the channel or to the simulator", async () => {
    await act("say", { channel, as, text: "hello <there>" });
    expect((await stateFor(as)).messages.at(-1)?.html).toContain("hello &lt;there&gt;");
    expect(await act("say", { channel, as, text: "/invite @Nobody" })).toMatchObject({
      note: expect.stringContaining("Nobody here is called"),
    });
  });

  it("opens a modal by a press, and closes it", async () => {
    app.answerWith(async ({ payload }) => {
      const view = { type: "modal", title: text("Resolve"), blocks: [{ type: "divider" }] };
      if (payload["type"] === "block_actions")
        await callJson(slack, "views.open", bot.token, { trigger_id: payload["trigger_id"], view });
      return {};
    });
    const ts = await post();
    expect(await act("press", { channel, as, ts, actionId: "details" })).toMatchObject({
      problem: null,
    });
    expect((await stateFor(as)).view?.html).toContain("Resolve");
    expect((await stateFor(other)).view).toBeNull();
    await act("dismiss", { as });
    expect((await stateFor(as)).view).toBeNull();
  });

  it("can't be what they may not do", async () => {
    const stranger = slack.world.people.find(
      ({ id }) =>
        !slack.chat.channels().some((one) => one.id === channel && one.memberIds.includes(id)),
    );
    const ts = await post();
    const press = { channel, as: stranger?.id, ts, actionId: "details" };
    expect(await act("press", press)).toMatchObject({ problem: expect.stringContaining("not in") });
    await act("join", { channel, as: stranger?.id });
    expect(await act("press", press)).toMatchObject({ problem: null });
  });
});
