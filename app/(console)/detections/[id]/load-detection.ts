import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";

import { detectionQueries } from "@/lib/detections/queries";
import { getDetection } from "@/lib/detections/server";
import { destinationQueries } from "@/lib/destinations/queries";
import { listDestinations } from "@/lib/destinations/server";
import { AppError } from "@/lib/kernel/errors";

import { prefetchDetections } from "../prefetch";

export type DetectionParams = { params: Promise<{ id: string }> };

/** The address's text as it was before it was escaped; itself where it is not escaped well. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What every page of one rule needs, asked for once; a 404 when there is no such rule, null where the role does not reach it. */
export const loadDetectionPage = cache(async (text: string) => {
  const page = await prefetchDetections();
  if (!page) return null;
  const id = unescaped(text);
  const [detection, destinations] = await Promise.all([
    getDetection(page.ctx, id).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "not_found") notFound();
      throw error;
    }),
    page.access.canReadDestinations ? listDestinations(page.ctx, { limit: 200 }) : null,
  ]);
  page.client.setQueryData(detectionQueries.detail(id).queryKey, detection);
  if (destinations) page.client.setQueryData(destinationQueries.list().queryKey, destinations);
  return { ...page, id, title: detection.title };
});
