import "server-only";

import { QueryClient } from "@tanstack/react-query";

import type { DetectionAccess } from "@/components/detections/detection-access";
import { detectionQueries } from "@/lib/detections/queries";
import { listDetections, listPacks } from "@/lib/detections/server";
import { pageContext } from "@/lib/http-api/page-context";
import type { Page } from "@/lib/kernel/page";
import { can } from "@/lib/kernel/permission";
import { logTypeQueries } from "@/lib/log-types/queries";
import { listLogTypes } from "@/lib/log-types/server";

/** Every page of a list that is small enough to be shown whole. */
async function readAll<T>(
  read: (cursor: string | undefined) => Promise<Page<T>>,
  cursor?: string,
): Promise<T[]> {
  const { data, nextCursor } = await read(cursor);
  return nextCursor === null ? data : [...data, ...(await readAll(read, nextCursor))];
}

/** What every page of detections needs, in a query cache to hand to the browser; null where the role does not reach them. */
export async function prefetchDetections() {
  const ctx = await pageContext();
  if (!can(ctx.actor, "RuleRead")) return null;
  const access: DetectionAccess = {
    canModify: can(ctx.actor, "RuleModify"),
    canReadAlerts: can(ctx.actor, "AlertRead"),
    canReadDestinations: can(ctx.actor, "DestinationRead"),
    canReadSources: can(ctx.actor, "LogSourceRead"),
  };
  const client = new QueryClient();
  const [packs, logTypes] = await Promise.all([
    readAll((cursor) => listPacks(ctx, { limit: 200, cursor })),
    access.canReadSources ? listLogTypes(ctx) : null,
  ]);
  client.setQueryData(detectionQueries.packs().queryKey, packs);
  if (logTypes) client.setQueryData(logTypeQueries.list().queryKey, logTypes);
  return { ctx, client, access };
}

/** The same with every rule. */
export async function prefetchDetectionList() {
  const page = await prefetchDetections();
  if (!page) return null;
  const { queryKey } = detectionQueries.list();
  page.client.setQueryData(
    queryKey,
    await readAll((cursor) => listDetections(page.ctx, { limit: 200, cursor })),
  );
  return page;
}
