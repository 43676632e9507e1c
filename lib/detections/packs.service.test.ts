import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { packs } from "./registry";
import { getDetection, listPacks, updateDetection, updatePack } from "./server";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

describe("packs", () => {
  it("are listed with how many of their rules are on by themselves", async () => {
    const managed = Object.keys(packs.slack.rules).length;
    await updateDetection(margay.ctx(), "Slack.AuditLogs.IntuneMDMDisabled", { enabled: false });
    const before = (await listPacks(margay.ctx(), { limit: 50 })).data.find(
      ({ id }) => id === "slack",
    );
    expect(before).toMatchObject({ title: "Slack audit log", enabled: true, rules: managed });
    expect(before?.rulesOn).toBe(managed - 1);
    const off = await updatePack(margay.ctx(), "slack", { enabled: false });
    expect(off).toEqual({ ...before, enabled: false });
    const written = { action: "UPDATE_DETECTION_PACK" };
    expect(await margay.db.auditEntry.findFirst({ where: written })).toMatchObject({
      targetId: "slack",
      details: { enabledFrom: true, enabledTo: false },
    });
    expect(await getDetection(margay.ctx(), "Slack.AuditLogs.AppRemoved")).toMatchObject({
      state: "PACK_OFF",
    });
    const again = await margay.db.auditEntry.count();
    await updatePack(margay.ctx(), "slack", { enabled: false });
    expect(await margay.db.auditEntry.count()).toBe(again);
    await updatePack(margay.ctx(), "slack", { enabled: true });
  });

  it("come in pages", async () => {
    const all = (await listPacks(margay.ctx(), { limit: 200 })).data;
    const found: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await listPacks(margay.ctx(), { limit: 1, cursor });
      found.push(...page.data);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(found).toEqual(all);
  });

  it("that are not there are not found", async () => {
    const attempt = updatePack(margay.ctx(), "constructor", { enabled: true });
    await expect(attempt).rejects.toMatchObject({ code: "not_found" });
  });
});
