"use client";

import { useEffect, useState } from "react";

import { Button } from "@/components/ui/button";

/** From the second second on: for how long the search has run, and a way out. */
export function SearchProgress({ onCancel }: { onCancel: () => void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  if (seconds === 0) return null;
  return (
    <div className="absolute top-10 left-1/2 z-10 flex -translate-x-1/2 items-center gap-2 rounded-md bg-raised py-1 pr-1 pl-3 text-sm shadow-float">
      <span role="status">
        Searching<span aria-hidden="true"> for {seconds} s</span>
      </span>
      <Button size="sm" variant="ghost" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}
