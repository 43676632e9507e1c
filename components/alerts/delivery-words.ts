import type { HealthTone } from "@/components/ui/health-badge";
import type { AlertDeliveryDto } from "@/lib/deliveries/contract";

type Status = AlertDeliveryDto["status"];
type AttemptKind = AlertDeliveryDto["attempts"][number]["kind"];

export const deliveryLooks: Record<Status, { word: string; tone: HealthTone }> = {
  WAITING: { word: "Waiting", tone: "waiting" },
  DELIVERED: { word: "Delivered", tone: "ok" },
  BLOCKED: { word: "Needs attention", tone: "warning" },
  FAILED: { word: "Not delivered", tone: "failing" },
};

export const attemptWords: Record<AttemptKind, string> = {
  MESSAGE: "Message",
  EDIT: "Update of the message",
  NOTE: "Note in the thread",
};

/** What the button that brings it again says: what is still to come is tried at once instead. */
export const resendWords: Record<Status, string> = {
  WAITING: "Try now",
  DELIVERED: "Resend",
  BLOCKED: "Try now",
  FAILED: "Resend",
};
