import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import {
  startDeliveryLab,
  type DeliveryLab,
  type LabDestination,
} from "@/lib/testing/delivery-lab";
import { signedIn } from "@/lib/testing/test-session";

import { listAlertDeliveries, listDeliveries, resendAlertDelivery } from "./server";

let lab: DeliveryLab;
let destination: LabDestination;
beforeAll(async () => {
  lab = await startDeliveryLab({ rateLimits: "off" });
  destination = await lab.destination();
});
afterAll(() => lab.close());

const refuseAll = () =>
  lab.slack.faults.set("api-error", { error: "invalid_blocks" }, { endpoint: "chat.postMessage" });

describe("what was given up", () => {
  it("is listed with its reason, and sent again one by one or all together", async () => {
    refuseAll();
    const titles = ["One", "Two", "Three"];
    const ids: string[] = [];
    for (const title of titles) ids.push(await lab.alert({ title }));
    await lab.seconds(6);
    lab.slack.faults.clear();
    const handler = await routeOf("listDeliveries");
    const { headers } = await signedIn("AnalystReadOnly");
    const path = `/api/v1/deliveries?status=FAILED&destinationId=${destination.id}&limit=2`;
    const { status, json } = await callRoute(handler, { path, headers });
    expect(status).toBe(200);
    expect(json["data"]).toMatchObject([
      {
        status: "FAILED",
        errorCode: "invalid_blocks",
        dueAt: null,
        upToDate: false,
        destination: { name: destination.name, deleted: false },
      },
      { status: "FAILED" },
    ]);
    const rest = await listDeliveries(lab.ctx(), {
      status: ["FAILED"],
      limit: 2,
      cursor: json["nextCursor"] as string,
    });
    expect(
      [...(json["data"] as { alert: { title: string } }[]), ...rest.data]
        .map(({ alert }) => alert.title)
        .toSorted(),
    ).toEqual(titles.toSorted());

    const [first = ""] = ids;
    const delivery = await lab.delivery(first, destination);
    const resend = await routeOf("resendAlertDelivery");
    const analyst = await signedIn("Analyst");
    const params = { id: first, deliveryId: delivery.id };
    const call = { method: "POST" as const, path: "/api/v1/alerts/x/deliveries/y/resend", params };
    expect((await callRoute(resend, { ...call, headers })).status).toBe(403);
    const answer = await callRoute(resend, { ...call, headers: analyst.headers });
    expect(answer.status).toBe(202);
    expect(answer.json).toMatchObject({ status: "WAITING", errorCode: null });
    await lab.seconds(3);
    expect(lab.titles(destination)).toEqual(["One"]);

    const all = await routeOf("resendDeliveries");
    const resent = await callRoute(all, {
      method: "POST",
      path: "/api/v1/deliveries/resend",
      headers: analyst.headers,
      body: { destinationId: destination.id },
    });
    expect(resent.json).toEqual({ count: 2 });
    await lab.seconds(5);
    expect(lab.titles(destination).toSorted()).toEqual(titles.toSorted());
    expect((await listDeliveries(lab.ctx(), { status: ["FAILED"], limit: 9 })).data).toEqual([]);
    const audited = await lab.margay.db.auditEntry.findMany({
      where: { action: { startsWith: "RESEND" } },
    });
    expect(audited.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["RESEND_ALERT", analyst.userId],
      ["RESEND_ALERTS", analyst.userId],
    ]);
  });
});

it("shows an alert's deliveries with their attempts, and sends a delivered one as a new message", async () => {
  const id = await lab.alert({ title: "Again" });
  await lab.seconds(2);
  const before = await listAlertDeliveries(lab.ctx(), id);
  expect(before.data).toMatchObject([
    {
      status: "DELIVERED",
      upToDate: true,
      destination: { id: destination.id },
      attempts: [{ kind: "MESSAGE", errorCode: null }],
    },
  ]);
  await resendAlertDelivery(lab.ctx(), id, before.data[0]?.id ?? "");
  await lab.seconds(3);
  expect(lab.titles(destination).filter((title) => title === "Again")).toHaveLength(2);
  await lab.changeStatus(id, "CLOSED");
  await lab.seconds(6);
  const shown = lab
    .messages(destination)
    .filter(({ text }) => text.includes("Again"))
    .map(({ text }) => text.slice(0, 10));
  expect(shown).toEqual(["🟠 High: A", expect.stringContaining("Invalid")]);
});

it("says why something cannot be sent again", async () => {
  const id = await lab.alert();
  await lab.seconds(2);
  const delivery = await lab.delivery(id, destination);
  await expect(resendAlertDelivery(lab.ctx(), randomUUID(), delivery.id)).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(listAlertDeliveries(lab.ctx(), randomUUID())).rejects.toMatchObject({
    code: "not_found",
  });
  await lab.margay.db.destination.update({
    where: { id: destination.id },
    data: { deletedAt: new Date() },
  });
  await expect(resendAlertDelivery(lab.ctx(), id, delivery.id)).rejects.toMatchObject({
    code: "conflict",
  });
});
