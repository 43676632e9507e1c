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
    ["PORT", "eighty", "is not a whole number from 1 to 65535."],
    ["PORT", "0x50", "is not a whole number from 1 to 65535."],
    ["PORT", "65536", "is not a whole number from 1 to 65535."],
    ["MARGAY_POLL_SECONDS", "0", "is not a whole number from 1 to 86400."],
    ["MARGAY_POLL_SECONDS", "1.5", "is not a whole number from 1 to 86400."],
    ["MARGAY_RETENTION_DAYS", "29", "is not a whole number from 30 to 36500."],
    ["DATABASE_URL", "mysql://localhost/margay", "is not the address of a Postgres database."],
    ["DATABASE_URL", "postgresql://u:p#w@host/db", "special characters in the password must be"],
    ["REDIS_URL", "localhost:6379", "is not the address of a Redis."],
    ["APP_URL", "margay.example.com", "is not a web address."],
    ["APP_URL", "https://example.com/margay", "has more than a host and a port."],
    ["APP_URL", "https://example.com/?a=b", "has more than a host and a port."],
    ["MARGAY_DATA_DIR", "  ", "is blank."],
    ["AUTH_SECRET", "short", "needs at least 32 characters."],
    ["ENCRYPTION_KEYS", "c2VjcmV0", "cannot be used: every key needs an id"],
    ["ENCRYPTION_KEYS", "k1:c2VjcmV0", "cannot be used: the key “k1” has 6 bytes"],
    ["MARGAY_ADMIN_EMAIL", "not an address", "is not an email address."],
    ["MARGAY_ADMIN_EMAIL", "a@b.example", "is set without MARGAY_ADMIN_PASSWORD."],
    ["MARGAY_ADMIN_PASSWORD", "long enough to be one", "is set without MARGAY_ADMIN_EMAIL."],
    ["MARGAY_ADMIN_PASSWORD", "short", "needs at least 12 characters."],
    ["SLACK_API_URL", "ftp://slack.com/api/", "e.g. https://slack.com/api/."],
    ["SLACK_AUDIT_API_URL", "api.slack.com", "is not a web address."],
    ["SLACK_AUTHORIZE_URL", "/authorize", "is not a web address."],
    ["OIDC_ISSUER", "login.example.com", "is not a web address."],
    ["OIDC_CLIENT_ID", "margay", "is set without OIDC_ISSUER and OIDC_CLIENT_SECRET."],
    ["OIDC_CLIENT_SECRET", "c2VjcmV0", "is set without OIDC_ISSUER and OIDC_CLIENT_ID."],
    ["LOG_LEVEL", "loud", "is none of trace, debug,"],
    ["NODE_ENV", "staging", "is not known to Margay."],
  ])(
    "says of %s what is wrong with %j, in a sentence that begins with its name",
    (name, value, complaint) => {
      const parse = () => parseEnv({ [name]: value });
      expect(parse).toThrow(EnvError);
      expect(parse).toThrow(new RegExp(`^${name} [^\\n]*$`));
      expect(parse).toThrow(complaint);
    },
  );

  it.each([
    ["AUTH_SECRET", "hunter2"],
    ["MARGAY_ADMIN_PASSWORD", "hunter2"],
    ["ENCRYPTION_KEYS", "hunter2"],
    ["ENCRYPTION_KEYS", "k1:hunter2"],
    ["OIDC_CLIENT_SECRET", "hunter2"],
    ["DATABASE_URL", "postgresql://margay:hunter2#@host:x/margay"],
    ["REDIS_URL", "redis://:hunter2#@host:x"],
  ])("does not repeat what %s holds", (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(/^(?!.*hunter2)/s);
  });

  it("names every bad variable, a line each", () => {
    const parse = () => parseEnv({ PORT: "x", APP_URL: "x", LOG_LEVEL: "x" });
    expect(parse).toThrow(/^PORT .*\nAPP_URL .*\nLOG_LEVEL .*$/);
  });
});
