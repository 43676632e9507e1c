import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";

import { destinationQueries } from "@/lib/destinations/queries";
import { getDestination } from "@/lib/destinations/server";
import { AppError } from "@/lib/kernel/errors";

import { prefetchDestinations } from "../prefetch";

export type DestinationParams = { params: Promise<{ id: string }> };

const load = cache(async (id: string) => {
  const page = await prefetchDestinations();
  if (!page) return null;
  if (!z.uuid().safeParse(id).success) notFound();
  const destination = await getDestination(page.ctx, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  page.client.setQueryData(destinationQueries.detail(id).queryKey, destination);
  return { ...page, id, name: destination.name };
});

/** What every page of one destination needs, asked for once; a 404 when there is no such destination, null where the role does not reach it. */
export async function loadDestinationPage(params: DestinationParams["params"]) {
  return load((await params).id);
}
