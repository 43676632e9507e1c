"use client";

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";

import { toast } from "@/components/ui/toast";
import { ApiError } from "@/lib/http-client/api-fetch";

declare module "@tanstack/react-query" {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface Register {
    queryMeta: { errorToast?: false };
    mutationMeta: { errorToast?: false };
  }
}

/** Says a failure once; a session that is over leads to the sign-in page and back. */
function report(error: unknown) {
  if (error instanceof ApiError && error.status === 401) {
    const next = window.location.pathname + window.location.search;
    window.location.assign(`/sign-in?next=${encodeURIComponent(next)}`);
    return;
  }
  if (error instanceof ApiError) return toast.error(error.title, { detail: error.detail });
  toast.error("Something in this page went wrong", {
    detail: "Reload the page. What is stored is not affected.",
  });
}

function shouldRetry(failures: number, error: unknown): boolean {
  const hopeless = error instanceof ApiError && error.status >= 400 && error.status < 500;
  return !hopeless && failures < 2;
}

function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Without a network a call fails at once and says so: a change must not wait unseen. And Margay may be reached
      // where the browser takes itself for offline.
      queries: {
        staleTime: 30_000,
        retry: shouldRetry,
        networkMode: "always",
        refetchOnReconnect: true,
      },
      // What was sent may hold a secret: it leaves the tab's memory with the form that sent it.
      mutations: { networkMode: "always", gcTime: 0 },
    },
    queryCache: new QueryCache({
      onError: (error, query) => {
        // Where nothing was shown yet, the page itself says what failed.
        const signedOut = error instanceof ApiError && error.status === 401;
        if (signedOut || (query.state.data !== undefined && query.meta?.errorToast !== false))
          report(error);
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        const signedOut = error instanceof ApiError && error.status === 401;
        if (signedOut || mutation.meta?.errorToast !== false) report(error);
      },
    }),
  });
}

let browserClient: QueryClient | undefined;

function queryClient(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  browserClient ??= makeQueryClient();
  return browserClient;
}

export function QueryProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queryClient()}>{children}</QueryClientProvider>;
}
