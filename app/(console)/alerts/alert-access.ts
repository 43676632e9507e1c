import "server-only";

import type { AlertAccess } from "@/components/alerts/alert-access";
import { actorName, type Context } from "@/lib/kernel/actor";
import { can } from "@/lib/kernel/permission";

/** Who looks at the page, and what they may do on it. */
export function alertAccess({ actor }: Context): AlertAccess {
  return {
    me: { id: "id" in actor ? actor.id : "", name: actorName(actor) },
    canModify: can(actor, "AlertModify"),
    canReadLogs: can(actor, "DataAnalyticsRead"),
    canReadSources: can(actor, "LogSourceRead"),
    canReadRules: can(actor, "RuleRead"),
    canModifyRules: can(actor, "RuleModify"),
  };
}
