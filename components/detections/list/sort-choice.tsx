"use client";

import { Select } from "@/components/ui/select";

import { type DetectionSort, detectionSorts } from "./sort-detections";

const words: Record<DetectionSort, string> = {
  title: "By title",
  "-title": "By title, from Z to A",
  severity: "Least severe first",
  "-severity": "Most severe first",
  alerts: "Fewest alerts first",
  "-alerts": "Most alerts first",
};

const options = detectionSorts.map((value) => ({ value, label: words[value] }));

type Props = { sort: DetectionSort; onSort: (sort: DetectionSort) => void };

/** The list's order, where its columns have no heads to press. */
export function SortChoice({ sort, onSort }: Props) {
  return (
    <Select
      aria-label="Order of the rules"
      size="sm"
      options={options}
      value={sort}
      onChange={({ target }) => {
        const chosen = detectionSorts.find((one) => one === target.value);
        if (chosen) onSort(chosen);
      }}
      className="lg:hidden"
    />
  );
}
