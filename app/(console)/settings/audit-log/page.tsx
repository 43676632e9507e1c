import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";

import { AuditScreen } from "@/components/audit-log/audit-screen";
import { loadAuditUrl, toAuditFilters } from "@/components/audit-log/search-params";
import { NotAllowed } from "@/components/settings/not-allowed";
import { PageHeader } from "@/components/ui/page-header";
import { auditPageSize, auditQueries } from "@/lib/audit/queries";
import { listAuditEntries } from "@/lib/audit/server";
import { pageContext } from "@/lib/http-api/page-context";
import { can } from "@/lib/kernel/permission";

export const metadata: Metadata = { title: "Audit Log" };

type Props = { searchParams: Promise<SearchParams> };

export default async function AuditLogPage({ searchParams }: Props) {
  const [ctx, url] = await Promise.all([pageContext(), loadAuditUrl(searchParams)]);
  if (!can(ctx.actor, "AuditLogRead")) return <NotAllowed needs="AuditLogRead" />;
  const openedAt = ctx.now.getTime();
  const filters = toAuditFilters(url, openedAt);
  const client = new QueryClient();
  await client.prefetchInfiniteQuery({
    ...auditQueries.list(filters),
    queryFn: () => listAuditEntries(ctx, { ...filters, limit: auditPageSize }),
    retry: false,
  });
  return (
    <>
      <PageHeader title="Audit Log" />
      <HydrationBoundary state={dehydrate(client)}>
        <AuditScreen openedAt={openedAt} />
      </HydrationBoundary>
    </>
  );
}
