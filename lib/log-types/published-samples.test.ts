import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { requireLogType, type LogTypeId } from "./registry";

const folder = fileURLToPath(new URL("../../../shared/data/slack-samples", import.meta.url));

type Expectation = "reads" | "quarantines";

const files: [file: string, logType: LogTypeId, expected: Expectation][] = [
  ["realistic/audit_logs_docs_examples.json", "Slack.AuditLogs", "reads"],
  ["realistic/audit_logs_synthetic_page.json", "Slack.AuditLogs", "reads"],
  ["realistic/team.integrationLogs_docs_example.json", "Slack.IntegrationLogs", "reads"],
  ["realistic/team.integrationLogs_synthetic.json", "Slack.IntegrationLogs", "reads"],
  ["docs_examples/team.accessLogs.json", "Slack.AccessLogs", "reads"],
  // Their values are blanked.
  ["java_json_logs/audit_v1/logs.json", "Slack.AuditLogs", "quarantines"],
  ["java_json_logs/api/team.integrationLogs.json", "Slack.IntegrationLogs", "quarantines"],
  ["java_json_logs/api/team.accessLogs.json", "Slack.AccessLogs", "reads"],
];

type Page = { entries?: unknown[]; logins?: unknown[]; logs?: unknown[] };

/** The records in a sample file, whose page may stand inside an example. */
function recordsIn(file: string): unknown[] {
  const json = JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as {
    body?: Page;
    success?: { body: Page };
  } & Page;
  const page = json.success?.body ?? json.body ?? json;
  return page.entries ?? page.logins ?? page.logs ?? [];
}

const found = existsSync(folder);

describe.skipIf(!found)(
  `the samples in ${folder}${found ? "" : " (skipped: the folder is not there)"}`,
  () => {
    it.each(files)("%s: %s %s", (file, id, expected) => {
      const logType = requireLogType(id);
      const run = logType.beginPull(null, { now: new Date(), historyDays: 0 });
      const records = recordsIn(file);
      expect(records.length).toBeGreaterThan(0);
      expect(run.dedupeKeys(records)).toHaveLength(records.length);
      const results = records.map((record) => logType.parse(record));
      const reasons = results.flatMap((result) => (result.ok ? [] : result.reason));
      expect(reasons).toHaveLength(expected === "reads" ? 0 : records.length);
      for (const reason of reasons) expect(reason).toMatch(/\w+ (is missing|is not)/);
    });
  },
);
