import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";

import { NotAllowed } from "@/components/settings/not-allowed";
import { UsersScreen } from "@/components/users/users-screen";
import { pageContext } from "@/lib/http-api/page-context";
import { can } from "@/lib/kernel/permission";
import { userQueries } from "@/lib/users/queries";
import { hasSingleSignOn, listAllUsers } from "@/lib/users/server";

export const metadata: Metadata = { title: "Users" };

export default async function UsersPage() {
  const ctx = await pageContext();
  const { actor } = ctx;
  if (!can(actor, "UserRead")) return <NotAllowed needs="UserRead" />;
  const client = new QueryClient();
  client.setQueryData(userQueries.list().queryKey, await listAllUsers(ctx));
  const access = {
    me: actor.type === "user" ? actor.id : null,
    canModify: can(actor, "UserModify"),
    singleSignOn: hasSingleSignOn(),
  };
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <UsersScreen access={access} />
    </HydrationBoundary>
  );
}
