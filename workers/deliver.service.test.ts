import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { QueueConfig } from "@/lib/platform/queue/backend";
import {
  startDeliveryLab,
  type DeliveryLab,
  type LabDestination,
} from "@/lib/testing/delivery-lab";
import { eventually } from "@/lib/testing/eventually";
import { createTestRedis } from "@/lib/testing/redis-server";

import { startWorker } from "./main";

let lab: DeliveryLab;
let destination: LabDestination;
beforeAll(async () => {
  lab = await startDeliveryLab({ rateLimits: "off" });
  destination = await lab.destination();
});
afterAll(() => lab.close());

const backends: [string, () => Promise<QueueConfig>][] = [
  ["Redis", async () => ({ kind: "redis", url: await createTestRedis() })],
  ["Postgres", () => Promise.resolve({ kind: "postgres", url: lab.margay.url })],
];

const arrives = (title: string) =>
  eventually(
    () => Promise.resolve(lab.titles(destination)),
    (titles) => titles.includes(title),
  );

describe.each(backends)("a worker on %s", (name, config) => {
  it("brings alerts to their channel by itself, also after its queue forgot everything", async () => {
    const queue = await config();
    const worker = await startWorker(queue);
    try {
      await lab.alert({ title: `${name} first` });
      await arrives(`${name} first`);
      if (queue.kind === "redis") {
        const redis = new Redis(queue.url);
        await redis.flushdb();
        redis.disconnect();
      }
      await lab.alert({ title: `${name} second` });
      await arrives(`${name} second`);
      expect(lab.titles(destination).filter((title) => title.startsWith(name))).toHaveLength(2);
    } finally {
      await worker.close();
    }
  }, 300_000);
});
