"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import type { ReplaceCredentialInput } from "@/lib/destinations/input-contract";
import { destinationApi, destinationQueries } from "@/lib/destinations/queries";

/** Replaces an app's credentials; all of its destinations are asked for anew. */
export function useReplaceCredential(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReplaceCredentialInput) => destinationApi.replaceCredential(id, body),
    meta: { errorToast: false },
    onSuccess: () => client.invalidateQueries({ queryKey: destinationQueries.all() }),
  });
}
