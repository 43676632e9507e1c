"use client";

import { Ellipsis, KeyRound, Pause, Play, Trash2 } from "lucide-react";
import { useState } from "react";

import { CallProblem } from "@/components/form/call-problem";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import type { TriggerProps } from "@/components/ui/use-lazy-popup";
import type { DestinationDto } from "@/lib/destinations/contract";

import { destinationPaths } from "../destination-paths";
import type { Attempt } from "../use-attempt";
import { usePause } from "../use-pause";
import { DeleteDestination } from "./delete-destination";

const moreButton = (trigger: TriggerProps) => (
  <IconButton {...trigger} label="More actions" variant="secondary">
    <Ellipsis aria-hidden="true" />
  </IconButton>
);

type Props = { destination: DestinationDto; test: Attempt };

export function DestinationActions({ destination, test }: Props) {
  const [deleting, setDeleting] = useState(false);
  const { setPaused, pending, error } = usePause(destination);
  const { paused, credential } = destination;
  return (
    <>
      <Button pending={test.pending} onClick={test.run}>
        Send test alert
      </Button>
      <Button pending={pending} onClick={() => setPaused(!paused)}>
        {paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        {paused ? "Resume" : "Pause"}
      </Button>
      <Menu
        label="More actions"
        align="end"
        trigger={moreButton}
        items={[
          {
            id: "credentials",
            label: "Replace credentials",
            icon: <KeyRound aria-hidden="true" />,
            href: destinationPaths.credentials(credential.id),
          },
          { kind: "separator", id: "end" },
          {
            id: "delete",
            label: "Delete",
            icon: <Trash2 aria-hidden="true" />,
            danger: true,
            onSelect: () => setDeleting(true),
          },
        ]}
      />
      <DeleteDestination destination={destination} open={deleting} onOpenChange={setDeleting} />
      {error ? (
        <div className="basis-full">
          <CallProblem error={error} />
        </div>
      ) : null}
    </>
  );
}
