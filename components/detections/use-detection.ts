"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { notFound } from "next/navigation";

import type { DetectionDto } from "@/lib/detections/contract";
import { detectionQueries } from "@/lib/detections/queries";
import { ApiError } from "@/lib/http-client/api-fetch";

/** A rule, kept up to date; the page says that it is gone when somebody deletes it meanwhile. */
export function useDetection(id: string): DetectionDto {
  const { data, error } = useSuspenseQuery(detectionQueries.detail(id));
  if (error instanceof ApiError && error.status === 404) notFound();
  return data;
}

/** True when the rule's pack is switched off. */
export function usePackIsOff({ pack }: Pick<DetectionDto, "pack">): boolean {
  const { data } = useSuspenseQuery(detectionQueries.packs());
  return pack !== null && data.some(({ id, enabled }) => id === pack.id && !enabled);
}
