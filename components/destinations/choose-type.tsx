"use client";

import { ChevronRight } from "lucide-react";
import { useId } from "react";

import { PageBody, PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import type { DestinationTypeDto } from "@/lib/destination-types/contract";

import { destinationPaths } from "./destination-paths";
import { useDestinationTypes, useSharedCredentials } from "./use-destination";

/** Every type as the registry has it; one whose app is there already leads to its form at once. */
export function ChooseType() {
  const types = useDestinationTypes();
  return (
    <>
      <PageHeader
        title="Choose a type of destination"
        crumbs={[{ label: "Alert Destinations", href: destinationPaths.list }]}
      />
      <PageBody>
        <ul className="grid gap-3">
          {types.map((type) => (
            <li key={type.id} className="grid">
              <Choice type={type} />
            </li>
          ))}
        </ul>
      </PageBody>
    </>
  );
}

function Choice({ type }: { type: DestinationTypeDto }) {
  const id = useId();
  const ready = useSharedCredentials(type).length > 0 || type.guide === null;
  return (
    <div className="relative flex items-center gap-3 rounded-md border border-strong p-4 transition-colors hover:border-faint hover:bg-hover">
      <div className="grid flex-1 justify-items-start gap-0.5">
        <TextLink
          href={ready ? destinationPaths.configure(type.id) : destinationPaths.guide(type.id)}
          aria-describedby={`${id}-about`}
          // The whole card can be clicked, while the link's name stays the label.
          className="text-base font-medium text-ink after:absolute after:inset-0 after:rounded-md hover:no-underline"
        >
          {type.label}
        </TextLink>
        <p id={`${id}-about`} className="text-sm text-muted">
          {type.description}
        </p>
      </div>
      <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-faint" />
    </div>
  );
}
