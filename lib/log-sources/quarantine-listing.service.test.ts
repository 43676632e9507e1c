import { afterAll, beforeAll, expect, it } from "vitest";

import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { insertReadySource } from "@/lib/testing/test-source";

import { listQuarantined } from "./server";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

it("lists quarantined records newest first, each once, whatever their ids", async () => {
  const id = await insertReadySource(margay.db, { logType: "Slack.AuditLogs", token: "xoxp-1" });
  const seconds = [3, 1, 2, 2, 2, 5, 4];
  for (const [index, second] of seconds.entries()) {
    await margay.db.quarantinedRecord.create({
      data: {
        id: crypto.randomUUID(),
        sourceId: id,
        logType: "Slack.AuditLogs",
        digest: String(index),
        receivedAt: new Date(1_772_600_000_000 + second * 1000),
        reason: "id is missing",
        raw: String(second),
      },
    });
  }
  const listed: string[] = [];
  const ids = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await listQuarantined(margay.ctx(), id, { limit: 2, cursor });
    listed.push(...page.data.map(({ raw }) => raw));
    for (const record of page.data) ids.add(record.id);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(listed).toEqual(["5", "4", "3", "2", "2", "2", "1"]);
  expect(ids.size).toBe(seconds.length);
});
