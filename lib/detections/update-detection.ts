import "server-only";

import { recordAudit } from "@/lib/audit/server";
import { listRoutable } from "@/lib/destinations/server";
import { actorName, type Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db, type Db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { type DetectionDto, type UpdateDetectionInput, updateDetectionInput } from "./contract";
import { loadRuleForChange } from "./load-rule";
import type { RuleSettings } from "./rule-settings";
import { renewVersion, saveRuleSetting } from "./store-settings";
import { toDetection } from "./to-detection";

async function requireLiving(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const living = new Set((await listRoutable(tx)).map(({ id }) => id));
  if (ids.every((id) => living.has(id))) return;
  const message = "One of these destinations is not there any more. Choose among those that are.";
  throw new AppError("invalid_input", message, { fields: { destinationIds: message } });
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What is changed, each from what to what, for the audit trail. */
function differences(before: RuleSettings, after: RuleSettings) {
  const names = ["enabled", "severity", "threshold", "dedupMinutes", "destinationIds"] as const;
  return Object.fromEntries(
    names
      .filter((name) => !same(before[name], after[name]))
      .flatMap((name) =>
        [
          [`${name}From`, before[name]],
          [`${name}To`, after[name]],
        ].map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]),
      ),
  ) as Record<string, string | number | boolean | null | string[]>;
}

/** Switches a rule on or off or sets what its alerts go by; what is not named stays, null is the rule's own again. It holds from the next event on, and survives upgrades. */
export async function updateDetection(
  ctx: Context,
  id: string,
  input: UpdateDetectionInput,
): Promise<DetectionDto> {
  authorize(ctx.actor, "RuleModify");
  const { destinationIds, ...plain } = parseInput(updateDetectionInput, input);
  return db().$transaction(async (tx) => {
    await renewVersion(tx);
    const { rule, settings: before } = await loadRuleForChange(tx, id);
    const given = Object.fromEntries(
      Object.entries(plain).filter(([, value]) => value !== undefined),
    );
    const ids = destinationIds && [...new Set(destinationIds)];
    await requireLiving(tx, ids ?? []);
    const after: RuleSettings = { ...before, ...given, ...(ids ? { destinationIds: ids } : {}) };
    const details = differences(before, after);
    if (Object.keys(details).length > 0) {
      await saveRuleSetting(tx, {
        ruleId: id,
        ...after,
        destinationIds: [...after.destinationIds],
        updatedAt: ctx.now,
        updatedBy: actorName(ctx.actor),
      });
      await recordAudit(tx, ctx, {
        action: "UPDATE_DETECTION",
        targetType: "detection",
        targetId: id,
        targetName: rule.title,
        details,
      });
    }
    return toDetection(tx, await loadRuleForChange(tx, id), ctx.now);
  });
}
