import { afterAll, beforeAll, expect, it } from "vitest";

import { operations } from "@/lib/http-api/operations";
import { refuseCommits } from "@/lib/testing/refuse-writes";
import { type Change, describeChanges } from "@/lib/testing/same-transaction";
import { insertTestAlert } from "@/lib/testing/test-alerts";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { commentOnAlert, updateAlert, updateAlerts } from "./server";

let margay: TestMargay;
let refusing: Awaited<ReturnType<typeof refuseCommits>>;

const changes: Record<string, Change> = {
  updateAlert: {
    action: "UPDATE_ALERT",
    table: "alert_activity",
    prepare: async () => {
      const id = await insertTestAlert(margay.db);
      return () => updateAlert(margay.ctx(), id, { status: "TRIAGED", comment: "Mine." });
    },
  },
  updateAlerts: {
    action: "UPDATE_ALERTS",
    table: "alert_notice",
    prepare: async () => {
      const ids = [await insertTestAlert(margay.db), await insertTestAlert(margay.db)];
      return () => updateAlerts(margay.ctx(), { ids, status: "RESOLVED" });
    },
  },
  commentOnAlert: {
    action: "COMMENT_ON_ALERT",
    table: "alert_activity",
    prepare: async () => {
      const id = await insertTestAlert(margay.db);
      return () => commentOnAlert(margay.ctx(), id, { text: "Asked Juno." });
    },
  },
};

beforeAll(async () => {
  margay = await startTestMargay();
  const tables = new Set(Object.values(changes).map(({ table }) => table));
  refusing = await refuseCommits(margay.db, [...tables, "audit_entry"]);
});
afterAll(() => margay.close());

it("is tested for every operation that changes alerts", () => {
  const changing = operations.filter(
    ({ method, path }) =>
      // Their domains have the same test.
      method !== "GET" &&
      path.startsWith("/api/v1/alerts") &&
      !/\/(deliveries|boomerangs)/.test(path),
  );
  expect(Object.keys(changes)).toEqual(expect.arrayContaining(changing.map(({ id }) => id)));
});

const compared = ["alert", "alert_activity", "alert_notice", "audit_entry"];

describeChanges(changes, compared, () => ({ db: margay.db, refusing }));
