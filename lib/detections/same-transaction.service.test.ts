import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, it } from "vitest";

import { operations } from "@/lib/http-api/operations";
import { refuseCommits } from "@/lib/testing/refuse-writes";
import { type Change, describeChanges } from "@/lib/testing/same-transaction";
import { insertTestAlert } from "@/lib/testing/test-alerts";
import { aTestDefinition } from "@/lib/testing/test-definition";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import {
  cancelTrial,
  createCustomRule,
  createException,
  deleteCustomRule,
  deleteException,
  replaceDefinition,
  resumeRule,
  startTrial,
  updateDetection,
  updatePack,
} from "./server";

let margay: TestMargay;
let refusing: Awaited<ReturnType<typeof refuseCommits>>;

/** These answer something, and change nothing. */
const asking = new Set(["testDetection", "testCustomRule", "readCustomRule"]);

const trial = { ruleId: "Slack.AuditLogs.OrgCreated", days: 7 };
const aRule = "Slack.AuditLogs.AppAdded";

/** Somebody whom nobody excepted before. */
const somebody = () => ({ kind: "USER" as const, value: `${randomUUID()}@kilnworks.example` });

const makeRule = () => createCustomRule(margay.ctx(), { definition: aTestDefinition() });

const changes: Record<string, Change> = {
  createCustomRule: {
    action: "CREATE_CUSTOM_RULE",
    table: "custom_rule",
    prepare: async () => makeRule,
  },
  replaceCustomRule: {
    action: "REPLACE_CUSTOM_RULE",
    table: "custom_rule",
    prepare: async () => {
      const { id, version } = await makeRule();
      const definition = aTestDefinition({ title: "Another title" });
      return () => replaceDefinition(margay.ctx(), id, { version, definition });
    },
  },
  deleteCustomRule: {
    action: "DELETE_CUSTOM_RULE",
    table: "custom_rule",
    prepare: async () => {
      const { id } = await makeRule();
      return () => deleteCustomRule(margay.ctx(), id);
    },
  },
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
  updateDetection: {
    action: "UPDATE_DETECTION",
    table: "rule_setting",
    prepare: async () => {
      await updateDetection(margay.ctx(), aRule, { threshold: null, enabled: true });
      return () => updateDetection(margay.ctx(), aRule, { threshold: 7, enabled: false });
    },
  },
  createDetectionException: {
    action: "CREATE_DETECTION_EXCEPTION",
    table: "rule_exception",
    prepare: async () => () => createException(margay.ctx(), aRule, somebody()),
  },
  deleteDetectionException: {
    action: "DELETE_DETECTION_EXCEPTION",
    table: "rule_exception",
    prepare: async () => {
      const { id } = await createException(margay.ctx(), aRule, somebody());
      return () => deleteException(margay.ctx(), aRule, id);
    },
  },
  updateDetectionPack: {
    action: "UPDATE_DETECTION_PACK",
    table: "pack_setting",
    prepare: async () => {
      await updatePack(margay.ctx(), "slack", { enabled: true });
      return () => updatePack(margay.ctx(), "slack", { enabled: false });
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
    ...new Set(Object.values(changes).map(({ table }) => table)),
    "audit_entry",
  ]);
});
afterAll(() => margay.close());

it("is tested for every operation that changes detections", () => {
  const changing = operations.filter(
    ({ id, method, path }) =>
      method !== "GET" && path.startsWith("/api/v1/detection") && !asking.has(id),
  );
  expect(Object.keys(changes).toSorted()).toEqual(changing.map(({ id }) => id).toSorted());
});

const compared = [
  "detection_trial",
  "rule_stop",
  "alert",
  "alert_activity",
  "alert_notice",
  "rule_setting",
  "pack_setting",
  "rule_exception",
  "custom_rule",
  "detection_version",
  "audit_entry",
];

describeChanges(changes, compared, () => ({ db: margay.db, refusing }));
