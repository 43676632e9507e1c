import { CallProblem } from "@/components/form/call-problem";
import { Callout } from "@/components/ui/callout";
import { Time } from "@/components/ui/time";
import type { DestinationOutcome } from "@/lib/destinations/health-contract";

type Props = {
  outcome: DestinationOutcome | null;
  error: Error | null;
  /** What is said above the sentence, for each way that it can go. */
  titles: { ok: string; failed: string };
};

/** How a try went, where it was asked for; nothing before. */
export function OutcomeNotice({ outcome, error, titles }: Props) {
  if (error) return <CallProblem error={error} />;
  if (!outcome) return null;
  return (
    <Callout
      tone={outcome.ok ? "success" : "error"}
      live
      title={outcome.ok ? titles.ok : titles.failed}
    >
      <p>{outcome.message}</p>
      <p>
        <Time value={outcome.at} format="exact" />
      </p>
    </Callout>
  );
}
