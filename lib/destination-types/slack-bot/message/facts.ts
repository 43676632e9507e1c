import type { MrkdwnElement, SectionBlock } from "@slack/types";

import type { AlertMessage } from "@/lib/destination-types/destination-type";

import { inLine, webLink } from "./foreign-text";
import { mrkdwn } from "./text-blocks";
import { timeWords } from "./time-words";

/** Slack's number of fields in a section. */
const fieldsInSection = 10;

type Fact = AlertMessage["facts"][number];

/** A label above its value. */
const field = ({ label, value }: Fact): MrkdwnElement =>
  mrkdwn(`*${inLine(label, 100)}*\n${inLine(value, 1_000) || "–"}`);

const events = (count: number) => `${count.toLocaleString("en")} event${count === 1 ? "" : "s"}`;

/** When it was, in the destination's zone, from the first event's alert to the last event. */
function when({ openedAt, lastEventAt, eventCount }: AlertMessage, timeZone: string): Fact[] {
  const opened = { label: "When", value: timeWords(openedAt, timeZone) };
  if (eventCount < 2 || !lastEventAt) return [opened];
  return [
    { label: "Since", value: opened.value },
    { label: `Last of ${events(eventCount)}`, value: timeWords(lastEventAt, timeZone) },
  ];
}

/** The facts that matter first, then when it was; `most` of the first at most, and how many were left out. */
export function factSections(alert: AlertMessage, timeZone: string, most: number): SectionBlock[] {
  const shown = alert.facts.slice(0, most);
  const left = alert.facts.length - shown.length;
  const more =
    left > 0 ? [{ label: "And more", value: `${left} more under “Show Alert Details”` }] : [];
  const fields = [...shown, ...when(alert, timeZone), ...more].map(field);
  const sections: SectionBlock[] = [];
  for (let at = 0; at < fields.length; at += fieldsInSection)
    sections.push({ type: "section", fields: fields.slice(at, at + fieldsInSection) });
  return sections;
}

/** Where it comes from, and how far people are with it, in one line. */
export function originLine(alert: AlertMessage): string {
  const { source, logType, ruleId, assigneeName, eventCount, previousUrl } = alert;
  return [
    assigneeName === null ? "Nobody has it yet" : `Assigned to ${inLine(assigneeName, 200)}`,
    eventCount > 0 ? events(eventCount) : null,
    source && `from “${inLine(source.name, 200)}”`,
    logType && inLine(logType, 100),
    ruleId && inLine(ruleId, 200),
    previousUrl && webLink(previousUrl, "goes on from an earlier alert"),
  ]
    .filter(Boolean)
    .join("  ·  ");
}
