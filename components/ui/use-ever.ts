"use client";

import { useState } from "react";

/** True from the first time that the value was true; keeps a popup mounted so that it can fade out. */
export function useEver(value: boolean): boolean {
  const [ever, setEver] = useState(value);
  if (value && !ever) setEver(true);
  return ever || value;
}
