"use client";

import { useEffect } from "react";

/** How many rows that came in since wait until they are asked for. An empty list has nothing that they could move, so there they are read at once. */
export function useWaitingRows(isEmpty: boolean, fresh: number, read: () => unknown): number {
  useEffect(() => {
    if (isEmpty && fresh > 0) void read();
  }, [isEmpty, fresh, read]);
  return isEmpty ? 0 : fresh;
}
