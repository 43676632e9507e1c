"use client";

import { useState } from "react";

import { PickList } from "@/components/ui/pick-list";
import type { EventDetectionDto } from "@/lib/detections/try-event/contract";

import { rulesToTest } from "./rules-to-test";

type Props = { rules: readonly EventDetectionDto[]; onPick: (ruleId: string) => void };

/** Finds a rule by its title or id: type, choose with the arrows, Enter takes. */
export function RulePicker({ rules, onPick }: Props) {
  const [sought, setSought] = useState("");
  const groups = rulesToTest(rules, sought);
  return (
    <PickList
      label="Rules"
      placeholder="Find a rule"
      sought={sought}
      onSeek={setSought}
      groups={groups}
      onPick={({ id }) => onPick(id)}
      listClassName="max-h-72 min-h-40"
    >
      {groups.length === 0 ? (
        <p role="status" className="px-2 py-6 text-center text-sm text-muted">
          No rule has that title.
        </p>
      ) : null}
    </PickList>
  );
}
