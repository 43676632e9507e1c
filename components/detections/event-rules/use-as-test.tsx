"use client";

import { FlaskConical } from "lucide-react";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Menu } from "@/components/ui/menu";
import type { EventDetectionDto } from "@/lib/detections/try-event/contract";

import { detectionPaths } from "../detection-paths";

type Props = { eventId: string; rules: readonly EventDetectionDto[] };

/** Takes the event to a rule's page, those first that look at it, or to a new rule; the address names it and does not hold it. */
export function UseAsTest({ eventId, rules }: Props) {
  const toItem = ({ ruleId, ruleTitle }: EventDetectionDto) => ({
    id: ruleId,
    label: ruleTitle,
    href: detectionPaths.tryEvent(ruleId, eventId),
  });
  const looking = rules.filter(({ verdict }) => verdict !== "OTHER_ACTION").map(toItem);
  const others = rules.filter(({ verdict }) => verdict === "OTHER_ACTION").map(toItem);
  return (
    <div className="flex flex-wrap gap-2">
      {rules.length > 0 ? (
        <Menu
          label="Use as test of"
          items={[
            ...looking,
            ...(looking.length > 0 && others.length > 0
              ? [{ kind: "separator" as const, id: "others" }]
              : []),
            ...others,
          ]}
          trigger={(trigger) => (
            <Button size="sm" {...trigger}>
              <FlaskConical aria-hidden="true" />
              Use as test
            </Button>
          )}
        />
      ) : null}
      <ButtonLink href={detectionPaths.newFromEvent(eventId)} prefetch={false} size="sm">
        Create a rule from this event
      </ButtonLink>
    </div>
  );
}
