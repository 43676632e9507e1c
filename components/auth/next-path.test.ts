import { describe, expect, it } from "vitest";

import { safeNextPath } from "./next-path";

describe("safeNextPath", () => {
  it.each([
    "/logs",
    "/logs?action=user_login&from=2025-11-01",
    "/configure/log-sources/1#poll",
    "/a%2Fb",
  ])("keeps %s", (path) => {
    expect(safeNextPath(path)).toBe(path);
  });

  it.each([
    undefined,
    "",
    ["/logs", "/settings"],
    "logs",
    "https://evil.example/logs",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/./\n/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "javascript:alert(1)",
    "/sign-in?next=/logs",
    "/setup",
    "/api/v1/log-events",
  ])("sends %j to the start", (path) => {
    expect(safeNextPath(path)).toBe("/");
  });
});
