import { describe, expect, it } from "vitest";

import { appIdOf, endsGrant, type GrantOfSource, revocationSchema } from "./slack-event";

const grantedAt = new Date("2026-03-04T12:00:00.500Z");
const later = Date.parse("2026-03-04T13:00:00Z") / 1000;

const grant: GrantOfSource = {
  slackAppId: "A0FERN",
  slackTeamId: "T0FERN",
  slackEnterpriseId: null,
  slackUserId: "U0ADA",
  isEnterpriseInstall: false,
  grantedAt,
};
const organization: GrantOfSource = {
  ...grant,
  slackTeamId: null,
  slackEnterpriseId: "E0FERN",
  isEnterpriseInstall: true,
};
const inGrid: GrantOfSource = { ...grant, slackEnterpriseId: "E0FERN" };

const payload = (event: object, more: object = {}) =>
  revocationSchema.parse({
    type: "event_callback",
    event_id: "Ev0ONE",
    event_time: later,
    api_app_id: "A0FERN",
    team_id: "T0FERN",
    event,
    ...more,
  });
const revoked = (...oauth: string[]) => ({
  type: "tokens_revoked",
  tokens: { oauth, bot: ["U0ADA"] },
});
const uninstalled = { type: "app_uninstalled" };

describe("endsGrant", () => {
  it.each<[string, GrantOfSource, object, object, boolean]>([
    ["the grantor's token", grant, revoked("U0BOB", "U0ADA"), {}, true],
    ["somebody else's token", grant, revoked("U0BOB"), {}, false],
    ["no user's token", grant, { type: "tokens_revoked", tokens: {} }, {}, false],
    ["the app", grant, uninstalled, {}, true],
    ["another app", grant, uninstalled, { api_app_id: "A0OAK" }, false],
    ["another workspace", grant, uninstalled, { team_id: "T0OAK" }, false],
    ["nowhere in particular", grant, uninstalled, { team_id: null }, false],
    [
      "another workspace of the same organization",
      inGrid,
      uninstalled,
      { team_id: "T0OAK", enterprise_id: "E0FERN" },
      false,
    ],
    [
      "the organization",
      organization,
      uninstalled,
      { team_id: null, enterprise_id: "E0FERN" },
      true,
    ],
    [
      "the organization, named as a team",
      organization,
      revoked("U0ADA"),
      { team_id: "E0FERN" },
      true,
    ],
    ["another organization", organization, uninstalled, { enterprise_id: "E0OAK" }, false],
    ["what was granted again afterwards", grant, uninstalled, { event_time: later - 7200 }, false],
    [
      "what was granted in the same second",
      grant,
      uninstalled,
      { event_time: later - 3600 },
      false,
    ],
    ["what was granted a second before", grant, uninstalled, { event_time: later - 3599 }, true],
    ["a source that was never granted", { ...grant, grantedAt: null }, uninstalled, {}, false],
  ])("revoking %s", (_name, source, event, more, ends) => {
    expect(endsGrant(source, payload(event, more))).toBe(ends);
  });
});

it.each<[unknown, string | null]>([
  [{ api_app_id: "A0FERN" }, "A0FERN"],
  [{ api_app_id: 7 }, null],
  [{ type: "url_verification" }, null],
  [[], null],
  [null, null],
])("reads the app of %j", (given, appId) => {
  expect(appIdOf(given)).toBe(appId);
});
