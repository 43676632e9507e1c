import { CircleAlert, CircleCheck, CircleMinus } from "lucide-react";

import { Callout } from "@/components/ui/callout";
import { Facts } from "@/components/ui/facts";
import { SeverityBadge } from "@/components/ui/severity-badge";
import type { TestedEventDto } from "@/lib/detections/try-event/contract";

import { verdictInWords } from "./said-words";

const icons = {
  MATCH: { Icon: CircleCheck, style: "text-ok" },
  ERROR: { Icon: CircleAlert, style: "text-critical" },
};
const quiet = { Icon: CircleMinus, style: "text-muted" };

/** What a rule said of an event that was tried on it. */
export function TestedEvent({ said }: { said: TestedEventDto }) {
  const { verdict, title, severity, dedup, facts, error, unreadable } = said;
  const { Icon, style } = verdict === "MATCH" || verdict === "ERROR" ? icons[verdict] : quiet;
  return (
    <div role="status" aria-label="What the rule says" className="grid min-w-0 gap-3">
      <p className="flex flex-wrap items-center gap-2 text-base font-medium">
        <Icon aria-hidden="true" className={`size-4 shrink-0 ${style}`} />
        {verdictInWords(verdict)}
        {severity ? <SeverityBadge severity={severity} /> : null}
      </p>
      {unreadable === null ? null : (
        <Callout tone="warning" title="Slack would not send it like this">
          <p>
            In this event {unreadable}. A real one would be quarantined, and no rule would see it.
          </p>
        </Callout>
      )}
      {error || title || dedup || facts.length > 0 ? (
        <Facts
          facts={[
            ...(error ? [{ term: "What failed", value: error }] : []),
            ...(title ? [{ term: "Title of the alert", value: title }] : []),
            ...(dedup
              ? [{ term: "Group", value: <code className="text-xs break-all">{dedup}</code> }]
              : []),
            ...facts.map(({ label, value }) => ({ term: label, value })),
          ]}
        />
      ) : null}
    </div>
  );
}
