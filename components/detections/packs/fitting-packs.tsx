"use client";

import { useSuspenseQuery } from "@tanstack/react-query";

import { TextLink } from "@/components/ui/text-link";
import { permissionTitles } from "@/lib/kernel/permission";
import { detectionQueries } from "@/lib/detections/queries";

import { detectionPaths } from "../detection-paths";
import { PackLines } from "./pack-lines";

type Props = { logType: string; canModify: boolean };

/** The packs that look at events of a log type, each with its switch; nothing where none does. */
export function FittingPacks({ logType, canModify }: Props) {
  const packs = useSuspenseQuery(detectionQueries.packs()).data.filter(({ logTypes }) =>
    logTypes.includes(logType),
  );
  if (packs.length === 0) return null;
  return (
    <section aria-labelledby="fitting-packs" className="grid gap-2">
      <div>
        <h2 id="fitting-packs" className="text-base font-semibold">
          What looks at these events
        </h2>
        <p className="text-sm text-muted">
          {canModify
            ? "Each event is looked at as it comes in. Single rules can be set under "
            : `Each event is looked at as it comes in. Whoever has “${permissionTitles.RuleModify}” can switch packs and rules under `}
          <TextLink href={detectionPaths.list({ logType })} className="underline">
            Detections
          </TextLink>
          .
        </p>
      </div>
      <PackLines packs={packs} canModify={canModify} />
    </section>
  );
}
