import { randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import {
  clearProblem,
  deleteDestination,
  getDestination,
  listRoutable,
  loadDestinationAccess,
  markDelivered,
  markProblem,
  routeAlert,
  updateDestination,
} from "./server";
import { destinationLab } from "@/lib/testing/destination-lab";

const { ctx, db, app, add } = destinationLab();

const hour = 3_600_000;

/** An alert that a destination is owed, or was brought. */
async function owe(
  destinationId: string,
  delivery: { status: string; dueAt?: Date; deliveredAt?: Date },
): Promise<string> {
  const now = new Date();
  const { id } = await db().alertDelivery.create({
    data: {
      createdAt: now,
      ...delivery,
      destination: { connect: { id: destinationId } },
      alert: {
        create: {
          type: "RULE_MATCH",
          severity: "HIGH",
          title: "A",
          summary: "A",
          dedupeKey: randomUUID(),
          openedAt: now,
          updatedAt: now,
        },
      },
    },
  });
  return id;
}

const deliveryOf = (id: string) => db().alertDelivery.findUniqueOrThrow({ where: { id } });

describe("what deliveries say of a destination", () => {
  it("is a problem since it began, until it ends, and then what was held up is due", async () => {
    const { id } = await add(app());
    const { id: other } = await add(app());
    const held = await owe(id, { status: "BLOCKED" });
    const elsewhere = await owe(other, { status: "BLOCKED" });
    const given = await owe(id, { status: "FAILED" });
    const first = new Date("2026-03-04T06:00:00Z");
    const later = new Date("2026-03-04T07:00:00Z");
    const mark = (code: string, now: Date) =>
      db().$transaction((tx) => markProblem(tx, id, { code, message: `It is ${code}.` }, now));
    await mark("is_archived", first);
    await mark("is_archived", later);
    expect(await loadDestinationAccess(db(), id)).toMatchObject({
      problem: { code: "is_archived", message: "It is is_archived.", since: first },
    });
    await mark("not_in_channel", later);
    expect(await loadDestinationAccess(db(), id)).toMatchObject({
      problem: { code: "not_in_channel", since: later },
    });
    expect(await db().$transaction((tx) => clearProblem(tx, id, later))).toBe(true);
    expect(await db().$transaction((tx) => clearProblem(tx, id, later))).toBe(false);
    expect(await loadDestinationAccess(db(), id)).toMatchObject({ problem: null });
    expect(await deliveryOf(held)).toMatchObject({ status: "WAITING", dueAt: later });
    expect(await deliveryOf(elsewhere)).toMatchObject({ status: "BLOCKED", dueAt: null });
    expect(await deliveryOf(given)).toMatchObject({ status: "FAILED", dueAt: null });
  });

  it("is that a message arrived, which ends a problem and never goes back in time", async () => {
    const { id } = await add(app());
    const at = new Date("2026-03-04T06:00:00Z");
    await db().$transaction((tx) => markProblem(tx, id, { code: "x", message: "X." }, at));
    const earlier = new Date(at.getTime() - hour);
    for (const moment of [at, earlier])
      await db().$transaction((tx) => markDelivered(tx, id, moment));
    expect(await getDestination(ctx(), id)).toMatchObject({
      lastDeliveryAt: at.toISOString(),
      health: { state: "SETUP_UNFINISHED" },
    });
  });

  it("counts for its volume", async () => {
    const { id } = await add(app());
    const now = new Date();
    const ago = (hours: number) => new Date(now.getTime() - hours * hour);
    for (const hours of [0.5, 0.6, 23.5, 25])
      await owe(id, { status: "DELIVERED", deliveredAt: ago(hours) });
    await owe(id, { status: "WAITING", dueAt: now });
    await owe(id, { status: "BLOCKED" });
    await owe(id, { status: "FAILED" });
    const destination = await getDestination(ctx(now), id);
    expect(destination).toMatchObject({ deliveredLastDay: 3, waiting: 2, notDelivered: 1 });
    expect([destination.deliveredPerHour[0], destination.deliveredPerHour[23]]).toEqual([1, 2]);
    expect(destination.deliveredPerHour).toHaveLength(24);
    expect(destination.health.reason).toContain("2 alerts wait");
  });
});

describe("routing", () => {
  it("reads the living destinations as they are stored", async () => {
    const open = await add(app(), { logTypes: [] });
    const paused = await add(app(), { logTypes: [] });
    const gone = await add(app(), { logTypes: [] });
    await updateDestination(ctx(), paused.id, { paused: true });
    const owed = await owe(gone.id, { status: "WAITING", dueAt: new Date() });
    const shown = await owe(gone.id, { status: "DELIVERED", dueAt: new Date() });
    await deleteDestination(ctx(), gone.id);
    const ids = new Set([open.id, paused.id, gone.id]);
    const living = (await listRoutable(db())).filter(({ id }) => ids.has(id));
    expect(living.map(({ id }) => id)).toEqual([open.id, paused.id]);
    const alert = {
      type: "RULE_MATCH",
      severity: "HIGH",
      logType: null,
      destinationIds: [],
      noticedAt: new Date(),
    } as const;
    expect(routeAlert({ ...alert, destinationIds: [] }, living)).toEqual([open.id]);
    expect(await deliveryOf(owed)).toMatchObject({
      status: "FAILED",
      dueAt: null,
      errorCode: "destination_deleted",
    });
    expect(await deliveryOf(shown)).toMatchObject({ status: "DELIVERED", dueAt: null });
  });
});
