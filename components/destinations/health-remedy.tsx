"use client";

import { CallProblem } from "@/components/form/call-problem";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { toast } from "@/components/ui/toast";
import type { DestinationDto } from "@/lib/destinations/contract";
import { destinationApi } from "@/lib/destinations/queries";

import { destinationPaths } from "./destination-paths";
import { useAttempt } from "./use-attempt";
import { usePause } from "./use-pause";

type Props = { destination: DestinationDto };

/** The button that mends what the health sentence says; none where there is nothing to do. */
export function HealthRemedy({ destination }: Props) {
  switch (destination.health.action) {
    case "FINISH_SETUP":
      return (
        <ButtonLink href={destinationPaths.finish(destination.id)} size="sm" variant="primary">
          Finish setup
        </ButtonLink>
      );
    case "RESUME":
      return <Resume destination={destination} />;
    case "CHECK_AGAIN":
      return <CheckAgain destination={destination} />;
    default:
      return null;
  }
}

function Resume({ destination }: Props) {
  const { setPaused, pending, error } = usePause(destination);
  return (
    <>
      <Button size="sm" pending={pending} onClick={() => setPaused(false)}>
        Resume
      </Button>
      <CallProblem error={error} />
    </>
  );
}

function CheckAgain({ destination: { id, name } }: Props) {
  const { run, pending, error } = useAttempt(async () => {
    const outcome = await destinationApi.presence(id);
    // What is still wrong stands beside the button already.
    if (outcome.ok) toast.success(`${name} works again.`, { detail: outcome.message });
    else toast.info("It is still so.", { detail: outcome.message });
    return outcome;
  });
  return (
    <>
      <Button size="sm" pending={pending} onClick={run}>
        Check again
      </Button>
      <CallProblem error={error} />
    </>
  );
}
