import type { Severity } from "@/lib/kernel/severity";
import type { LogTypeId } from "@/lib/log-types/registry";

import type { AttackTactic } from "./attack";
import type { EventOf } from "./events/event-shapes";
import type { Past } from "./memory/past";

/** A line of what matters in an event. */
export type Fact = { label: string; value: string };

/** What a technique is used for, e.g. { tactic: "TA0005", technique: "T1562.001" }. */
type AttackMapping = { tactic: AttackTactic; technique: string };

/** What a rule keeps of events, so that it can compare later ones with them; see Past. */
type Memory<Event> = {
  /** Raised when subject, value or the rule's actions change: what is remembered is then built anew from the stored events. */
  version: number;
  /** Whose or what's past an event belongs to, e.g. a person's id; null: the event is not remembered. */
  subject: (event: Event) => string | null;
  /** What is remembered under the subject, e.g. a country; null: nothing of this event. */
  value: (event: Event) => string | null;
  /** When what the event tells of began, for rows that stand for a stretch of time; absent or null: at the event's time. */
  since?: (event: Event) => Date | null;
  /** Forgotten so long after it was seen last. */
  keepDays: number;
};

type Definition<Event> = {
  /** Unique for ever; people and settings know the rule by it. */
  id: string;
  /** What the list of detections calls it. */
  title: string;
  /** Why it matters, in a sentence or two. */
  description: string;
  /** What it looks for, in plain sentences, for people who decide whether to trust it. */
  logic: readonly string[];
  severity: Severity;
  /** Every action that the rule can ever match; one that ends in `*` is a family. Null: events of its log types have none. */
  actions: readonly string[] | null;
  /** Absent: every event of these actions. */
  match?: (event: Event, past: Past) => boolean;
  /** One sentence about one event: who did what to whom. */
  alertTitle: (event: Event, past: Past) => string;
  /** Matches that agree in all of these share an alert; null is a value like others. */
  groupBy: (event: Event, past: Past) => (string | null)[];
  /** Absent, or null for an event: `severity`. */
  severityOf?: (event: Event, past: Past) => Severity | null;
  /** What is to be known without opening the event, in order; lines whose value is null are left out. */
  facts: (event: Event, past: Past) => [label: string, value: string | null][];
  /** Absent: the rule sees each event alone. */
  memory?: Memory<Event>;
  /** What to do, step by step. */
  runbook: readonly string[];
  /** How to tell a false alarm, concretely. */
  falseAlarms: readonly string[];
  /** Where to read on; null where whoever made the rule names nothing. */
  reference: string | null;
  attack: readonly AttackMapping[];
  /** An alert opens with this many matches of one group within the period. */
  threshold: number;
  /** How long after an alert's first match others of its group join it. */
  dedupMinutes: number;
  /** Where it decides otherwise than the public rule of the same id, and why. */
  differences?: readonly string[];
};

export type RuleDefinition<Id extends LogTypeId> = Definition<EventOf<Id>> & {
  logTypes: readonly [Id, ...Id[]];
};

/** A rule as the engine runs it: it is only ever given events of its log types, and what it remembers of earlier ones. */
export type Rule = Definition<object> & { logTypes: readonly [LogTypeId, ...LogTypeId[]] };

/** Types a rule's functions by its log types. */
export function defineRule<const Id extends LogTypeId>(definition: RuleDefinition<Id>): Rule {
  return definition;
}

/** True when the rule wants to see events with this action. */
export function wantsAction({ actions }: Rule, action: string | null): boolean {
  if (actions === null) return true;
  if (action === null) return false;
  return actions.some((wanted) =>
    wanted.endsWith("*") ? action.startsWith(wanted.slice(0, -1)) : action === wanted,
  );
}
