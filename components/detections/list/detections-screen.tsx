"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";

import type { DetectionAccess } from "../detection-access";
import { DetectionsView } from "./detections-view";

/** The list of detections; its filters are the address. */
export function DetectionsScreen({ access }: { access: DetectionAccess }) {
  return (
    <NuqsAdapter>
      <DetectionsView access={access} />
    </NuqsAdapter>
  );
}
