import { describe, expect, it } from "vitest";

import { knownActions } from "@/e2e/slack-simulator/audit/action-names/categories";
import { severities } from "@/lib/kernel/severity";
import { type LogTypeId, logTypeIds, logTypes } from "@/lib/log-types/registry";

import { askRule } from "./ask-rule";
import { attackTactics } from "./attack";
import { managedSamples } from "./managed-rules";
import { dispatch, findRule, packs, rules } from "./registry";

/** Slack lists it no longer; old entries and the public rules do. */
const retiredActions = new Set(["app_resources_added"]);

type Json = Record<string, unknown>;

/** What `margay rules test` does with an event, which may not have come the way of a dispatch. */
function run(id: string, event: Json, past?: Json[]) {
  const rule = findRule(id);
  return rule ? askRule(rule, event, past) : null;
}

/** The facts that say from where and with what, where the log tells. */
const whence: Record<LogTypeId, string[]> = {
  "Slack.AuditLogs": ["IP address", "User agent"],
  "Slack.AccessLogs": ["IP address", "User agent"],
  "Slack.IntegrationLogs": [],
};

/** Events of a log type with the same value in every place that rules may read. */
const filledWith: Record<LogTypeId, (value: unknown, action: string) => Json[]> = {
  "Slack.AuditLogs": (value, action) => [
    { action, actor: value, entity: value, context: value, details: value },
    {
      action,
      actor: { user: value },
      entity: { type: value, user: value, app: value, role: value, barrier: value },
      context: { location: value, ip_address: value, ua: value },
      details: {
        new_scopes: value,
        reason: value,
        new_value: value,
        old_legal_hold_policy: value,
      },
    },
  ],
  "Slack.AccessLogs": (value) => [
    {
      user_id: value,
      username: value,
      ip: value,
      user_agent: value,
      isp: value,
      country: value,
      region: value,
      date_first: value,
      date_last: value,
      count: value,
    },
  ],
  "Slack.IntegrationLogs": (value, action) => [
    {
      change_type: action,
      user_id: value,
      user_name: value,
      app_id: value,
      app_type: value,
      service_id: value,
      service_type: value,
      channel: value,
      scope: value,
      reason: value,
      resolution: value,
      admin_app_id: value,
      date: value,
      rss_feed: value,
      rss_feed_change_type: value,
      rss_feed_title: value,
      rss_feed_url: value,
    },
  ],
};

