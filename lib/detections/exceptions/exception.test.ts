import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { describe, expect, it } from "vitest";

import { type LogTypeId, logTypeIds } from "@/lib/log-types/registry";

import { eventSubjects } from "./event-subjects";
import { createException } from "./exception";
import type { ExceptionKind } from "./contract";
import { exceptionValue } from "./exception-value";

const happened = new Date("2026-03-04T12:00:00Z");

const dagny = { id: "W0DAGNYRT", name: "Dagny Roth", email: "dagny.roth@kilnworks.example" };
const audit = {
  action: "app_installed",
  actor: { type: "user", user: dagny },
  entity: { type: "app", app: { id: "A0KILNBOT", name: "Kiln Bot" } },
  context: { ip_address: "203.0.113.77", app: { id: "A0SCRIPTS", name: "Scripts" } },
};
const onPerson = { ...audit, entity: { type: "user", user: { id: "W0PIETOSEI", name: "Piet" } } };
const onChannel = {
  ...audit,
  entity: { type: "channel", channel: { id: "C0GLAZES", name: "glazes" } },
};
const onMessage = { ...audit, entity: { type: "message", message: { channel: "C0GLAZES" } } };
const onFile = { ...audit, details: { channels: ["C0OTHER", "C0GLAZES"] } };
const access = { user_id: "W0DAGNYRT", username: "dagny.roth", ip: "2001:DB8::1:0:A7" };
const mapped = { ...access, ip: "::ffff:203.0.113.77" };
const integration = {
  user_id: "W0DAGNYRT",
  user_name: "dagny.roth",
  app_id: "A0KILNBOT",
  app_type: "Kiln Bot",
  channel: "C0GLAZES",
};
const service = { user_id: null, service_id: 73_100_455, service_type: "Incoming WebHooks" };

const covers = (
  kind: ExceptionKind,
  value: string,
  logType: LogTypeId,
  event: object,
  until: Date | null = null,
) => createException({ kind, value, until })(eventSubjects(logType, event), happened);

describe("an exception", () => {
  it.each<[ExceptionKind, string, LogTypeId, object, boolean]>([
    ["USER", "W0DAGNYRT", "Slack.AuditLogs", audit, true],
    ["USER", "w0dagnyrt", "Slack.AuditLogs", audit, true],
    ["USER", "Dagny.Roth@Kilnworks.example", "Slack.AuditLogs", audit, true],
    ["USER", "dagny ROTH", "Slack.AuditLogs", audit, true],
    ["USER", "Dagny", "Slack.AuditLogs", audit, false],
    ["USER", "A0KILNBOT", "Slack.AuditLogs", audit, false],
    ["USER", "W0PIETOSEI", "Slack.AuditLogs", audit, false],
    ["USER", "W0PIETOSEI", "Slack.AuditLogs", onPerson, true],
    ["USER", "W0DAGNYRT", "Slack.AccessLogs", access, true],
    ["USER", "Dagny.Roth", "Slack.AccessLogs", access, true],
    ["USER", "@dagny.roth", "Slack.IntegrationLogs", integration, true],
    ["USER", "W0DAGNYRT", "Slack.IntegrationLogs", service, false],
    ["APP", "A0KILNBOT", "Slack.AuditLogs", audit, true],
    ["APP", "kiln bot", "Slack.AuditLogs", audit, true],
    ["APP", "A0SCRIPTS", "Slack.AuditLogs", audit, true],
    ["APP", "A0KILN", "Slack.AuditLogs", audit, false],
    ["APP", "A0KILNBOT", "Slack.AccessLogs", access, false],
    ["APP", "Kiln Bot", "Slack.IntegrationLogs", integration, true],
    ["APP", "73100455", "Slack.IntegrationLogs", service, true],
    ["APP", "incoming webhooks", "Slack.IntegrationLogs", service, true],
    ["CHANNEL", "C0GLAZES", "Slack.AuditLogs", onChannel, true],
    ["CHANNEL", "#Glazes", "Slack.AuditLogs", onChannel, true],
    ["CHANNEL", "glazes-2", "Slack.AuditLogs", onChannel, false],
    ["CHANNEL", "C0GLAZES", "Slack.AuditLogs", onMessage, true],
    ["CHANNEL", "C0GLAZES", "Slack.AuditLogs", onFile, true],
    ["CHANNEL", "C0GLAZES", "Slack.AuditLogs", audit, false],
    ["CHANNEL", "C0GLAZES", "Slack.IntegrationLogs", integration, true],
    ["IP", "203.0.113.77", "Slack.AuditLogs", audit, true],
    ["IP", "203.0.113.0/24", "Slack.AuditLogs", audit, true],
    ["IP", "203.0.113.64/27", "Slack.AuditLogs", audit, true],
    ["IP", "203.0.113.96/27", "Slack.AuditLogs", audit, false],
    ["IP", "203.0.113.7", "Slack.AuditLogs", audit, false],
    ["IP", "2001:db8::/32", "Slack.AuditLogs", audit, false],
    ["IP", "2001:db8::/32", "Slack.AccessLogs", access, true],
    ["IP", "2001:0db8:0:0:0:1:0:a7", "Slack.AccessLogs", access, true],
    ["IP", "2001:db8::1:0:a8", "Slack.AccessLogs", access, false],
    ["IP", "203.0.113.0/24", "Slack.AccessLogs", mapped, true],
    ["IP", "::ffff:203.0.113.0/120", "Slack.AuditLogs", audit, true],
    ["IP", "203.0.113.77", "Slack.IntegrationLogs", integration, false],
    ["IP", "nonsense", "Slack.AuditLogs", audit, false],
  ])("for %s %s at %s %#", (kind, value, logType, event, expected) => {
    expect(covers(kind, value, logType, event)).toBe(expected);
  });

  it("lasts until the moment at which the event happened, whenever it is read", () => {
    const at = (until: string) =>
      covers("USER", "W0DAGNYRT", "Slack.AuditLogs", audit, new Date(until));
    expect(at("2026-03-04T12:00:00Z")).toBe(true);
    expect(at("2026-03-04T12:00:01Z")).toBe(true);
    expect(at("2026-03-04T11:59:59Z")).toBe(false);
  });

  it("is nobody's at an event that is odd in every place", () => {
    for (const logType of logTypeIds) {
      for (const odd of [null, undefined, 0, "", "odd", [], ["odd"], {}, true]) {
        const event = {
          actor: odd,
          entity: odd,
          context: odd,
          details: odd,
          user_id: odd,
          ip: odd,
        };
        for (const kind of ["USER", "APP", "IP", "CHANNEL"] as const)
          expect(covers(kind, "203.0.113.9", logType, event)).toBe(false);
      }
    }
  });

  it("for a range is for its addresses and no others", () => {
    const octet = fc.integer({ min: 0, max: 255 });
    const address = fc.tuple(octet, octet, octet, octet).map((parts) => parts.join("."));
    fc.assert(
      fc.property(address, address, fc.integer({ min: 1, max: 32 }), (network, ip, bits) => {
        const kept = exceptionValue("IP", `${network}/${bits}`);
        const value = "value" in kept ? kept.value : "";
        const expected = ipaddr.IPv4.parse(ip).match(ipaddr.IPv4.parse(network), bits);
        expect(covers("IP", value, "Slack.AccessLogs", { ip })).toBe(expected);
        expect(covers("IP", value, "Slack.AccessLogs", { ip: network })).toBe(true);
      }),
    );
  });
});

