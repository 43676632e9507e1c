import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";

import { TokensScreen } from "@/components/api-tokens/tokens-screen";
import { NotAllowed } from "@/components/settings/not-allowed";
import { apiTokenQueries } from "@/lib/api-tokens/queries";
import { listApiTokens } from "@/lib/api-tokens/server";
import { pageContext } from "@/lib/http-api/page-context";
import { can, canGrant, roles } from "@/lib/kernel/permission";
import { env } from "@/lib/platform/env/env";

export const metadata: Metadata = { title: "API Tokens" };

export default async function ApiTokensPage() {
  const ctx = await pageContext();
  if (!can(ctx.actor, "OrganizationAPITokenRead"))
    return <NotAllowed needs="OrganizationAPITokenRead" />;
  const client = new QueryClient();
  const { data, nextCursor } = await listApiTokens(ctx, { limit: 200 });
  // The browser reads the rest of so many itself.
  if (nextCursor === null) client.setQueryData(apiTokenQueries.list().queryKey, data);
  const granted = can(ctx.actor, "OrganizationAPITokenModify")
    ? roles.filter((role) => canGrant(ctx.actor, role))
    : [];
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <TokensScreen appUrl={env().APP_URL} roles={granted} />
    </HydrationBoundary>
  );
}
