"use client";

import { useSearchParams } from "next/navigation";

import { ExternalLink } from "@/components/ui/external-link";
import { Tabs } from "@/components/ui/tabs";
import { WizardChecklist } from "@/components/wizard/wizard-checklist";
import type { DestinationTypeDto } from "@/lib/destination-types/contract";

type Guide = NonNullable<DestinationTypeDto["guide"]>;

/** The way that is being looked at, by its number; the address has it. */
export function useWay(): string {
  return useSearchParams().get("way") ?? "0";
}

function chooseWay(id: string): void {
  const query = new URLSearchParams(window.location.search);
  query.set("way", id);
  window.history.replaceState(null, "", `?${query.toString()}`);
}

/** What a person does on the other side, for each way of installing, ticked off by hand. */
export function GuidePanel({ typeId, guide }: { typeId: string; guide: Guide }) {
  const { open, ways } = guide;
  const asked = Number(useWay());
  const at = ways[asked] ? asked : 0;
  const way = ways[at];
  const list = way ? (
    <WizardChecklist
      key={at}
      storageKey={`margay:in-slack:${typeId}:${at}`}
      items={way.steps.map(({ title, body }) => ({ id: title, title, body }))}
    />
  ) : null;
  return (
    <div className="grid justify-items-start gap-4">
      <h2 className="text-base font-semibold">In Slack</h2>
      {open ? (
        <ExternalLink href={open.url} button={{}}>
          {open.label}
        </ExternalLink>
      ) : null}
      {ways.length > 1 ? (
        <Tabs
          label="Where it is installed"
          tabs={ways.map(({ label }, index) => ({ id: String(index), label }))}
          chosen={String(at)}
          onChoose={chooseWay}
        >
          {list}
        </Tabs>
      ) : (
        list
      )}
    </div>
  );
}
