import { describe, expect, it } from "vitest";

import { testServer, token } from "@/lib/platform/slack/testing/test-server";

import { DestinationError } from "../destination-type";
import { sampleAlert } from "./message/testing/sample-alert";
import { edit, note, send } from "./send";

const slack = testServer();

const access = {
  secrets: { botToken: token },
  facts: {},
  config: { channelId: "C0SECURITY", channelName: "security", isPrivate: false },
  timeZone: "UTC",
};
const receipt = { channel: "C0SECURITY", ts: "1772629500.000100" };
const line = { at: new Date(), actorName: "Ada", kind: "STATUS", text: "Open to Triaged" };

const sent = () => new URLSearchParams(slack.last()?.text);

async function failing(attempt: Promise<unknown>): Promise<DestinationError> {
  const error: unknown = await attempt.catch((cause: unknown) => cause);
  if (!(error instanceof DestinationError)) return expect.fail("should be a DestinationError");
  const { stack, message, cause } = error;
  expect(JSON.stringify([error, { stack, message, cause }])).not.toContain(token);
  return error;
}

describe("a message", () => {
  it("is posted to the channel as it is, and Slack's answer says where it is", async () => {
    slack.answerJson({ ok: true, ...receipt, message: { text: "…" } });
    expect(await send(access, sampleAlert())).toEqual(receipt);
    expect(slack.last()).toMatchObject({ url: "/api/chat.postMessage", method: "POST" });
    expect(slack.last()?.headers.authorization).toBe(`Bearer ${token}`);
    const args = sent();
    expect(args.get("channel")).toBe("C0SECURITY");
    expect(args.get("unfurl_links")).toBe("false");
    expect(args.get("unfurl_media")).toBe("false");
    expect(args.get("text")).toMatch(/^🟠 High: /);
    expect(JSON.parse(args.get("blocks") ?? "")).toHaveLength(7);
  });

  it("is changed where it is", async () => {
    slack.answerJson({ ok: true, ...receipt });
    await edit(
      { ...access, config: { ...access.config, channelId: "C0OTHER" } },
      receipt,
      sampleAlert(),
      false,
    );
    expect(slack.last()?.url).toBe("/api/chat.update");
    expect(Object.fromEntries(sent())).toMatchObject(receipt);
  });

  it("has controls that Slack knows again, unless they are to be drawn anew", async () => {
    slack.answerJson({ ok: true, ...receipt });
    const blockIds = new Set<unknown>();
    for (const anew of [false, false, true, true]) {
      await edit(access, receipt, sampleAlert(), anew);
      const blocks = JSON.parse(sent().get("blocks") ?? "") as { block_id?: string }[];
      blockIds.add(blocks.at(-1)?.block_id);
    }
    expect(blockIds.size).toBe(3);
  });

  it("has its story in its thread; only a reminder is seen in the channel", async () => {
    slack.answerJson({ ok: true, ...receipt });
    await note(access, receipt, line);
    expect(sent().get("thread_ts")).toBe(receipt.ts);
    expect(sent().get("reply_broadcast")).toBeNull();
    await note(access, receipt, { ...line, kind: "REMINDED" });
    expect(sent().get("reply_broadcast")).toBe("true");
  });
});

describe("what Slack refuses", () => {
  it.each([
    ["not_in_channel", "mend", "channel", /\/invite @Margay/],
    ["is_archived", "mend", "channel", /Unarchive/],
    ["invalid_auth", "mend", "botToken", /Install the app again/],
    ["missing_scope", "mend", "botToken", /chat:write/],
    ["invalid_blocks", "refused", undefined, /does not take this message/],
    ["message_not_found", "refused", undefined, /deleted in Slack/],
    ["something_new", "retry", undefined, /tries again/],
  ])("%s is sorted and explained", async (error, errorClass, field, words) => {
    slack.answerJson({ ok: false, error, needed: "chat:write" });
    const failure = await failing(send(access, sampleAlert()));
    expect(failure).toMatchObject({ code: error, errorClass, field, maybeSent: false });
    expect(failure.message).toMatch(words);
  });

  it("in a thread only says nothing against the destination", async () => {
    slack.answerJson({ ok: false, error: "restricted_action_thread_locked" });
    expect(await failing(note(access, receipt, line))).toMatchObject({ errorClass: "refused" });
    expect(await failing(send(access, sampleAlert()))).toMatchObject({ errorClass: "mend" });
  });

  it("by a limit says how long to wait, and that nothing was posted", async () => {
    slack.answerJson({ ok: false, error: "ratelimited" }, 429, { "retry-after": "17" });
    const failure = await failing(send(access, sampleAlert()));
    expect(failure).toMatchObject({ errorClass: "retry", retryAfterSeconds: 17, maybeSent: false });
  });

  it.each([
    ["an error of its own", 500, { ok: false, error: "internal_error" }],
    ["a failing gateway", 503, "<html>"],
    ["nonsense", 200, "[1"],
    ["no place", 200, { ok: true }],
  ])("with %s may have posted it", async (_name, status, body) => {
    slack.answer((_request, response) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
    const failure = await failing(send(access, sampleAlert()));
    expect(failure).toMatchObject({ errorClass: "retry", maybeSent: true });
  });

  it("by hanging up may have posted it", async () => {
    slack.answer((request) => request.socket.destroy());
    const failure = await failing(send(access, sampleAlert()));
    expect(failure).toMatchObject({ code: "network_error", errorClass: "retry", maybeSent: true });
  });
});
