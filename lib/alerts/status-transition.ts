import { type AlertStatus, isOpenAlert } from "@/lib/kernel/alert-terms";

/**
 * What a change of the status means. `none`: it is so already. `ended`: nobody need look at it any more. `reopened`:
 * somebody must again, and the alert takes its dedupe key back. `moved`: open as before, or ended as before.
 */
export type StatusTransition = "none" | "moved" | "ended" | "reopened";

/** Every status can follow every other; what follows from it depends on whether the alert is open before and after. */
export function statusTransition(from: AlertStatus, to: AlertStatus): StatusTransition {
  if (from === to) return "none";
  if (isOpenAlert(from) === isOpenAlert(to)) return "moved";
  return isOpenAlert(to) ? "reopened" : "ended";
}
