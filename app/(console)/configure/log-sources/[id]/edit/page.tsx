import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";

import { EditSource } from "@/components/log-sources/edit-source";
import { NotAllowed } from "@/components/log-sources/not-allowed";
import { can } from "@/lib/kernel/permission";

import { loadSourcePage, type SourceParams } from "../load-source";

export const metadata: Metadata = { title: "Edit log source" };

export default async function EditSourcePage({ params }: SourceParams) {
  const { ctx, id, client } = await loadSourcePage(params);
  if (!can(ctx.actor, "LogSourceModify")) return <NotAllowed />;
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <EditSource id={id} />
    </HydrationBoundary>
  );
}
