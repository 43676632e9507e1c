import { describe, expect, it } from "vitest";

import type { ParsedRecord } from "./log-type";
import { requireLogType, type LogTypeId } from "./registry";
import { accessRowKey } from "./slack-access/row-key";

function parse(id: LogTypeId, raw: unknown): ParsedRecord {
  const result = requireLogType(id).parse(raw);
  if (!result.ok) throw new Error(result.reason);
  return result.record;
}

const audit = {
  id: "5a7e",
  date_create: 1_772_600_000,
  action: "user_login",
  actor: {
    type: "user",
    user: { id: "W0INESMOR", name: "Ines Moreau", email: "Ines@tidewater.example" },
  },
  entity: { type: "user", user: { id: "W0TOMASLI", name: "Tomas Lind" } },
  context: { ip_address: "2001:DB8::A7" },
};

describe("an audit entry", () => {
  it("gives time, action, actor, address and what people pivot on", () => {
    expect(parse("Slack.AuditLogs", audit)).toEqual({
      eventTime: new Date("2026-03-04T04:53:20Z"),
      action: "user_login",
      actor: "Ines@tidewater.example",
      ip: "2001:db8::a7",
      indicators: [
        { kind: "username", value: "ines moreau" },
        { kind: "email", value: "ines@tidewater.example" },
        { kind: "username", value: "tomas lind" },
        { kind: "ip", value: "2001:db8::a7" },
      ],
      session: null,
    });
  });

  it.each([
    [{ context: { ip_address: "" } }, { ip: null }],
    [{ context: { ip_address: "1.23.45.678" } }, { ip: "1.23.45.678" }],
    [{ context: null }, { ip: null }],
    [{ actor: { user: { id: "USLACKUSER", name: "" } } }, { actor: "USLACKUSER" }],
    [{ actor: { user: { id: "W1", name: "Tomas" } } }, { actor: "Tomas" }],
    [{ actor: null }, { actor: null }],
  ])("with %j has %j", (part, expected) => {
    expect(parse("Slack.AuditLogs", { ...audit, ...part })).toMatchObject(expected);
  });
});

describe("an access row", () => {
  const row = {
    user_id: "W0INESMOR",
    username: "ines",
    date_first: 1_772_000_000,
    date_last: 1_772_600_000,
    count: 412,
    ip: "203.0.113.9",
    user_agent: "Slack/4",
  };

  it("is an event at its last time, and a session", () => {
    expect(parse("Slack.AccessLogs", row)).toEqual({
      eventTime: new Date(row.date_last * 1000),
      action: null,
      actor: "ines",
      ip: "203.0.113.9",
      indicators: [
        { kind: "username", value: "ines" },
        { kind: "ip", value: "203.0.113.9" },
      ],
      session: {
        key: accessRowKey(row),
        userId: "W0INESMOR",
        username: "ines",
        ip: "203.0.113.9",
        userAgent: "Slack/4",
        firstSeen: new Date(row.date_first * 1000),
        lastSeen: new Date(row.date_last * 1000),
        count: 412,
      },
    });
  });

  it.each([
    [
      { ip: null, user_agent: null },
      { ip: null, userAgent: null },
    ],
    [{ username: null }, { username: null }],
    [{ count: "17" }, { count: 17 }],
    [{ count: null }, { count: 1 }],
    [{ count: -3 }, { count: 1 }],
  ])("with %j has %j", (part, expected) => {
    expect(parse("Slack.AccessLogs", { ...row, ...part }).session).toMatchObject(expected);
  });
});

describe("an integration row", () => {
  it("is an event of its change, by its user", () => {
    const row = {
      date: "1772600000",
      change_type: "added",
      user_id: "W1",
      user_name: "Ines",
      service_id: 7,
    };
    expect(parse("Slack.IntegrationLogs", row)).toEqual({
      eventTime: new Date("2026-03-04T04:53:20Z"),
      action: "added",
      actor: "Ines",
      ip: null,
      indicators: [{ kind: "username", value: "ines" }],
      session: null,
    });
    expect(parse("Slack.IntegrationLogs", { ...row, user_name: "" }).actor).toBe("W1");
  });
});
