"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";

import type { AlertAccess } from "./alert-access";
import { AlertsView } from "./alerts-view";

type Props = {
  /** The server's time of drawing, in milliseconds. */
  openedAt: number;
  access: AlertAccess;
};

/** The Alerts screen below its heading; its state is the address. */
export function AlertsScreen(props: Props) {
  return (
    <NuqsAdapter>
      <AlertsView {...props} />
    </NuqsAdapter>
  );
}
