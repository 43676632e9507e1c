"use client";

import { LiveSwitch } from "@/components/ui/live-switch";
import { TextLink } from "@/components/ui/text-link";
import type { DetectionPackDto } from "@/lib/detections/pack-contract";

import { detectionPaths } from "../detection-paths";
import { usePressed } from "../use-pressed";
import { useSwitchPack } from "../use-switch-pack";

type Props = { packs: readonly DetectionPackDto[]; canModify: boolean };

/** Packs, each with what it watches for, how much of it is on, and its switch. */
export function PackLines({ packs, canModify }: Props) {
  return (
    <ul className="border-t border-line">
      {packs.map((pack) => (
        <PackLine key={pack.id} pack={pack} canModify={canModify} />
      ))}
    </ul>
  );
}

/** "22 of 22 rules on"; of a pack that is off they stand ready. */
function rulesInWords({ rules, rulesOn, enabled }: DetectionPackDto): string {
  return enabled ? `${rulesOn} of ${rules} rules on` : `${rules} rules, all off`;
}

function PackLine({ pack, canModify }: { pack: DetectionPackDto; canModify: boolean }) {
  const { id, title, description, enabled } = pack;
  const { checked, onSwitch } = usePressed(enabled, useSwitchPack(pack));
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-0.5 border-b border-line py-2.5 text-sm lg:grid-cols-[minmax(0,1fr)_auto_auto] lg:gap-x-8">
      <div className="grid gap-0.5">
        <p className="font-medium">{title}</p>
        <p className="max-w-prose text-pretty text-muted lg:max-w-none">{description}</p>
      </div>
      <TextLink
        href={detectionPaths.list({ pack: id })}
        className="whitespace-nowrap tabular-nums max-lg:order-1 max-lg:col-span-2 max-lg:-mb-1 max-lg:w-fit max-lg:py-1"
      >
        {rulesInWords(pack)}
      </TextLink>
      {canModify ? (
        <LiveSwitch label={title} labelHidden checked={checked} onSwitch={onSwitch} />
      ) : (
        <span>{enabled ? "On" : "Off"}</span>
      )}
    </li>
  );
}
