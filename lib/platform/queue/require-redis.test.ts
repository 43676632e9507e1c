import { describe, expect, it } from "vitest";

import { redisProblem, requireRedis } from "./require-redis";

describe("redisProblem", () => {
  it.each([
    ["connect ECONNREFUSED 127.0.0.1:6390", "Nothing answers at cache.example:6390."],
    ["getaddrinfo ENOTFOUND cache.example", "The host in cache.example:6390 is not known."],
    ["WRONGPASS invalid username-password pair", "does not accept the password."],
    ["NOAUTH Authentication required.", "does not accept the password."],
    ["NOPERM this user has no permissions", "does not let this user do enough."],
    ["Connection is closed.", "cannot be used (Connection is closed.)."],
  ])("says what to do about %j", (message, sentence) => {
    const problem = redisProblem(new Error(message), "redis://:s3cret@cache.example:6390");
    expect(problem).toContain(sentence);
    expect(problem).toContain("REDIS_URL");
    expect(problem).not.toContain("s3cret");
  });

  it("names the port that goes without saying", () => {
    expect(redisProblem(new Error("x"), "rediss://cache.example")).toContain("cache.example:6379");
  });
});

describe("requireRedis", () => {
  it("gives up on a place where nothing answers", async () => {
    // The discard port: a browser or a service may not have it, and nobody serves there.
    await expect(requireRedis("redis://127.0.0.1:9", 0)).rejects.toThrow(/Nothing answers at 127/);
  });
});
