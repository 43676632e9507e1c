import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cookies } from "next/headers";

import { OverviewScreen } from "@/components/overview/overview-screen";
import { parsePreferences, preferencesCookie } from "@/components/theme/preferences";
import { PageHeader } from "@/components/ui/page-header";
import { pageContext } from "@/lib/http-api/page-context";
import { can } from "@/lib/kernel/permission";
import { overviewQueries } from "@/lib/overview/queries";
import { getOverview } from "@/lib/overview/server";

export const metadata: Metadata = { title: "Overview" };

export default async function OverviewPage() {
  const [ctx, jar] = await Promise.all([pageContext(), cookies()]);
  const { clock, zone } = parsePreferences(jar.get(preferencesCookie)?.value);
  const timeZone = clock === "utc" ? "UTC" : zone;
  const client = new QueryClient();
  await client.prefetchQuery({
    ...overviewQueries.figures(timeZone),
    queryFn: () => getOverview(ctx, { timeZone }),
    retry: false,
  });
  return (
    // One block, so that the page scrolls as a whole and the header keeps its height.
    <div>
      <PageHeader title="Overview" />
      <HydrationBoundary state={dehydrate(client)}>
        <OverviewScreen
          drawnZone={timeZone}
          access={{
            canReadLogs: can(ctx.actor, "DataAnalyticsRead"),
            canModifySources: can(ctx.actor, "LogSourceModify"),
          }}
        />
      </HydrationBoundary>
    </div>
  );
}
