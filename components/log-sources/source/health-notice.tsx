"use client";

import type { ComponentProps } from "react";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import { formatMinutes } from "../duration";
import { currentStep } from "../setup/setup-steps";
import { healthLooks } from "../source-health-badge";
import { sourcePaths } from "../source-paths";
import type { Pausing } from "./use-pause";

type Props = { source: LogSourceDto; canModify: boolean; pausing: Pausing };

const tones: Record<
  LogSourceDto["health"]["state"],
  ComponentProps<typeof Callout>["tone"] | null
> = {
  HEALTHY: null,
  SETUP_UNFINISHED: "info",
  PAUSED: "info",
  DELAYED: "warning",
  QUIET: "warning",
  NEEDS_ATTENTION: "error",
};

/** What is wrong, why, and the button that mends it; a healthy source needs no notice, but for a setup left open. */
export function HealthNotice({ source, canModify, pausing }: Props) {
  const { state, reason } = source.health;
  const tone = tones[state];
  return (
    <div aria-live="polite" className="empty:hidden">
      {tone === null && source.setupStep !== "DONE" ? (
        <AlarmLeft source={source} canModify={canModify} />
      ) : null}
      {tone ? (
        <Callout
          tone={tone}
          title={healthLooks[state].word}
          action={
            canModify && source.health.action ? <Remedy source={source} pausing={pausing} /> : null
          }
        >
          {reason}
        </Callout>
      ) : null}
    </div>
  );
}

function AlarmLeft({ source, canModify }: Omit<Props, "pausing">) {
  const { id, setupStep, noDataAlarm } = source;
  return (
    <Callout
      tone="info"
      title="One step of the setup is left"
      action={
        canModify ? (
          <ButtonLink href={sourcePaths.step(id, currentStep(setupStep))} size="sm">
            Finish setup
          </ButtonLink>
        ) : null
      }
    >
      Events are pulled already. Until the no-data alarm is chosen, it goes off after{" "}
      {formatMinutes(noDataAlarm.minutes)} without events.
    </Callout>
  );
}

function Remedy({ source, pausing }: Omit<Props, "canModify">) {
  const { id, setupStep, health } = source;
  if (health.action === "RESUME") {
    return (
      <Button
        variant="primary"
        size="sm"
        pending={pausing.pending}
        onClick={() => pausing.setPaused(false)}
      >
        Resume
      </Button>
    );
  }
  if (health.action === null) return null;
  const { href, label } = {
    FINISH_SETUP: { href: sourcePaths.step(id, currentStep(setupStep)), label: "Finish setup" },
    GRANT_ACCESS: { href: sourcePaths.step(id, "verify"), label: "Grant access again" },
    EDIT_CREDENTIALS: { href: sourcePaths.step(id, "credentials"), label: "Edit credentials" },
  }[health.action];
  return (
    <ButtonLink href={href} variant="primary" size="sm">
      {label}
    </ButtonLink>
  );
}
