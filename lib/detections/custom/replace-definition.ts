import "server-only";

import { isDeepStrictEqual } from "node:util";

import { recordAudit } from "@/lib/audit/server";
import { actorName, type Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/kernel/permission";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { renewVersion } from "../store-settings";
import {
  type CustomRuleDto,
  type ReplaceDefinitionInput,
  replaceDefinitionInput,
} from "./contract";
import { requireRunnable, storable } from "./read-definition";
import { updateCustomRule } from "./store";
import { storedDefinition } from "./stored-definition";
import { requireCustomRule, toCustomRule } from "./to-custom-rule";
import { toYaml } from "./to-yaml";

/**
 * Replaces what a rule looks for and says, from the next event on; its id and settings stay. `conflict` when another
 * definition than that of `version` is stored: whoever wrote it would lose it.
 */
export async function replaceDefinition(
  ctx: Context,
  id: string,
  input: ReplaceDefinitionInput,
): Promise<CustomRuleDto> {
  authorize(ctx.actor, "RuleModify");
  const { version, definition: given } = parseInput(replaceDefinitionInput, input);
  const definition = storable(given);
  requireRunnable(id, definition);
  return db().$transaction(async (tx) => {
    // Changes come one after the other from here.
    await renewVersion(tx);
    const before = await requireCustomRule(tx, id);
    if (isDeepStrictEqual(before.definition, definition)) return toCustomRule(before);
    if (before.version !== version)
      throw new AppError(
        "conflict",
        `${before.updatedBy} changed this rule while you were editing it. Nothing is lost: copy yours from the tab YAML, reload the page to see theirs, and put them together.`,
      );
    const row = await updateCustomRule(tx, id, {
      definition,
      version: version + 1,
      updatedAt: ctx.now,
      updatedBy: actorName(ctx.actor),
    });
    await recordAudit(tx, ctx, {
      action: "REPLACE_CUSTOM_RULE",
      targetType: "detection",
      targetId: id,
      targetName: definition.title,
      details: {
        definitionFrom: toYaml(storedDefinition(before)),
        definitionTo: toYaml(definition),
      },
    });
    return toCustomRule(row);
  });
}
