import { expect, it } from "vitest";

import { testServer, token } from "@/lib/platform/slack/testing/test-server";

import { channelByName } from "./find-channel";

const slack = testServer();

const page = (name: string, next: string) => ({
  ok: true,
  channels: [{ id: `C0${name.toUpperCase()}`, name }],
  response_metadata: { next_cursor: next },
});

it("looks for a name on every page, but through a bounded number of them", async () => {
  slack.answer((_request, response) => {
    const last = slack.calls.length === 3;
    response.end(JSON.stringify(last ? page("lobby", "") : page("other", "more")));
  });
  expect(await channelByName(token, "lobby")).toMatchObject({ id: "C0LOBBY", isMember: false });
  expect(slack.calls).toHaveLength(3);
  slack.answerJson(page("other", "more"));
  expect(await channelByName(token, "lobby")).toBe("too many");
  expect(slack.calls).toHaveLength(3 + 15);
  slack.answerJson(page("other", ""));
  expect(await channelByName(token, "lobby")).toBeNull();
});
