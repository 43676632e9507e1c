import "server-only";

import { QueryClient } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";

import { pageContext } from "@/lib/http-api/page-context";
import { AppError } from "@/lib/kernel/errors";
import { logSourceQueries } from "@/lib/log-sources/queries";
import { getLogSource } from "@/lib/log-sources/server";
import { logTypeQueries } from "@/lib/log-types/queries";
import { listLogTypes } from "@/lib/log-types/server";

export type SourceParams = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const ctx = await pageContext();
  if (!z.uuid().safeParse(id).success) notFound();
  const source = await getLogSource(ctx, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  const client = new QueryClient();
  client.setQueryData(logSourceQueries.detail(id).queryKey, source);
  client.setQueryData(logTypeQueries.list().queryKey, await listLogTypes(ctx));
  return { ctx, id, source, client };
});

/** What every page of one source needs, asked for once, in a query cache to hand to the browser; a 404 when there is no such source. */
export async function loadSourcePage(params: SourceParams["params"]) {
  return load((await params).id);
}
