import { afterAll, beforeAll, expect, it } from "vitest";

import { operations } from "@/lib/http-api/operations";
import { startDeliveryLab, type DeliveryLab } from "@/lib/testing/delivery-lab";
import { refuseCommits } from "@/lib/testing/refuse-writes";
import { type Change, describeChanges } from "@/lib/testing/same-transaction";

import { resendAlertDelivery, resendDeliveries } from "./server";

let lab: DeliveryLab;
let refusing: Awaited<ReturnType<typeof refuseCommits>>;

/** A delivery that was given up. */
async function givenUp() {
  const { id: destinationId } = await lab.destination();
  const fault = { error: "invalid_blocks" };
  lab.slack.faults.set("api-error", fault, { endpoint: "chat.postMessage" });
  const alertId = await lab.alert({ title: "Not taken" });
  await lab.seconds(3);
  lab.slack.faults.clear();
  return lab.margay.db.alertDelivery.findFirstOrThrow({
    where: { alertId, destinationId, status: "FAILED" },
  });
}

const changes: Record<string, Change> = {
  resendAlertDelivery: {
    action: "RESEND_ALERT",
    table: "alert_delivery",
    prepare: async () => {
      const { id, alertId } = await givenUp();
      return () => resendAlertDelivery(lab.ctx(), alertId, id);
    },
  },
  resendDeliveries: {
    action: "RESEND_ALERTS",
    table: "alert_delivery",
    prepare: async () => {
      const { destinationId } = await givenUp();
      return () => resendDeliveries(lab.ctx(), { destinationId });
    },
  },
};

beforeAll(async () => {
  lab = await startDeliveryLab({ rateLimits: "off" });
  refusing = await refuseCommits(lab.margay.db, ["alert_delivery", "audit_entry"]);
});
afterAll(() => lab.close());

it("is tested for every operation that sends again", () => {
  const changing = operations.filter(
    ({ method, path }) => method !== "GET" && path.includes("/deliveries"),
  );
  expect(Object.keys(changes)).toEqual(expect.arrayContaining(changing.map(({ id }) => id)));
});

describeChanges(changes, ["alert_delivery", "audit_entry"], () => ({
  db: lab.margay.db,
  refusing,
}));
