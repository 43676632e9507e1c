import type { AlertMessage } from "@/lib/destination-types/destination-type";
import type { AlertStatus } from "@/lib/kernel/alert-terms";
import { severityTitles, type Severity } from "@/lib/kernel/severity";

import { inLine, inPlainText } from "./foreign-text";

/** Told apart by shape of word as well as by colour. */
const severityMarks: Record<Severity, string> = {
  CRITICAL: "🔴",
  HIGH: "🟠",
  MEDIUM: "🟡",
  LOW: "🔵",
  INFO: "⚪",
};

export const statusTitles: Record<AlertStatus, string> = {
  OPEN: "Open",
  TRIAGED: "Triaged",
  RESOLVED: "Resolved",
  CLOSED: "Invalid",
};

/** What one sees of a notification before the phone cuts it. */
const notificationLength = 240;

const headerLength = 150;

/** True when nothing is to be done about it any more. */
export function hasEnded({ status }: AlertMessage): boolean {
  return status === "RESOLVED" || status === "CLOSED";
}

function mark(alert: AlertMessage): string {
  const { severity, status, isTest } = alert;
  if (isTest) return "🧪 Test";
  if (!hasEnded(alert)) return `${severityMarks[severity]} ${severityTitles[severity]}`;
  return status === "RESOLVED" ? "✅ Resolved" : "☑️ Invalid";
}

/** The message's header: severity, or how it ended, and title. */
export function headline(alert: AlertMessage): string {
  const start = `${mark(alert)}: `;
  return start + inPlainText(alert.title, headerLength - start.length);
}

/** What a phone's notification and a screen reader say: all of it where it fits, always the severity and the title. */
export function notificationText(alert: AlertMessage): string {
  const start = `${mark(alert)}: `;
  const title = start + inLine(alert.title, 150);
  const sentence = /[.!?…]$/.test(title) ? title : `${title}.`;
  const room = notificationLength - sentence.length - 1;
  return room < 20 ? title : `${sentence} ${inLine(alert.summary, room)}`.trimEnd();
}
