import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, it } from "vitest";

import { operations } from "@/lib/http-api/operations";
import { refuseCommits } from "@/lib/testing/refuse-writes";
import { type Change, describeChanges } from "@/lib/testing/same-transaction";
import { insertTestAlert } from "@/lib/testing/test-alerts";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { cancelTrial, resumeRule, startTrial } from "./server";

let margay: TestMargay;
let refusing: Awaited<ReturnType<typeof refuseCommits>>;

const trial = { ruleId: "Slack.AuditLogs.OrgCreated", days: 7 };

const changes: Record<string, Change> = {
  resumeDetection: {
    action: "RESUME_RULE",
    table: "rule_stop",
    prepare: async () => {
      const ruleId = `Test.${randomUUID()}`;
      const alertId = await insertTestAlert(margay.db, { type: "SYSTEM_HEALTH", ruleId: null });
      await margay.db.ruleStop.create({ data: { ruleId, stoppedAt: new Date(), alertId } });
      return () => resumeRule(margay.ctx(), ruleId);
    },
  },
  startDetectionTrial: {
    action: "START_DETECTION_TRIAL",
    table: "detection_trial",
    prepare: () => Promise.resolve(() => startTrial(margay.ctx(), trial)),
  },
  cancelDetectionTrial: {
    action: "CANCEL_DETECTION_TRIAL",
    table: "detection_trial",
    prepare: async () => {
      const { id } = await startTrial(margay.ctx(), trial);
      return () => cancelTrial(margay.ctx(), id);
    },
  },
};

beforeAll(async () => {
  margay = await startTestMargay();
  refusing = await refuseCommits(margay.db, [
    "rule_stop",
    "alert",
    "audit_entry",
    "detection_trial",
  ]);
});
afterAll(() => margay.close());

it("is tested for every operation that changes detections", () => {
  const changing = operations.filter(
    ({ method, path }) => method !== "GET" && path.startsWith("/api/v1/detection"),
  );
  expect(Object.keys(changes)).toEqual(changing.map(({ id }) => id));
});

const compared = [
  "detection_trial",
  "rule_stop",
  "alert",
  "alert_activity",
  "alert_notice",
  "audit_entry",
];

describeChanges(changes, compared, () => ({ db: margay.db, refusing }));
