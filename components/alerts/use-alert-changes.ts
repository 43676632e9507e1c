"use client";

import {
  type InfiniteData,
  type QueryClient,
  useMutation,
  useMutationState,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback, useMemo } from "react";

import { toast } from "@/components/ui/toast";
import type { AlertDto } from "@/lib/alerts/contract";
import { alertQueries } from "@/lib/alerts/queries";
import { ApiError } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import { type AlertChange, changedAlert, undoChanges } from "./alert-change";
import { changedSentence, refusedSentence } from "./change-words";
import { sendChange } from "./send-change";

type Wish = {
  /** As they were when the person decided. */
  alerts: readonly AlertDto[];
  change: AlertChange;
  /** RFC 3339. */
  at: string;
};

const mutationKey = ["alerts", "change"] as const;

/** Draws alerts as the changes on their way will make them; a change that fails is drawn no longer. */
export function usePendingChanges(): (alerts: readonly AlertDto[]) => AlertDto[] {
  const wishes = useMutationState({
    filters: { mutationKey, status: "pending" },
    select: (mutation) => mutation.state.variables as Wish | undefined,
  });
  return useMemo(() => {
    const pending = wishes.flatMap((wish) =>
      wish ? [{ ...wish, ids: new Set(wish.alerts.map(({ id }) => id)) }] : [],
    );
    return (alerts) =>
      alerts.map((alert) =>
        pending.reduce(
          (drawn, { ids, change, at }) =>
            ids.has(alert.id) ? changedAlert(drawn, change, at) : drawn,
          alert,
        ),
      );
  }, [wishes]);
}

/** Writes into every list and detail that holds one of these alerts. */
function rewrite(client: QueryClient, ids: ReadonlySet<string>, to: (alert: AlertDto) => AlertDto) {
  const one = (alert: AlertDto) => (ids.has(alert.id) ? to(alert) : alert);
  const page = (data: Page<AlertDto>) => ({ ...data, data: data.data.map(one) });
  const root = alertQueries.all();
  client.setQueriesData<InfiniteData<Page<AlertDto>>>({ queryKey: [...root, "list"] }, (data) =>
    data ? { ...data, pages: data.pages.map(page) } : data,
  );
  client.setQueriesData<Page<AlertDto>>({ queryKey: [...root, "current"] }, (data) =>
    data ? page(data) : data,
  );
  for (const id of ids) {
    client.setQueryData<AlertDto>(alertQueries.detail(id).queryKey, (data) =>
      data ? one(data) : data,
    );
  }
}

/** Asks anew for what a change of alerts changes elsewhere. */
function refresh(client: QueryClient) {
  const live = new Set(["current", "since", "count"]);
  void client.invalidateQueries({
    queryKey: alertQueries.all(),
    predicate: ({ queryKey }) => live.has(String(queryKey[1])) || queryKey.at(-1) === "activity",
  });
  void client.invalidateQueries({ queryKey: ["overview"] });
}

/** Changes alerts: drawn at once, said in a note that undoes it, taken back when it fails. */
export function useAlertChanges() {
  const client = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationKey,
    mutationFn: ({ alerts, change }: Wish) =>
      sendChange(
        alerts.map(({ id }) => id),
        change,
      ),
    meta: { errorToast: false },
    onSuccess: async ({ alert, refused }, { alerts, change, at }) => {
      // Answers that are on their way were asked for before the change.
      await client.cancelQueries({ queryKey: [...alertQueries.all(), "current"] });
      const ids = new Set(alerts.map(({ id }) => id));
      if (refused === 0) rewrite(client, ids, (one) => alert ?? changedAlert(one, change, at));
      for (const id of ids)
        void client.invalidateQueries({ queryKey: alertQueries.detail(id).queryKey, exact: true });
      refresh(client);
    },
  });

  return useCallback(
    async function apply(
      alerts: readonly AlertDto[],
      change: AlertChange,
      undoes = false,
    ): Promise<void> {
      if (alerts.length === 0) return;
      const at = new Date().toISOString();
      const undo = () => {
        for (const group of undoChanges(alerts, change, at))
          void apply(group.alerts, group.change, true);
      };
      try {
        const outcome = await mutateAsync({ alerts, change, at });
        const refused = refusedSentence(outcome);
        if (refused) toast.error("Not everything was changed", { detail: refused });
        if (undoes || outcome.changed === 0) return;
        toast.success(changedSentence(change, outcome.changed), {
          action: { label: "Undo", onClick: undo },
        });
      } catch (error) {
        const known = error instanceof ApiError ? error : null;
        if (known?.status === 401) return;
        toast.error(known?.title ?? "The change was not made", {
          detail: known?.detail ?? "Something in this page went wrong. Reload it and try again.",
          action: { label: "Try again", onClick: () => void apply(alerts, change, undoes) },
        });
      }
    },
    [mutateAsync],
  );
}
