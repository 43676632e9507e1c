import "server-only";

import { recordAudit } from "@/lib/audit/server";
import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { applyChange } from "./apply-change";
import {
  type ChangedAlertsDto,
  updateAlertsInput,
  type UpdateAlertsInput,
} from "./change-contract";
import { inTurn } from "./in-turn";
import { readPosition, searchOf, writePosition } from "./list-alerts";
import { lockAlerts } from "./store-changes";
import { selectAlertPositions } from "./store-list";
import { readWantedChange } from "./wanted-change";

/** So many are changed in one transaction, so that nobody waits long for one of them. */
const batch = 500;
const batchesPerCall = 10;

type Parsed = ReturnType<typeof parse>;
const parse = (input: UpdateAlertsInput) => parseInput(updateAlertsInput, input);

/** Up to 500 alerts in one transaction, with one audit row. */
async function changeBatch(ctx: Context, ids: string[], sent: Parsed) {
  return inTurn(async (tx) => {
    const wanted = await readWantedChange(tx, ctx, sent);
    const alerts = await lockAlerts(tx, ids);
    const { changed, unchanged, refused } = await applyChange(tx, ctx, alerts, wanted.change);
    if (changed.length > 0) {
      await recordAudit(tx, ctx, {
        action: "UPDATE_ALERTS",
        targetType: "alert",
        details: {
          ...wanted.details,
          changed: changed.length,
          alerts: changed.map(({ id }) => id),
        },
      });
    }
    return {
      changed: changed.length,
      unchanged: unchanged.length,
      refused: refused.length,
      missing: new Set(ids).size - alerts.length,
    };
  });
}

/**
 * Changes alerts by id (up to 500, all in one transaction) or all under a filter (500 a transaction, newest first, up
 * to 5,000 a call). Answers how many changed, were so already, or could not be.
 */
export async function updateAlerts(
  ctx: Context,
  input: UpdateAlertsInput,
): Promise<ChangedAlertsDto> {
  authorize(ctx.actor, "AlertModify");
  const { ids, filter, cursor, ...sent } = parse(input);
  if (ids) return { ...(await changeBatch(ctx, ids, sent)), nextCursor: null };
  const search = searchOf(ctx, filter ?? {});
  const sum = { changed: 0, unchanged: 0, refused: 0, missing: 0 };
  let after = readPosition(cursor);
  for (let turn = 0; turn < batchesPerCall; turn += 1) {
    const found = await selectAlertPositions(db(), search, after, batch + 1);
    const positions = found.slice(0, batch);
    const part = await changeBatch(
      ctx,
      positions.map(({ id }) => id),
      sent,
    );
    sum.changed += part.changed;
    sum.unchanged += part.unchanged;
    sum.refused += part.refused;
    if (found.length <= batch) return { ...sum, nextCursor: null };
    after = positions.at(-1) ?? null;
  }
  return { ...sum, nextCursor: after && writePosition(after.at, after.id) };
}
