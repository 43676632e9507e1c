"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";

import { AuditView } from "./audit-view";

/** The Audit Log screen below its heading; its state is the address. `openedAt`: the server's time of drawing, in milliseconds. */
export function AuditScreen({ openedAt }: { openedAt: number }) {
  return (
    <NuqsAdapter>
      <AuditView openedAt={openedAt} />
    </NuqsAdapter>
  );
}
