"use client";

import { Download } from "lucide-react";

import { buttonStyle } from "@/components/ui/button-style";
import { ButtonLink } from "@/components/ui/button-link";

import { destinationPaths } from "../destination-paths";
import { useDestinationType } from "../use-destination";
import { GuidePanel, useWay } from "./guide-panel";
import { Manifest } from "./manifest";
import { SetupFrame } from "./setup-frame";

/** What is made on the other side before the form: its steps there at one side, what to take there at ours. */
export function GuideStep({ typeId }: { typeId: string }) {
  const type = useDestinationType(typeId);
  const way = useWay();
  const { guide } = type;
  if (!guide) return null;
  const { manifest, icon } = guide;
  return (
    <SetupFrame
      title={guide.title}
      description="This page can stay open meanwhile; it is also still here tomorrow."
      type={type}
      current="prepare"
      aside={<GuidePanel typeId={typeId} guide={guide} />}
    >
      <div className="grid gap-6">
        <h2 className="text-base font-semibold">In Margay</h2>
        {manifest ? <Manifest {...manifest} /> : null}
        {icon ? (
          <div>
            <a href={icon.url} download className={buttonStyle()}>
              <Download aria-hidden="true" />
              Download {icon.label}
            </a>
          </div>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <ButtonLink
            href={destinationPaths.configure(typeId, {
              ...(way === "0" ? {} : { way }),
              // Also when a colleague adds the first app meanwhile: this one was made to be used.
              app: "another",
            })}
            variant="primary"
          >
            Continue
          </ButtonLink>
          <ButtonLink href={destinationPaths.choose} variant="ghost">
            Back
          </ButtonLink>
        </div>
      </div>
    </SetupFrame>
  );
}
