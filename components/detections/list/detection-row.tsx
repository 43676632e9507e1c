import { SparkBars } from "@/components/chart/spark-bars";
import { LinkCell, LinkRow } from "@/components/data-table/link-table";
import { countAlerts } from "@/components/destinations/volume";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { TextLink } from "@/components/ui/text-link";
import type { DetectionSummaryDto } from "@/lib/detections/contract";

import { tacticNames } from "../attack-words";
import { detectionPaths } from "../detection-paths";
import { DetectionState } from "../detection-state";

type Props = {
  detection: DetectionSummaryDto;
  logTypeLabel: (id: string) => string;
  onOpen: () => void;
};

/** A rule; the whole row leads to its page, for the keyboard by the link in its name. */
export function DetectionRow({ detection, logTypeLabel, onOpen }: Props) {
  const { id, title, description, kind, severity, state, exceptions } = detection;
  const tactics = tacticNames(detection).join(", ");
  const logTypes = detection.logTypes.map(logTypeLabel).join(", ");
  return (
    <LinkRow dense onOpen={onOpen}>
      <LinkCell wide className="flex items-baseline gap-2">
        <TextLink
          href={detectionPaths.detection(id)}
          prefetch={false}
          data-row-link=""
          data-tooltip={description}
          className="min-w-0 font-medium text-ink lg:truncate"
        >
          {title}
        </TextLink>
        {kind === "CUSTOM" ? <Note>Custom</Note> : null}
        {exceptions > 0 ? (
          <Note>{exceptions === 1 ? "1 exception" : `${exceptions} exceptions`}</Note>
        ) : null}
      </LinkCell>
      <LinkCell>
        <SeverityBadge severity={severity} />
      </LinkCell>
      <LinkCell className="truncate text-muted max-lg:hidden">{logTypes}</LinkCell>
      <LinkCell className="max-lg:order-1">
        <span data-tooltip={tactics || undefined} className="block truncate text-muted">
          {tactics || "None"}
        </span>
      </LinkCell>
      <LinkCell className="max-lg:order-1">
        <AlertsLastMonth detection={detection} />
      </LinkCell>
      <LinkCell className="max-lg:justify-self-end">
        <DetectionState state={state} />
      </LinkCell>
    </LinkRow>
  );
}

function Note({ children }: { children: string }) {
  return <span className="shrink-0 text-xs text-muted">{children}</span>;
}

/** How often it raised alerts, by the day. */
function AlertsLastMonth({ detection }: { detection: DetectionSummaryDto }) {
  const { alertsPerDay, alertsLastMonth } = detection;
  const total = countAlerts(alertsLastMonth);
  return (
    <span className="flex items-center justify-between gap-3 whitespace-nowrap">
      <SparkBars
        values={alertsPerDay}
        width={90}
        height={16}
        label={`${total} in the last 30 days, by the day`}
      />
      <span className={alertsLastMonth === 0 ? "text-faint" : undefined}>
        {alertsLastMonth.toLocaleString("en")}
        {/* The column's head says it where there is one. */}
        <span className="lg:sr-only"> {alertsLastMonth === 1 ? "alert" : "alerts"}</span>
      </span>
    </span>
  );
}
