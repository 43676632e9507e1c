"use client";

import { useRef } from "react";

/** Lets a call end before the next one may begin: a quick double click comes before the button is drawn as waiting. Whoever makes the call shows its failure. */
export function useOnce<Input extends unknown[]>(
  run: (...input: Input) => Promise<unknown>,
): (...input: Input) => void {
  const running = useRef(false);
  return (...input) => {
    if (running.current) return;
    running.current = true;
    const end = () => {
      running.current = false;
    };
    void run(...input).then(end, end);
  };
}
