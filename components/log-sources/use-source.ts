"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { notFound } from "next/navigation";

import { ApiError } from "@/lib/http-client/api-fetch";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import { logSourceQueries } from "@/lib/log-sources/queries";
import type { LogTypeDto } from "@/lib/log-types/contract";
import { logTypeQueries } from "@/lib/log-types/queries";

/** A source, kept up to date; the page says that it is gone when somebody deletes it meanwhile. */
export function useSource(id: string, everyMilliseconds?: number): LogSourceDto {
  const options = logSourceQueries.detail(id);
  const { data, error } = useSuspenseQuery({
    ...options,
    refetchInterval: everyMilliseconds ?? options.refetchInterval,
  });
  if (error instanceof ApiError && error.status === 404) notFound();
  return data;
}

/** Every log type, by its id. */
export function useLogTypes(): ReadonlyMap<string, LogTypeDto> {
  const { data } = useSuspenseQuery(logTypeQueries.list());
  return new Map(data.data.map((logType) => [logType.id, logType]));
}
