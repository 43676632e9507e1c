import { alertPath } from "@/components/alerts/alert-paths";
import { AlertStatusBadge } from "@/components/alerts/alert-status-badge";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import type { EventDetectionDto } from "@/lib/detections/try-event/contract";

import { detectionPaths } from "../detection-paths";
import { ruleSaidInWords } from "../try-event/said-words";

/** A rule, what it says of the event, and the alert that has it. */
export function EventRuleLine({ rule }: { rule: EventDetectionDto }) {
  const { ruleId, ruleTitle, severity, error, alert } = rule;
  return (
    <li className="grid gap-1 border-b border-line py-2 text-sm">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink href={detectionPaths.detection(ruleId)} prefetch={false} className="font-medium">
          {ruleTitle}
        </TextLink>
        {severity ? <SeverityBadge severity={severity} /> : null}
      </span>
      <span className="text-muted">
        {ruleSaidInWords(rule)}
        {error ? `: ${error}` : null}
      </span>
      {alert ? (
        <span className="flex items-baseline gap-x-3">
          <AlertStatusBadge status={alert.status} />
          <TextLink href={alertPath(alert.id)} prefetch={false} className="min-w-0 text-pretty">
            {alert.title}
          </TextLink>
        </span>
      ) : null}
    </li>
  );
}
