"use client";

import { useQuery } from "@tanstack/react-query";

import { ChoiceFilter } from "@/components/data-table/choice-filter";
import { detectionQueries } from "@/lib/detections/queries";

type Props = { selected: readonly string[]; onChange: (ruleIds: string[]) => void };

/** The rules whose alerts are shown, by their titles; by their ids until those are known. */
export function RuleFilter({ selected, onChange }: Props) {
  const { data } = useQuery({
    ...detectionQueries.list(),
    refetchInterval: false,
    meta: { errorToast: false },
  });
  return (
    <ChoiceFilter
      label="Detection"
      icon={null}
      options={
        data?.map(({ id, title }) => ({ value: id, label: title })) ??
        selected.map((id) => ({ value: id, label: id }))
      }
      selected={selected}
      onChange={onChange}
    />
  );
}
