import { describe, expect, it } from "vitest";

import { connectionProblem, requireVersion } from "./connection-problem";

const url = "postgresql://ada:s3cret-word@db.internal:6432/console";

function failure(code: string): Error {
  return Object.assign(new Error(`failed for s0mething`), { code });
}

describe("connectionProblem", () => {
  it.each([
    ["28P01", /password of ada/],
    ["28000", /does not let ada into/],
    ["3D000", /CREATE DATABASE "console"/],
    ["42501", /may not create tables/],
    ["53300", /no connection left/],
    ["ECONNREFUSED", /Nothing answers at db.internal:6432/],
    ["ENOTFOUND", /not known/],
    ["ETIMEDOUT", /firewall/],
  ])("explains %s and keeps the password to itself", (code, sentence) => {
    const problem = connectionProblem(failure(code), url);
    expect(problem.code).toBe("unavailable");
    expect(problem.message).toMatch(sentence);
    expect(problem.message).not.toContain("s3cret-word");
  });

  it("looks into the several addresses of one host", () => {
    const both = new AggregateError([failure("ECONNREFUSED"), failure("ECONNREFUSED")]);
    expect(connectionProblem(both, url).message).toMatch(/Nothing answers/);
  });

  it("passes an unknown reason on", () => {
    expect(connectionProblem(new Error("out of cheese"), url).message).toContain("out of cheese");
  });
});

describe("requireVersion", () => {
  it("accepts 15 and newer", () => {
    expect(() => requireVersion(150_004, url)).not.toThrow();
    expect(() => requireVersion(180_004, url)).not.toThrow();
  });

  it("names the version that is too old", () => {
    expect(() => requireVersion(140_011, url)).toThrow(/version 14.*needs 15/);
  });
});
