"use client";

import { LiveSwitch } from "@/components/ui/live-switch";
import type { DetectionDto } from "@/lib/detections/contract";

import { usePressed } from "../use-pressed";
import { useSwitchDetection } from "../use-switch-detection";

/** The switch's id, for who brings the focus to it. */
export const enabledId = "enabled";

export function DetectionSwitch({ detection }: { detection: DetectionDto }) {
  const press = useSwitchDetection(detection);
  const { checked, onSwitch } = usePressed(detection.settings.enabled, press);
  return (
    <LiveSwitch
      id={enabledId}
      label="Enabled"
      className="items-center gap-2.5 sm:ml-2"
      checked={checked}
      onSwitch={onSwitch}
    />
  );
}
