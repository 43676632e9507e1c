import "server-only";

import { randomUUID } from "node:crypto";

import type { Db } from "@/lib/platform/db/client";

/** What tells whether anything that rules go by was changed since; another each time. */
export async function findVersion(tx: Db): Promise<string> {
  const [row] = await tx.$queryRaw<{ version: string }[]>`
    SELECT version::text FROM detection_version WHERE id = 1`;
  return row?.version ?? "";
}

/** Lets everybody read the rules anew once the transaction is through; until then, others who want to change something wait. */
export async function renewVersion(tx: Db): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO detection_version (id, version) VALUES (1, ${randomUUID()}::uuid)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version`;
}

export function listRuleSettings(tx: Db) {
  return tx.ruleSetting.findMany();
}

export function findRuleSetting(tx: Db, ruleId: string) {
  return tx.ruleSetting.findUnique({ where: { ruleId } });
}

export type RuleSettingRow = Awaited<ReturnType<typeof listRuleSettings>>[number];

export async function saveRuleSetting(tx: Db, row: RuleSettingRow): Promise<void> {
  const { ruleId, ...data } = row;
  await tx.ruleSetting.upsert({ where: { ruleId }, create: row, update: data });
}

export function listPackSettings(tx: Db) {
  return tx.packSetting.findMany();
}

export type PackSettingRow = Awaited<ReturnType<typeof listPackSettings>>[number];

export async function savePackSetting(tx: Db, row: PackSettingRow): Promise<void> {
  const { packId, ...data } = row;
  await tx.packSetting.upsert({ where: { packId }, create: row, update: data });
}
