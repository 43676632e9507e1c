import type { ExceptionKind } from "@/lib/detections/exceptions/contract";

import type { UntilChoice } from "./until";

/** A new exception as its form has it. */
export type ExceptionFields = {
  kind: ExceptionKind;
  value: string;
  reason: string;
  until: UntilChoice;
  /** A datetime-local value; counts when it ends at a time. */
  at: string;
};
