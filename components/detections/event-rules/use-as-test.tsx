"use client";

import { FlaskConical } from "lucide-react";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Popover } from "@/components/ui/popover";
import { useGo } from "@/components/ui/use-go";
import type { EventDetectionDto } from "@/lib/detections/try-event/contract";

import { detectionPaths } from "../detection-paths";
import { RulePicker } from "./rule-picker";

type Props = { eventId: string; rules: readonly EventDetectionDto[] };

/** Takes the event to a rule's page or to a new rule; the address names it and does not hold it. */
export function UseAsTest({ eventId, rules }: Props) {
  const { go, going } = useGo();
  return (
    <div className="flex flex-wrap gap-2">
      {rules.length > 0 ? (
        <Popover
          label="Use as test of"
          className="w-80"
          trigger={(trigger) => (
            <Button size="sm" {...trigger} pending={going}>
              <FlaskConical aria-hidden="true" />
              Use as test
            </Button>
          )}
        >
          {(close) => (
            <RulePicker
              rules={rules}
              onPick={(ruleId) => {
                close();
                go(detectionPaths.tryEvent(ruleId, eventId));
              }}
            />
          )}
        </Popover>
      ) : null}
      <ButtonLink href={detectionPaths.newFromEvent(eventId)} prefetch={false} size="sm">
        Create a rule from this event
      </ButtonLink>
    </div>
  );
}
