import type { Page } from "@/lib/kernel/page";

import { apiFetch } from "./api-fetch";

/** Every page of a list that is small enough to be shown whole. */
export async function readAll<T>(path: string, signal: AbortSignal): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<T> = await apiFetch<Page<T>>(path, { query: { limit: 200, cursor }, signal });
    all.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}
