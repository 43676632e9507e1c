"use client";

import { useQuery } from "@tanstack/react-query";
import { ShieldOff } from "lucide-react";

import { detectionPaths } from "@/components/detections/detection-paths";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Menu } from "@/components/ui/menu";
import { TextLink } from "@/components/ui/text-link";
import { detectionQueries } from "@/lib/detections/queries";
import type { LogEventDto } from "@/lib/log-events/contract";

import type { AlertAccess } from "./alert-access";
import { alertsPath } from "./alert-paths";
import { exemptsOf } from "./exempts-of";

type Props = { ruleId: string; events: readonly LogEventDto[]; access: AlertAccess };

/** The rule that raised an alert, its other alerts, and an exception from it for who or what is in these events. */
export function AlertRule({ ruleId, events, access }: Props) {
  // A rule that this version of Margay no longer has is named by its id.
  const { data: rule } = useQuery({
    ...detectionQueries.detail(ruleId),
    refetchInterval: false,
    retry: false,
    enabled: access.canReadRules,
    meta: { errorToast: false },
  });
  const id = <span className="font-mono text-xs break-all">{ruleId}</span>;
  return (
    <span className="grid justify-items-start gap-1">
      {rule ? <TextLink href={detectionPaths.detection(ruleId)}>{rule.title}</TextLink> : id}
      <TextLink href={alertsPath({ status: ["ANY"], ruleId })} className="text-sm">
        Alerts of this rule
      </TextLink>
      {rule && access.canModifyRules ? <AddException ruleId={ruleId} events={events} /> : null}
    </span>
  );
}

function AddException({ ruleId, events }: Omit<Props, "access">) {
  const choices = exemptsOf(events);
  const inside = (
    <>
      <ShieldOff aria-hidden="true" />
      Add exception
    </>
  );
  if (choices.length === 0) {
    return (
      <ButtonLink href={detectionPaths.newException(ruleId)} size="sm" className="mt-1">
        {inside}
      </ButtonLink>
    );
  }
  return (
    <Menu
      label="Add exception"
      items={[
        ...choices.map((exempt) => ({
          id: exempt.value,
          label: `For ${exempt.value}`,
          href: detectionPaths.newException(ruleId, exempt),
        })),
        {
          id: "other",
          label: "For somebody or something else",
          href: detectionPaths.newException(ruleId),
        },
      ]}
      trigger={(trigger) => (
        <Button {...trigger} size="sm" className="mt-1">
          {inside}
        </Button>
      )}
    />
  );
}
