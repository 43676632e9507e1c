import "server-only";

import { recordAudit } from "@/lib/audit/server";
import { actorName, type Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { loadCatalogue } from "../catalogue";
import { storable } from "../custom/read-definition";
import { startTrialInput, type StartTrialInput, type TrialDto } from "./contract";
import { countActiveTrials, insertTrial } from "./store";
import { toTrial } from "./to-trial";
import { draftRuleId, triedRule } from "./tried-rule";

const day = 86_400_000;
const mostActive = 10;

const nothingToTry = () =>
  new AppError("invalid_input", "ruleId: Say which rule to try, or send a definition.", {
    fields: { ruleId: "Say which rule to try, or send a definition." },
  });

/**
 * Has a rule, or a definition that is not saved, run over the stored events of the last days, as it is in force and, where settings are given, with them.
 * A worker does it; nothing is raised. `conflict` when ten trials wait or run already, or when this version cannot run the rule.
 */
export async function startTrial(ctx: Context, input: StartTrialInput): Promise<TrialDto> {
  authorize(ctx.actor, "RuleModify");
  const { definition = null, days, settings, ...named } = parseInput(startTrialInput, input);
  if (named.ruleId === undefined && definition === null) throw nothingToTry();
  const ruleId = named.ruleId ?? draftRuleId;
  const { rule } = triedRule(await loadCatalogue(db()), { ruleId, definition });
  const none = { severity: null, threshold: null, dedupMinutes: null };
  return db().$transaction(async (tx) => {
    if ((await countActiveTrials(tx)) >= mostActive)
      throw new AppError(
        "conflict",
        "Ten trials wait or run already. Wait until one has ended, or cancel one.",
      );
    const row = await insertTrial(tx, {
      ruleId,
      ruleTitle: rule.title,
      days,
      from: new Date(ctx.now.getTime() - days * day),
      to: ctx.now,
      definition: definition && storable(definition),
      overrides: settings ?? none,
      createdAt: ctx.now,
      createdByName: actorName(ctx.actor),
    });
    await recordAudit(tx, ctx, {
      action: "START_DETECTION_TRIAL",
      targetType: "detection",
      targetId: ruleId,
      targetName: rule.title,
      details: { days, ...(settings ?? none) },
    });
    return toTrial(row);
  });
}
