"use client";

import type { ComponentProps } from "react";

import { Callout } from "@/components/ui/callout";
import type { DestinationDto } from "@/lib/destinations/contract";

import { healthLooks } from "../destination-health-badge";
import { HealthRemedy } from "../health-remedy";

const tones: Record<
  DestinationDto["health"]["state"],
  ComponentProps<typeof Callout>["tone"] | null
> = {
  HEALTHY: null,
  SETUP_UNFINISHED: "info",
  PAUSED: "info",
  NEEDS_ATTENTION: "error",
};

type Props = { destination: DestinationDto; canModify: boolean };

/** How it is and the button that mends it; a healthy destination says so in a line. */
export function HealthNotice({ destination, canModify }: Props) {
  const { health, warnings } = destination;
  const tone = tones[health.state];
  return (
    <div aria-live="polite" className="grid gap-3">
      {tone ? (
        <Callout
          tone={tone}
          title={healthLooks[health.state].word}
          action={canModify && health.action ? <HealthRemedy destination={destination} /> : null}
        >
          {health.reason}
        </Callout>
      ) : (
        <p>{health.reason}</p>
      )}
      {warnings.map((warning) => (
        <Callout key={warning} tone="warning" title="The same alerts come twice">
          {warning}
        </Callout>
      ))}
    </div>
  );
}
