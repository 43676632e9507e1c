import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";

import { NotAllowed } from "@/components/log-sources/not-allowed";
import { ConfigureStep } from "@/components/log-sources/setup/configure-step";
import { pageContext } from "@/lib/http-api/page-context";
import { can } from "@/lib/kernel/permission";
import { logTypeQueries } from "@/lib/log-types/queries";
import { listLogTypes } from "@/lib/log-types/server";

export const metadata: Metadata = { title: "Configure Slack" };

export default async function ConfigureSlackPage() {
  const ctx = await pageContext();
  if (!can(ctx.actor, "LogSourceModify")) return <NotAllowed />;
  const client = new QueryClient();
  client.setQueryData(logTypeQueries.list().queryKey, await listLogTypes(ctx));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ConfigureStep />
    </HydrationBoundary>
  );
}
