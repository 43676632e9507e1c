import "server-only";

import { recordAudit } from "@/lib/audit/server";
import { actorName, type Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { untouched } from "../rule-settings";
import { renewVersion, saveRuleSetting } from "../store-settings";
import { type CreateCustomRuleInput, createCustomRuleInput, type CustomRuleDto } from "./contract";
import { limits } from "./limits";
import { requireRunnable, storable } from "./read-definition";
import { newRuleId } from "./rule-id";
import { countCustomRules, insertCustomRule } from "./store";
import { toCustomRule } from "./to-custom-rule";
import { toYaml } from "./to-yaml";

/** Makes a rule, which is off until somebody switches it on; `invalid_input` names each problem at its place. */
export async function createCustomRule(
  ctx: Context,
  input: CreateCustomRuleInput,
): Promise<CustomRuleDto> {
  authorize(ctx.actor, "RuleModify");
  const definition = storable(parseInput(createCustomRuleInput, input).definition);
  const ruleId = newRuleId(definition.title);
  requireRunnable(ruleId, definition);
  const made = { at: ctx.now, by: actorName(ctx.actor) };
  return db().$transaction(async (tx) => {
    // Changes come one after the other from here.
    await renewVersion(tx);
    if ((await countCustomRules(tx)) >= limits.rules)
      throw new AppError(
        "conflict",
        `There are ${limits.rules.toLocaleString("en")} custom rules, which is the most. Delete some that nobody needs.`,
      );
    const row = await insertCustomRule(tx, {
      ruleId,
      definition,
      version: 1,
      createdAt: made.at,
      createdBy: made.by,
      updatedAt: made.at,
      updatedBy: made.by,
    });
    await saveRuleSetting(tx, {
      ruleId,
      ...untouched,
      enabled: false,
      destinationIds: [],
      updatedAt: made.at,
      updatedBy: made.by,
    });
    await recordAudit(tx, ctx, {
      action: "CREATE_CUSTOM_RULE",
      targetType: "detection",
      targetId: ruleId,
      targetName: definition.title,
      details: { definition: toYaml(definition) },
    });
    return toCustomRule(row);
  });
}
