"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";

/** Goes to a page of ours; `going` holds until it is there, so that a button waits that long. */
export function useGo() {
  const router = useRouter();
  const [going, start] = useTransition();
  return {
    going,
    go: (path: string) => start(() => router.push(path)),
    /** The page that one leaves cannot be gone back to. */
    goInstead: (path: string) => start(() => router.replace(path)),
  };
}
