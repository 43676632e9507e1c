import "server-only";

import type { Context } from "@/lib/kernel/actor";
import { authorize } from "@/lib/kernel/permission";
import { logTypes } from "@/lib/log-types/registry";
import { db } from "@/lib/platform/db/client";
import { parseInput } from "@/lib/platform/http/parse-input";

import { loadCatalogue } from "../catalogue";
import { requireSoundRule } from "../load-rule";
import { type Rule, wantsAction } from "../rule";
import { testDetectionInput, type TestDetectionInput, type TestedEventDto } from "./contract";
import { createJudge } from "./judge";
import { toSaid } from "./to-said";

/** Of the rule's log types the one that the event can be of, as far as its action tells. */
function logTypeOf(rule: Rule, event: object) {
  const [first] = rule.logTypes;
  const id = rule.logTypes.find((one) => wantsAction(rule, logTypes[one].actionOf(event)));
  return logTypes[id ?? first];
}

/** What a rule says of an event that somebody pasted, with its settings and exceptions; nothing is kept. `not_found` for a rule that is not there, `conflict` for one that cannot be run. */
export async function testDetection(
  ctx: Context,
  ruleId: string,
  input: TestDetectionInput,
): Promise<TestedEventDto> {
  authorize(ctx.actor, "RuleModify");
  const { event: raw } = parseInput(testDetectionInput, input);
  const known = requireSoundRule(await loadCatalogue(db()), ruleId);
  const logType = logTypeOf(known.rule, raw);
  const read = logType.parse(raw);
  const said = toSaid(
    known,
    createJudge(known)({
      raw,
      logType: logType.id,
      action: logType.actionOf(raw),
      eventTime: read.ok ? read.record.eventTime : ctx.now,
    }),
  );
  return {
    ...said,
    matches: said.verdict === "MATCH",
    unreadable: read.ok ? null : read.reason,
  };
}
