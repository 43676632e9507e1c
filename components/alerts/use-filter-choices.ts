"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { alertQueries } from "@/lib/alerts/queries";
import { logSourceQueries } from "@/lib/log-sources/queries";
import type { LogTypeDto } from "@/lib/log-types/contract";
import { logTypeQueries } from "@/lib/log-types/queries";

import type { AlertAccess } from "./alert-access";

const noLogTypes: LogTypeDto[] = [];
const quiet = { meta: { errorToast: false } } as const;

/** What the filters offer: sources, log types and people; what the viewer may not read is left empty. */
export function useFilterChoices({ me, canReadSources }: AlertAccess) {
  const sources = useQuery({
    ...logSourceQueries.list(),
    ...quiet,
    refetchInterval: false,
    enabled: canReadSources,
  });
  const logTypes = useQuery({ ...logTypeQueries.list(), ...quiet, enabled: canReadSources });
  const people = useQuery({ ...alertQueries.assignees(), ...quiet });
  return useMemo(() => {
    const others = (people.data?.data ?? []).filter(({ id }) => id !== me.id);
    const types = logTypes.data?.data ?? noLogTypes;
    return {
      allLogTypes: types,
      sources: (sources.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
      logTypes: types.map(({ id, label }) => ({ value: id, label })),
      people: [
        { value: "me", label: "Me" },
        { value: "none", label: "Nobody" },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ],
    };
  }, [sources.data, logTypes.data, people.data, me.id]);
}

export type FilterChoices = ReturnType<typeof useFilterChoices>;
