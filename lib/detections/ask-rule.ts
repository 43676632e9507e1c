import { logTypes } from "@/lib/log-types/registry";

import { type Finding } from "./evaluate";
import { findMatches } from "./find-matches";
import { createRecall } from "./memory/recall";
import { teach } from "./memory/teach";
import { type Rule, wantsAction } from "./rule";

type Wanted = { logType: string; action: string | null };

/** The log type among the rule's of which it wants this event; null: none. */
function wantedAs(rule: Rule, event: object): Wanted | null {
  for (const logType of rule.logTypes) {
    const action = logTypes[logType].actionOf(event);
    if (wantsAction(rule, action)) return { logType, action };
  }
  return null;
}

/** When an event happened; where it does not say, at the time of the one before it. */
function timeOf(rule: Rule, event: object, before: Date): Date {
  const parsed = logTypes[rule.logTypes[0]].parse(event);
  return parsed.ok ? parsed.record.eventTime : before;
}

/** What a rule says of one event as Slack sends it, when it saw nothing before but `past`, oldest event first. Null: no match. Asks no database. */
export function askRule(rule: Rule, event: object, past: readonly object[] = []): Finding | null {
  const recall = createRecall();
  let eventTime = new Date(0);
  for (const raw of past) {
    eventTime = timeOf(rule, raw, eventTime);
    if (rule.memory && wantedAs(rule, raw)) teach(recall, { rule, raw, eventTime });
  }
  const wanted = wantedAs(rule, event);
  if (!wanted) return null;
  const asked = {
    key: "",
    raw: event,
    action: wanted.action,
    eventTime: timeOf(rule, event, eventTime),
  };
  const [found] = findMatches(() => [rule], wanted.logType, [asked], recall);
  return found?.finding ?? null;
}
