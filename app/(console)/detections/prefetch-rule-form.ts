import "server-only";

import { QueryClient } from "@tanstack/react-query";
import { notFound } from "next/navigation";

import { customRuleQueries } from "@/lib/detections/custom/queries";
import { getDefinition } from "@/lib/detections/server";
import { pageContext } from "@/lib/http-api/page-context";
import { AppError } from "@/lib/kernel/errors";
import { can } from "@/lib/kernel/permission";
import { logTypeQueries } from "@/lib/log-types/queries";
import { listLogTypes } from "@/lib/log-types/server";

/** What the form of a rule needs, with the rule that it begins with where one is named; a 404 when there is none, null where the role does not reach it. */
export async function prefetchRuleForm(id: string | null) {
  const ctx = await pageContext();
  if (!can(ctx.actor, "RuleModify") || !can(ctx.actor, "LogSourceRead")) return null;
  const client = new QueryClient();
  const logTypes = await listLogTypes(ctx);
  client.setQueryData(logTypeQueries.list().queryKey, logTypes);
  if (id !== null) {
    const rule = await getDefinition(ctx, id).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "not_found") notFound();
      throw error;
    });
    client.setQueryData(customRuleQueries.definition(id).queryKey, rule);
  }
  return { client, logType: logTypes.data[0]?.id ?? "" };
}
