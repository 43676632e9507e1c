import { expect, it } from "vitest";

import { broadest, familyOf } from "./broad-scopes";

it.each<[string, string | null]>([
  ["admin", "administer"],
  ["admin.users:write", "administer"],
  ["administrate", null],
  ["auditlogs:read", "administer"],
  ["groups:history", "confide"],
  ["search:read", "confide"],
  ["search:read.private", "confide"],
  ["channels:history", "read"],
  ["channels:read", null],
  ["users:read.email", "read"],
  ["users:read", null],
  ["files:write", null],
])("%s is of the family %s", (scope, family) => expect(familyOf(scope)).toBe(family));

it("takes the gravest family, and reading from two scopes on", () => {
  expect(broadest(["files:read", "im:history", "admin"])).toEqual({
    family: "administer",
    scopes: ["admin"],
  });
  expect(broadest(["files:read", "channels:history"])?.family).toBe("read");
  expect(broadest(["files:read", "files:read", "chat:write"])).toBeNull();
  expect(broadest([])).toBeNull();
});
