"use client";

import { Switch } from "@/components/ui/switch";
import type { DetectionDto } from "@/lib/detections/contract";

import { useSwitchDetection } from "../use-switch-detection";

export function DetectionSwitch({ detection }: { detection: DetectionDto }) {
  const setEnabled = useSwitchDetection(detection);
  return (
    <Switch
      label="Enabled"
      className="items-center gap-2.5"
      checked={detection.settings.enabled}
      onChange={(event) => setEnabled(event.target.checked)}
    />
  );
}
