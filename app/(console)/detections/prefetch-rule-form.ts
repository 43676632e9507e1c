import "server-only";

import { QueryClient } from "@tanstack/react-query";
import { notFound } from "next/navigation";

import { customRuleQueries } from "@/lib/detections/custom/queries";
import { getDefinition } from "@/lib/detections/server";
import { pageContext } from "@/lib/http-api/page-context";
import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { can } from "@/lib/kernel/permission";
import type { LogEventDto } from "@/lib/log-events/contract";
import { logEventQueries } from "@/lib/log-events/queries";
import { getLogEvent } from "@/lib/log-events/server";
import { logTypeQueries } from "@/lib/log-types/queries";
import { listLogTypes } from "@/lib/log-types/server";

type Beginning = {
  /** The rule that it begins with; a 404 when there is none. */
  ruleId?: string | null;
  /** The stored event that it begins with; `event` is false when that is gone, or not for this role. */
  eventId?: string | null;
};

/** What the form of a rule needs, with what it begins with; null where the role does not reach it. */
export async function prefetchRuleForm({ ruleId = null, eventId = null }: Beginning) {
  const ctx = await pageContext();
  if (!can(ctx.actor, "RuleModify") || !can(ctx.actor, "LogSourceRead")) return null;
  const client = new QueryClient();
  const logTypes = await listLogTypes(ctx);
  client.setQueryData(logTypeQueries.list().queryKey, logTypes);
  if (ruleId !== null) {
    const rule = await getDefinition(ctx, ruleId).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "not_found") notFound();
      throw error;
    });
    client.setQueryData(customRuleQueries.definition(ruleId).queryKey, rule);
  }
  const event = eventId === null ? null : await storedEvent(ctx, eventId);
  if (event) client.setQueryData(logEventQueries.detail(event.id).queryKey, event);
  return { client, logType: logTypes.data[0]?.id ?? "", event: event !== null };
}

async function storedEvent(ctx: Context, id: string): Promise<LogEventDto | null> {
  if (!can(ctx.actor, "DataAnalyticsRead")) return null;
  return getLogEvent(ctx, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  });
}
