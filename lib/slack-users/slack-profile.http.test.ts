import { expect, it } from "vitest";

import { testServer } from "@/lib/platform/slack/testing/test-server";

import { askProfile } from "./slack-profile";

const slack = testServer();
const bot = { credentialId: "fern", facts: { teamId: "T0FERN" }, secrets: { botToken: "xoxb-1" } };
const user = {
  team_id: "T0FERN",
  real_name: "Ada Finch",
  profile: { email: "ada@fernhollow.example" },
};
const email = "ada@fernhollow.example";

it.each<[string, object, { email: string | null; isPerson: boolean }]>([
  ["a member", {}, { email, isPerson: true }],
  ["whose address was confirmed", { is_email_confirmed: true }, { email, isPerson: true }],
  ["whose address was not", { is_email_confirmed: false }, { email: null, isPerson: true }],
  ["of another workspace", { team_id: "T0OAK" }, { email: null, isPerson: true }],
  ["a stranger", { is_stranger: true }, { email: null, isPerson: true }],
  ["who was deactivated", { deleted: true }, { email, isPerson: false }],
  ["a bot", { is_bot: true }, { email, isPerson: false }],
])("Slack vouches for the address of %s or does not", async (_name, more, expected) => {
  slack.answerJson({ ok: true, user: { ...user, ...more } });
  expect(await askProfile(bot, "U0ADA", 5_000)).toEqual({ name: "Ada Finch", ...expected });
});