describe("the packs", () => {
  it("hold every rule once, under its id, with samples", () => {
    const named = Object.values(packs).flatMap((pack) => Object.entries(pack.rules));
    for (const [id, rule] of named) expect(rule.id).toBe(id);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThanOrEqual(22);
    for (const { title, description } of Object.values(packs)) {
      expect(title).not.toBe("");
      expect(description).toMatch(/^[A-Z].+\.$/);
    }
  });

  it("have no other rules", () => {
    expect(findRule("Slack.AuditLogs.Nothing")).toBeNull();
    expect(findRule("toString")).toBeNull();
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const { matching, nearly } = managedSamples(id);

  it("is described", () => {
    expect(id).toMatch(/^[A-Z][A-Za-z0-9]+(\.[A-Z][A-Za-z0-9]+)+$/);
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.description).toMatch(/^[A-Z].+\.$/);
    expect(severities).toContain(rule.severity);
    expect(new URL(rule.reference ?? "").protocol).toBe("https:");
    expect(rule.runbook.length).toBeGreaterThanOrEqual(2);
    expect(rule.logic.length).toBeGreaterThanOrEqual(1);
    expect(rule.falseAlarms.length).toBeGreaterThanOrEqual(1);
    const { runbook, logic, falseAlarms, differences = [] } = rule;
    for (const sentence of [...runbook, ...logic, ...falseAlarms, ...differences])
      expect(sentence).toMatch(/^[A-Z`].+\.$/);
    expect(rule.threshold).toBeGreaterThanOrEqual(1);
    expect(rule.dedupMinutes).toBeGreaterThanOrEqual(15);
    expect(rule.logTypes.every((logType) => logTypeIds.includes(logType))).toBe(true);
  });

  it("is mapped to MITRE ATT&CK", () => {
    expect(rule.attack.length).toBeGreaterThan(0);
    for (const { tactic, technique } of rule.attack) {
      expect(attackTactics[tactic]).toBeDefined();
      expect(technique).toMatch(/^T\d{4}(\.\d{3})?$/);
    }
  });

  it("names the actions that it can match, as Slack knows them", () => {
    expect(rule.actions?.length).not.toBe(0);
    for (const action of rule.actions ?? []) {
      const known = action.endsWith("*")
        ? [...knownActions].some((name) => name.startsWith(action.slice(0, -1)))
        : knownActions.has(action) || retiredActions.has(action);
      expect(known || !rule.logTypes.includes("Slack.AuditLogs"), action).toBe(true);
    }
  });

  it("has at least two events that match and two that nearly do", () => {
    expect(matching.length).toBeGreaterThanOrEqual(2);
    expect(nearly.length).toBeGreaterThanOrEqual(2);
    if (!rule.logTypes.includes("Slack.AuditLogs")) return;
    for (const { event } of nearly) {
      const action = String(event["action"]);
      expect(knownActions.has(action), action).toBe(true);
    }
  });

  it.each(matching.map((sample) => [sample.name, sample] as const))("matches: %s", (_, sample) => {
    const event = structuredClone(sample.event);
    const found = run(id, event, sample.past);
    expect(found).toMatchObject({
      kind: "match",
      title: sample.title,
      severity: sample.severity ?? rule.severity,
    });
    expect(event).toEqual(sample.event);
    if (found?.kind !== "match") return;
    // The access and integration logs know people by what they sign in with, in small letters.
    expect(found.title).toMatch(/^\p{L}.*[^.]$/u);
    expect(`${found.title} ${found.dedup}`).not.toMatch(/undefined|null|\[object|NaN/);
    expect(found.facts.filter(({ label }) => label.startsWith("The rule failed"))).toEqual([]);
    for (const logType of rule.logTypes) {
      expect(found.facts.map(({ label }) => label)).toEqual(
        expect.arrayContaining(whence[logType]),
      );
      expect(dispatch(logType, logTypes[logType].actionOf(event))).toContain(rule);
    }
    expect(new Set(found.facts.map(({ label }) => label)).size).toBe(found.facts.length);
  });

  it.each(nearly.map((sample) => [sample.name, sample] as const))(
    "does not match: %s",
    (_, sample) => {
      expect(run(id, sample.event, sample.past)).toBeNull();
    },
  );

  it("names nothing twice where an event names nothing", () => {
    const titles = (rule.actions ?? ["odd"]).map((action) => {
      const found = askRule(rule, { action });
      return found?.kind === "match" ? found.title : "";
    });
    expect(titles.join("; ")).not.toMatch(
      /(organization|workspace|channel|app|person) (the|an?) (organization|workspace|channel|app|person)\b/,
    );
  });

  it("makes something of an event that is odd in every place, without a failure", () => {
    const odd: unknown[] = [null, undefined, 0, "", "odd", [], ["odd"], {}, { user: "odd" }, true];
    const actions = rule.actions ?? ["odd"];
    for (const value of odd) {
      const events = rule.logTypes.flatMap((logType) =>
        actions.flatMap((action) => filledWith[logType](value, action)),
      );
      for (const event of events) {
        const found = run(id, event);
        expect(found?.kind).not.toBe("error");
        if (found?.kind !== "match") continue;
        expect(found.facts.filter(({ label }) => label.startsWith("The rule"))).toEqual([]);
        expect(found.title).not.toMatch(/undefined|null|\[object/);
      }
    }
  });
});
