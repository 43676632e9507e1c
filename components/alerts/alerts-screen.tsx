"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";

import { AlertsView } from "./alerts-view";

/** The Alerts screen below its heading; its state is the address. */
export function AlertsScreen() {
  return (
    <NuqsAdapter>
      <AlertsView />
    </NuqsAdapter>
  );
}
