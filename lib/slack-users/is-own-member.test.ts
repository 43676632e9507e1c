import { expect, it } from "vitest";

import { isOwnMember } from "./is-own-member";

const workspace = { teamId: "T0FERN", enterpriseId: null };
const organization = { teamId: "E0FERN", enterpriseId: "E0FERN" };
const inOrganization = { team_id: "T0FERN", enterprise_user: { enterprise_id: "E0FERN" } };

it.each<[string, Parameters<typeof isOwnMember>[0], Parameters<typeof isOwnMember>[1], boolean]>([
  ["of the workspace", workspace, { team_id: "T0FERN" }, true],
  ["of another workspace", workspace, { team_id: "T0OAK" }, false],
  ["whom Slack calls a stranger", workspace, { team_id: "T0FERN", is_stranger: true }, false],
  ["of the organization", organization, inOrganization, true],
  ["of the organization's own", organization, { team_id: "E0FERN" }, true],
  ["of a workspace that only looks alike", organization, { team_id: "T0FERN" }, false],
  [
    "of another organization",
    organization,
    { team_id: "T0OAK", enterprise_user: { enterprise_id: "E0OAK" } },
    false,
  ],
  ["of nowhere", workspace, {}, false],
  ["of anywhere, where we do not know our own place", {}, { team_id: "T0FERN" }, false],
  ["of nowhere, where we do not know our own place", {}, {}, false],
])("a person %s", (_name, home, member, own) => {
  expect(isOwnMember(home, member)).toBe(own);
});
