import { describe, expect, it } from "vitest";

import { readPayload } from "./interaction-payload";
import { originOf } from "./origin";

const bot = (credentialId: string, facts: object) => ({ credentialId, facts, secrets: {} });
const fern = bot("fern", { teamId: "T0FERN", enterpriseId: null });
const grid = bot("grid", { teamId: "T0GRID", enterpriseId: "E0GRID" });
const wide = bot("wide", { teamId: "E0GRID", enterpriseId: "E0GRID", isEnterpriseInstall: true });

const lost = bot("lost", {});

const press = (more: object) => {
  const payload = readPayload({
    type: "block_actions",
    api_app_id: "A0MARGAY",
    user: { id: "U0ADA" },
    actions: [{ action_id: "x" }],
    ...more,
  });
  if (!payload) throw new Error("It should be readable.");
  return payload;
};

describe("originOf", () => {
  it.each([
    ["a workspace", [fern], { team: { id: "T0FERN" }, enterprise: null }, "fern", "T0FERN"],
    [
      "a workspace of an organization",
      [fern, grid],
      { team: { id: "T0GRID" }, enterprise: { id: "E0GRID" } },
      "grid",
      "E0GRID",
    ],
    [
      "an organization",
      [fern, wide],
      { team: null, enterprise: { id: "E0GRID" } },
      "wide",
      "E0GRID",
    ],
    [
      "a workspace rather than its organization",
      [wide, grid],
      { team: { id: "T0GRID" }, enterprise: { id: "E0GRID" } },
      "grid",
      "E0GRID",
    ],
    ["somewhere unknown", [fern], { team: { id: "T0OAK" } }, "fern", "T0FERN"],
    [
      "an organization that another app serves",
      [fern],
      { team: { id: "T0GRID" }, enterprise: { id: "E0GRID" } },
      "fern",
      "T0FERN",
    ],
    ["anywhere, for a bot of unknown place", [lost], { team: { id: "T0OAK" } }, "lost", "lost"],
    ["nowhere", [fern], { team: null }, "fern", "T0FERN"],
  ] as const)("of %s", (_name, bots, places, credentialId, slackTeamId) => {
    const [first, ...more] = bots;
    expect(originOf([first, ...more], press(places))).toMatchObject({
      bot: { credentialId },
      slackTeamId,
      slackUserId: "U0ADA",
      slackUserName: null,
    });
  });

  it("takes the name where there is one", () => {
    const named = press({ user: { id: "U0ADA", name: " ", username: "ada" } });
    expect(originOf([fern], named).slackUserName).toBe("ada");
  });
});
