"use client";

import { useQuery } from "@tanstack/react-query";

import { CallProblem } from "@/components/form/call-problem";
import { useMay } from "@/components/shell/permissions";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import type { EventDetectionDto } from "@/lib/detections/try-event/contract";
import { tryEventQueries } from "@/lib/detections/try-event/queries";

import { isWorthALine } from "../try-event/said-words";
import { EventRuleLine } from "./event-rule-line";
import { UseAsTest } from "./use-as-test";

/** Of the rules without a line: how many look at such an event and find nothing; null: none. */
function othersInWords(rules: readonly EventDetectionDto[], lines: number): string | null {
  const looking = rules.filter(({ verdict }) => verdict !== "OTHER_ACTION").length;
  if (looking === 0 && lines === 0) return "No rule looks at events with this action.";
  const quiet = rules.filter(({ verdict, alert }) => verdict === "NO_MATCH" && !alert).length;
  if (quiet === 0) return null;
  const more = lines > 0 ? " more" : "";
  return quiet === 1
    ? `One${more} rule looks at such events and does not match.`
    : `${quiet}${more} rules look at such events and do not match.`;
}

/** What the rules say of an event now, and what can be done with it. */
export function EventRulesList({ eventId }: { eventId: string }) {
  const mayModify = useMay("RuleModify");
  const { data: rules, error } = useQuery({
    ...tryEventQueries.ofEvent(eventId),
    meta: { errorToast: false },
  });
  if (error) return <CallProblem error={error} />;
  if (!rules)
    return (
      <>
        <LoadingNote>Asking the rules</LoadingNote>
        <Skeleton className="h-16" />
      </>
    );
  const lines = rules.filter(isWorthALine);
  const others = othersInWords(rules, lines.length);
  return (
    <div className="grid gap-3">
      {lines.length > 0 ? (
        <ul aria-label="Rules that say something of this event" className="border-t border-line">
          {lines.map((rule) => (
            <EventRuleLine key={rule.ruleId} rule={rule} />
          ))}
        </ul>
      ) : null}
      {others ? <p className="text-sm text-muted">{others}</p> : null}
      {mayModify ? <UseAsTest eventId={eventId} rules={rules} /> : null}
    </div>
  );
}
