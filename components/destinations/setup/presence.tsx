"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleDashed, TriangleAlert } from "lucide-react";

import { destinationApi, destinationQueries } from "@/lib/destinations/queries";

/** How often is asked until the answer is good, and afterwards. */
const waitingMilliseconds = 4_000;
const joinedMilliseconds = 30_000;

/** Whether messages can arrive, asked every few seconds while the page is open. */
export function Presence({ id, place }: { id: string; place: string }) {
  const { data, error } = useQuery({
    queryKey: [...destinationQueries.all(), id, "presence"],
    queryFn: ({ signal }) => destinationApi.presence(id, signal),
    refetchInterval: ({ state }) => (state.data?.ok ? joinedMilliseconds : waitingMilliseconds),
    meta: { errorToast: false },
  });
  const joined = data?.ok ?? false;
  const waiting = !data || data.code === "not_in_channel";
  const Icon = joined ? CircleCheck : waiting && !error ? CircleDashed : TriangleAlert;
  const color = joined ? "text-ok" : waiting && !error ? "text-muted" : "text-medium";
  return (
    <div className="flex items-start gap-2.5 border-y border-line py-3">
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${color}`} />
      <div role="status" className="grid gap-0.5">
        <p className="font-medium">
          {joined ? "Margay has joined" : `Waiting for Margay to join ${place}`}
        </p>
        <p className="text-sm text-muted">{error?.message ?? data?.message ?? "Asking Slack…"}</p>
      </div>
    </div>
  );
}
