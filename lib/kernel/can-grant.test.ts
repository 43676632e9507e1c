import { expect, it } from "vitest";

import type { Actor } from "./actor";
import { canGrant, type Role, roles } from "./permission";

const as = (role: Role): Actor => ({ type: "apiToken", id: "1", name: "CI", role });

it.each<[Role, Role[]]>([
  ["Admin", ["Admin", "Analyst", "AnalystReadOnly"]],
  ["Analyst", ["Analyst", "AnalystReadOnly"]],
  ["AnalystReadOnly", ["AnalystReadOnly"]],
])("a maker with the role %s hands on %j", (role, expected) => {
  expect(roles.filter((one) => canGrant(as(role), one))).toEqual(expected);
});

it("the system hands on every role, a visitor none", () => {
  const by = (actor: Actor) => roles.filter((role) => canGrant(actor, role));
  expect(by({ type: "system", name: "command line" })).toEqual(roles);
  expect(by({ type: "anonymous" })).toEqual([]);
});
