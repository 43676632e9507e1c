import "server-only";

import type { z } from "zod";

import { recordAudit } from "@/lib/audit/server";
import { actorName, type Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db, type Db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { readCatalogue } from "./catalogue";
import { type DetectionPackDto, updatePackInput } from "./pack-contract";
import { renewVersion, savePackSetting } from "./store-settings";
import { toPacks } from "./to-pack";

async function loadPack(tx: Db, id: string): Promise<DetectionPackDto> {
  const pack = toPacks(await readCatalogue(tx)).find((one) => one.id === id);
  if (!pack) throw new AppError("not_found", "There is no such pack of detections.");
  return pack;
}

/** Switches a pack on or off; its rules keep what is set of each. Asked again, it changes nothing. */
export async function updatePack(
  ctx: Context,
  id: string,
  input: z.input<typeof updatePackInput>,
): Promise<DetectionPackDto> {
  authorize(ctx.actor, "RuleModify");
  const { enabled } = parseInput(updatePackInput, input);
  return db().$transaction(async (tx) => {
    await renewVersion(tx);
    const before = await loadPack(tx, id);
    if (before.enabled === enabled) return before;
    await savePackSetting(tx, {
      packId: id,
      enabled,
      updatedAt: ctx.now,
      updatedBy: actorName(ctx.actor),
    });
    await recordAudit(tx, ctx, {
      action: "UPDATE_DETECTION_PACK",
      targetType: "detection-pack",
      targetId: id,
      targetName: before.title,
      details: { enabledFrom: before.enabled, enabledTo: enabled },
    });
    return loadPack(tx, id);
  });
}