describe("what is entered", () => {
  it.each<[ExceptionKind, string, string]>([
    ["IP", " 203.0.113.9 ", "203.0.113.9"],
    ["IP", "203.0.113.77/24", "203.0.113.0/24"],
    ["IP", "203.0.113.9/32", "203.0.113.9"],
    ["IP", "2001:DB8:0::77/33", "2001:db8::/33"],
    ["IP", "2001:db8::1/128", "2001:db8::1"],
    ["IP", "::ffff:203.0.113.9", "203.0.113.9"],
    ["IP", "::ffff:203.0.113.77/120", "203.0.113.0/24"],
    ["USER", " Dagny Roth ", "Dagny Roth"],
    ["CHANNEL", "#glazes", "#glazes"],
  ])("as %s %s is kept as %s", (kind, entered, value) => {
    expect(exceptionValue(kind, entered)).toEqual({ value });
  });

  it.each<[ExceptionKind, string, RegExp]>([
    ["IP", "203.0.113", /neither/],
    ["IP", "203.0.113.256", /neither/],
    ["IP", "0x7f.1", /neither/],
    ["IP", "203.0.113.0/33", /neither/],
    ["IP", "203.0.113.0/", /neither/],
    ["IP", "203.0.113.0/2x", /neither/],
    ["IP", "203.0.113.0/-1", /neither/],
    ["IP", "203.0.113.0/24/8", /neither/],
    ["IP", "2001:db8::/129", /neither/],
    ["IP", "::ffff:203.0.113.0/24", /neither/],
    ["IP", "fe80::1%eth0", /neither/],
    ["IP", "kilnworks.example", /neither/],
    ["IP", "0.0.0.0/0", /every address/],
    ["IP", "::/0", /every address/],
    ["CHANNEL", "#", /whom or what/],
    ["USER", "@", /whom or what/],
  ])("as %s %s is refused with a sentence", (kind, entered, named) => {
    const refused = exceptionValue(kind, entered);
    expect(refused).toHaveProperty("problem", expect.stringMatching(named));
    expect(refused).toHaveProperty("problem", expect.stringMatching(/\.$/));
  });
});
