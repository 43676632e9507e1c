import { describe, expect, it } from "vitest";

import type { LogType, PullRun } from "./log-type";
import { valueAt } from "./record-path";
import { logTypeIds, logTypes, requireLogType, findLogType, type LogTypeId } from "./registry";
import { accessSamples, brokenAccessSamples } from "./slack-access/samples";
import { auditSamples, brokenAuditSamples } from "./slack-audit/samples";
import { brokenIntegrationSamples, integrationSamples } from "./slack-integration/samples";

type Samples = {
  records: unknown[];
  broken: [record: unknown, named: string][];
  /** A page of these records as Slack sends it, the last one of its list. */
  page: (records: unknown[]) => unknown;
};

const paging = (records: unknown[]) => ({ count: 1000, total: records.length, page: 1, pages: 1 });

const samples = {
  "Slack.AuditLogs": {
    records: auditSamples,
    broken: brokenAuditSamples,
    page: (entries) => ({ entries, response_metadata: { next_cursor: "" } }),
  },
  "Slack.AccessLogs": {
    records: accessSamples,
    broken: brokenAccessSamples,
    page: (logins) => ({ ok: true, logins, paging: paging(logins) }),
  },
  "Slack.IntegrationLogs": {
    records: integrationSamples,
    broken: brokenIntegrationSamples,
    page: (logs) => ({ ok: true, logs, paging: paging(logs) }),
  },
} as const satisfies Record<LogTypeId, Samples>;

const now = new Date("2026-03-04T06:00:00Z");

function begin(logType: LogType, stored: unknown = null): PullRun {
  return logType.beginPull(stored, { now, historyDays: 7 });
}

function readKeys(run: PullRun, body: unknown): string[] {
  return run.dedupeKeys(run.read(body));
}

describe("the registry", () => {
  it("finds a log type by its id, and nothing else", () => {
    for (const id of logTypeIds) expect(requireLogType(id).id).toBe(id);
    expect(findLogType("Slack.Nothing")).toBeNull();
    expect(findLogType("toString")).toBeNull();
    expect(() => requireLogType("Slack.Nothing")).toThrow("Slack.Nothing");
  });
});

describe.each(logTypeIds)("%s", (id) => {
  const logType: LogType = logTypes[id];
  const { records, broken, page }: Samples = samples[id];

  it("is described by plain data, apart from its functions", () => {
    const data = Object.entries(logType).filter(([, value]) => typeof value !== "function");
    expect(data).toHaveLength(10);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(new URL(logType.referenceUrl).protocol).toBe("https:");
    expect(logType.slack.plans.length).toBeGreaterThan(0);
    expect(logType.slack.plans).not.toContain("FREE");
  });

  it("names each field and each column once, and tells people about all of them", () => {
    const paths = logType.fields.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const { description } of logType.fields) expect(description).toMatch(/\.$/);
    for (const key of ["id", "label", "path"] as const) {
      const values = logType.columns.map((column) => column[key]);
      expect(new Set(values).size).toBe(values.length);
    }
    for (const { path } of logType.columns) expect(paths).toContain(path);
    expect(logType.columns.filter(({ initial }) => initial).length).toBeGreaterThan(3);
    for (const { title, body } of logType.slack.setupSteps) expect([title, body]).not.toContain("");
  });

  it("reads what was done from the field that it names for it", () => {
    const { actionField } = logType;
    for (const raw of records)
      expect(logType.actionOf(raw)).toBe(actionField && valueAt(raw, actionField));
  });

  it("has one event time, and its event is at that time", () => {
    const [field, ...others] = logType.fields.filter(({ isEventTime }) => isEventTime);
    expect(others).toEqual([]);
    for (const raw of records) {
      const result = logType.parse(raw);
      const seconds = Number(valueAt(raw, field?.path ?? ""));
      expect(result).toMatchObject({ ok: true, record: { eventTime: new Date(seconds * 1000) } });
    }
  });

  it("shows every field somewhere in its samples", () => {
    const shown = (path: string) => records.some((raw) => valueAt(raw, path) !== undefined);
    expect(logType.fields.filter(({ path }) => !shown(path))).toEqual([]);
  });

  it("reads its samples, and keeps what is unknown", () => {
    for (const raw of records) {
      const before = structuredClone(raw);
      const result = logType.parse({ ...(raw as object), something_new: { from: "Slack" } });
      expect(result).toEqual(logType.parse(raw));
      expect(raw).toEqual(before);
      if (!result.ok) continue;
      for (const { value } of result.record.indicators)
        expect(value).toBe(value.toLowerCase().trim());
      expect([result.record.action, result.record.actor, result.record.ip]).not.toContain("");
    }
    const given = [{ ...(records[0] as object), something_new: 1 }];
    expect(begin(logType).read(page(given))).toEqual(given);
  });

  it("gives a reason in words for what it cannot place", () => {
    for (const [raw, named] of broken) {
      const result = logType.parse(raw);
      expect(result).toMatchObject({ ok: false, reason: expect.stringContaining(named) as string });
    }
  });

  it("gives every entry its own key, and the same entry the same key", () => {
    const all = [...records, ...new Set(broken.map(([raw]) => raw))];
    const keys = readKeys(begin(logType), page(records));
    expect(new Set(keys).size).toBe(records.length);
    expect(readKeys(begin(logType), page(structuredClone(records)))).toEqual(keys);
    expect(readKeys(begin(logType), page(all))).toHaveLength(all.length);
    const run = begin(logType);
    const read = run.read(page(records));
    expect([run.dedupeKeys(read), run.dedupeKeys(read)]).toEqual([keys, keys]);
  });

  it("finds the keys of a pull again for records that were kept aside", () => {
    const all = [...records, ...records, ...broken.map(([raw]) => raw)];
    const run = begin(logType);
    const read = run.read(page(all));
    const keys = run.dedupeKeys(read);
    const kept = read.map((raw, index) => ({ raw, key: keys[index] ?? null }));
    expect(logType.keysAgain(kept)).toEqual(keys);
    const unknown = read.map((raw) => ({ raw, key: null }));
    expect(logType.keysAgain(unknown)).toEqual(keys);
    expect(logType.keysAgain(kept.map(({ raw }) => ({ raw, key: "unreadable:then:0" })))).toEqual(
      keys,
    );
    for (const { raw, key } of kept) expect(key).toContain(logType.recordId(raw));
  });

  it("keeps its place in JSON, at every point of a poll", () => {
    const run = begin(logType);
    const states = [run.state()];
    for (let calls = 0; run.request() !== null; calls += 1) {
      expect(calls).toBeLessThan(10);
      const read = run.read(page(records));
      run.advance({ rows: read.map(() => ({ eventTime: now, isNew: calls === 0 })) });
      states.push(run.state());
    }
    expect(run.unread()).toEqual([]);
    for (const state of states) {
      const stored: unknown = JSON.parse(JSON.stringify(state));
      expect(stored).toEqual(state);
      expect(begin(logType, stored).state()).toEqual(state);
    }
  });

  it.each([[undefined], ["text"], [[]], [{ version: 99 }], [{ version: 1 }]])(
    "begins anew on the state %j",
    (stored) => {
      expect(begin(logType, stored).request()).toEqual(begin(logType).request());
    },
  );

  it("ends the poll on an error that it has no way round", () => {
    for (const code of ["token_revoked", "missing_scope", "ratelimited", "unknown_error"]) {
      expect(begin(logType).refused(code)).toBe(false);
    }
  });
});
