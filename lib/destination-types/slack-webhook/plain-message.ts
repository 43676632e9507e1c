import { severityTitles, type Severity } from "@/lib/kernel/severity";

import type { AlertMessage } from "../destination-type";
import { asMrkdwn, asPlainText, shownTime } from "./slack-text";

type Text = { type: "mrkdwn" | "plain_text"; text: string };

/** The few kinds of blocks that a message without controls needs. */
type PlainBlock =
  | { type: "header"; text: Text }
  | { type: "section"; text: Text }
  | { type: "section"; fields: Text[] }
  | { type: "context"; elements: Text[] };

export type PlainMessage = { text: string; blocks: PlainBlock[] };

const marks: Record<Severity, string> = {
  INFO: "⚪",
  LOW: "🔵",
  MEDIUM: "🟡",
  HIGH: "🟠",
  CRITICAL: "🔴",
};

const endings = { OPEN: "", TRIAGED: "", RESOLVED: "Resolved: ", CLOSED: "Invalid: " };

const mrkdwn = (text: string): Text => ({ type: "mrkdwn", text });

function section(title: string | null, body: string | null): PlainBlock[] {
  if (body === null || body.trim() === "") return [];
  const heading = title === null ? "" : `*${title}*\n`;
  return [{ type: "section", text: mrkdwn(heading + asMrkdwn(body, 2_900)) }];
}

function factList(alert: AlertMessage, timeZone: string): { label: string; value: string }[] {
  const { source, lastEventAt, eventCount } = alert;
  return [
    ...alert.facts.slice(0, 6),
    ...(source ? [{ label: "Log source", value: source.name }] : []),
    ...(eventCount > 0 ? [{ label: "Events", value: String(eventCount) }] : []),
    { label: "Since", value: shownTime(alert.openedAt, timeZone) },
    ...(lastEventAt ? [{ label: "Last event", value: shownTime(lastEventAt, timeZone) }] : []),
  ];
}

/** An alert without controls, in at most nine blocks, each within Slack's limits whatever the alert says. */
export function plainMessage(alert: AlertMessage, timeZone: string): PlainMessage {
  const severity = `${marks[alert.severity]} ${severityTitles[alert.severity]}`;
  const test = alert.isTest ? "Test: " : "";
  const headline = `${test}${endings[alert.status]}${alert.title}`;
  const facts = factList(alert, timeZone).map(({ label, value }) =>
    mrkdwn(`*${asMrkdwn(label, 100)}*\n${asMrkdwn(value, 1_800)}`),
  );
  const blocks: PlainBlock[] = [
    {
      type: "header",
      text: { type: "plain_text", text: asPlainText(`${severity} · ${headline}`, 150) },
    },
    ...section(null, alert.summary),
    { type: "section", fields: facts },
    ...section("What to do", alert.nextStep),
    ...section("Runbook", alert.runbook),
    { type: "context", elements: [mrkdwn(`<${alert.url}|View in Margay>`)] },
  ];
  return { text: asMrkdwn(`${severity}: ${headline}. ${alert.summary}`, 2_000), blocks };
}
