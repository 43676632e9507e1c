"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";

import { logSourceApi } from "@/lib/log-sources/queries";

import { useOnce } from "@/components/ui/use-once";

/** Leads to Slack's consent page; `leaving` holds until the browser is there. */
export function useGrant(id: string) {
  const { mutateAsync, reset, isPending, isSuccess, error } = useMutation({
    mutationFn: () => logSourceApi.grant(id),
    meta: { errorToast: false },
    onSuccess: ({ authorizeUrl }) => window.location.assign(authorizeUrl),
  });

  useEffect(() => {
    // The browser's Back may bring this page back as it was left, still waiting for Slack.
    const onPageShow = (event: PageTransitionEvent) => event.persisted && reset();
    window.addEventListener("pageshow", onPageShow);
    return () => window.removeEventListener("pageshow", onPageShow);
  }, [reset]);

  return { grant: useOnce(() => mutateAsync()), leaving: isPending || isSuccess, error };
}
