import { describe, expect, it } from "vitest";

import { tokenMarks, tokenState } from "./token-state";

const now = Date.parse("2026-06-01T12:00:00Z");
const day = 86_400_000;
const at = (days: number, milliseconds = 0) =>
  new Date(now + days * day + milliseconds).toISOString();

const token = { createdAt: at(-10), lastUsedAt: null, expiresAt: null, revokedAt: null };

describe("a token's state", () => {
  it.each([
    ["works without an end", {}, "ACTIVE"],
    ["works until its end", { expiresAt: at(0, 1) }, "ACTIVE"],
    ["is over at its end", { expiresAt: at(0) }, "EXPIRED"],
    ["is revoked", { revokedAt: at(-1) }, "REVOKED"],
    ["is revoked also past its end", { revokedAt: at(-9), expiresAt: at(-1) }, "REVOKED"],
  ])("%s", (_name, more, state) => {
    expect(tokenState({ ...token, ...more }, now)).toBe(state);
  });
});

describe("a token's marks", () => {
  it.each([
    ["nothing of a new one", {}, []],
    ["an end in 7 days", { expiresAt: at(7) }, ["endsSoon"]],
    ["not an end in more", { expiresAt: at(7, 1) }, []],
    ["not an end that came", { expiresAt: at(-1) }, []],
    ["no use for 90 days", { createdAt: at(-200), lastUsedAt: at(-90) }, ["unused"]],
    ["not a use since", { createdAt: at(-200), lastUsedAt: at(-90, 1) }, []],
    ["no use since it was made", { createdAt: at(-90) }, ["unused"]],
    ["both", { createdAt: at(-90), expiresAt: at(1) }, ["endsSoon", "unused"]],
    ["nothing of a revoked one", { createdAt: at(-90), revokedAt: at(-1), expiresAt: at(1) }, []],
  ])("%s", (_name, more, marks) => {
    const found = Object.entries(tokenMarks({ ...token, ...more }, now));
    expect(found.flatMap(([name, holds]) => (holds ? name : []))).toEqual(marks);
  });
});
