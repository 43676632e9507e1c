"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";

import { LogsView } from "./logs-view";

type Props = {
  /** The server's time of drawing, in milliseconds. */
  openedAt: number;
  canManageSources: boolean;
};

/** The Logs screen below its heading; its state is the address. */
export function LogsScreen(props: Props) {
  return (
    <NuqsAdapter>
      <LogsView {...props} />
    </NuqsAdapter>
  );
}
