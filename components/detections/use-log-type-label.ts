"use client";

import { useQuery } from "@tanstack/react-query";

import { logTypeQueries } from "@/lib/log-types/queries";

import type { DetectionAccess } from "./detection-access";

/** How a log type is said; by its id for those who may not read what there is. */
export function useLogTypeLabel({ canReadSources }: Pick<DetectionAccess, "canReadSources">) {
  const { data } = useQuery({
    ...logTypeQueries.list(),
    enabled: canReadSources,
    meta: { errorToast: false },
  });
  return (id: string) => data?.data.find((logType) => logType.id === id)?.label ?? id;
}
