"use client";

import { useDestination, useDestinationType } from "../use-destination";
import { FinishActions } from "./finish-actions";
import { Invite } from "./invite";
import { Presence } from "./presence";
import { SetupFrame } from "./setup-frame";

/** The last page: whoever must be let in is let in, and a first message proves it. */
export function FinishStep({ id }: { id: string }) {
  const destination = useDestination(id);
  const type = useDestinationType(destination.type);
  const { name, place } = destination;
  return (
    <SetupFrame
      title="Your destination is added"
      description={`${name} brings alerts to ${place} from now on.`}
      type={type}
      current="finish"
      prepared={destination.credential.sharedBy > 1}
      aside={type.inviteCommand ? <Invite command={type.inviteCommand} place={place} /> : null}
    >
      <div className="grid gap-5">
        {type.inviteCommand ? (
          <>
            <h2 className="text-base font-semibold">In Margay</h2>
            <Presence id={id} place={place} />
          </>
        ) : null}
        <FinishActions id={id} />
      </div>
    </SetupFrame>
  );
}
