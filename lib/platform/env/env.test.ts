import { describe, expect, it } from "vitest";

import { EnvError, parseEnv } from "./env";

describe("parseEnv", () => {
  it("fills in what the documentation promises", () => {
    expect(parseEnv({})).toMatchObject({
      PORT: 3000,
      APP_URL: "http://localhost:3000",
      MARGAY_DATA_DIR: ".margay",
      MARGAY_POLL_SECONDS: 60,
      SLACK_API_URL: "https://slack.com/api/",
      SLACK_AUDIT_API_URL: "https://api.slack.com/audit/v1/",
    });
  });

  it("derives the public address from the port, and drops a trailing slash", () => {
    expect(parseEnv({ PORT: "4100" }).APP_URL).toBe("http://localhost:4100");
    expect(parseEnv({ APP_URL: "https://margay.example.com/" }).APP_URL).toBe(
      "https://margay.example.com",
    );
  });

  it("treats an empty variable as unset and adds the slash that a base address needs", () => {
    const env = parseEnv({ DATABASE_URL: "", SLACK_API_URL: "http://127.0.0.1:4001/api" });
    expect(env.DATABASE_URL).toBeUndefined();
    expect(env.SLACK_API_URL).toBe("http://127.0.0.1:4001/api/");
  });

  it.each([
    ["PORT", "eighty"],
    ["MARGAY_POLL_SECONDS", "0"],
    ["DATABASE_URL", "mysql://localhost/margay"],
    ["REDIS_URL", "localhost:6379"],
    ["APP_URL", "margay.example.com"],
    ["AUTH_SECRET", "short"],
    ["MARGAY_ADMIN_EMAIL", "not an address"],
  ])("names %s when it is %j", (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(EnvError);
    expect(() => parseEnv({ [name]: value })).toThrow(name);
  });

  it("does not repeat a secret's value in the complaint", () => {
    expect(() => parseEnv({ AUTH_SECRET: "hunter2" })).toThrow(/^(?!.*hunter2)/s);
  });
});
