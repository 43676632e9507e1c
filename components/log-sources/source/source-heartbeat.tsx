"use client";

import { useSuspenseQuery } from "@tanstack/react-query";

import { HeartbeatBar, HeartbeatLegend } from "@/components/chart/heartbeat-bar";
import { formatShortTime } from "@/components/theme/format-time";
import { useZone } from "@/components/theme/preferences-provider";
import { useNow } from "@/components/theme/use-now";
import { logSourceQueries } from "@/lib/log-sources/queries";

import { heartbeatCells } from "./heartbeat-cells";

export function SourceHeartbeat({ id }: { id: string }) {
  const { data } = useSuspenseQuery(logSourceQueries.heartbeat(id));
  const zone = useZone();
  const now = useNow();
  const cells = heartbeatCells(data.data, (time) => formatShortTime(time, zone, now));
  return (
    <div className="grid gap-2">
      <HeartbeatBar cells={cells} label="Last 24 hours" />
      <HeartbeatLegend />
    </div>
  );
}
