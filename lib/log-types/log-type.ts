import type { SlackPlan } from "@/lib/kernel/slack-plan";

/** The kinds of value that people pivot on. */
export type IndicatorKind = "ip" | "email" | "username" | "domain";

export type Indicator = { kind: IndicatorKind; value: string };

/** A field of the log type as people read about it in the event panel. */
export type FieldDefinition = {
  /** Dotted path in the raw record, e.g. "actor.user.email". */
  path: string;
  type: "string" | "timestamp" | "bigint" | "boolean" | "object" | "array" | "json";
  required: boolean;
  description: string;
  indicator?: IndicatorKind;
  isEventTime?: boolean;
};

/** A column that the Logs table can show for this log type. */
export type ColumnDefinition = {
  id: string;
  label: string;
  /** Dotted path in the raw record. */
  path: string;
  kind: "text" | "code" | "ip" | "time" | "number" | "json";
  /** Pixels. */
  width: number;
  /** Shown before the person chooses. */
  initial: boolean;
};

/** A step that a person does in Slack, in the order in which they do it. */
export type SetupStep = { title: string; body: string };

/** How often Slack answers calls for this log, and how much of that Margay takes unless told. */
type CallRate = {
  /** Slack's limit, calls a minute. */
  limit: number;
  /** What a source uses at most unless a person chose otherwise; the rest is left to other tools. */
  share: number;
  /** Whether the limit holds for the whole organization, for all of its sources and tools together. */
  sharedBy: "organization" | "source";
};

/** What the log type needs of Slack. */
export type SlackRequirements = {
  plans: SlackPlan[];
  userScope: "auditlogs:read" | "admin";
  /** An app can be installed on an organisation only with at least one bot scope. */
  botScopes: string[];
  install: "organization" | "workspace";
  setupSteps: SetupStep[];
  rate: CallRate;
};

/** What we keep of one record beside its raw JSON. */
export type ParsedRecord = {
  eventTime: Date;
  action: string | null;
  actor: string | null;
  ip: string | null;
  indicators: Indicator[];
  /** For logs whose rows change in place: the combination that the row stands for. */
  session: AccessSessionFacts | null;
};

export type AccessSessionFacts = {
  key: string;
  userId: string;
  username: string | null;
  ip: string | null;
  userAgent: string | null;
  firstSeen: Date;
  lastSeen: Date;
  count: number;
};

export type ParseResult = { ok: true; record: ParsedRecord } | { ok: false; reason: string };

/** One call to Slack, as data. */
export type PullRequest =
  | { api: "audit"; path: "logs"; params: Record<string, string> }
  | {
      api: "web";
      method: "team.accessLogs" | "team.integrationLogs";
      params: Record<string, string>;
    };

/** What became of the rows of one page, told to the pull after the page's transaction. */
export type PageOutcome = {
  /** In the page's order; null where the record went to quarantine. */
  rows: { eventTime: Date | null; isNew: boolean }[];
};

/** A stretch of event time; null: open on that side. */
export type TimeRange = { from: Date | null; to: Date | null };

/** How far a log was read: all between, but for what `unread()` names. */
export type Reach = {
  /** When pulling began; null where the log cannot say. */
  since: Date | null;
  /** The earliest time that is wanted; null: all that Slack keeps. */
  from: Date | null;
  /** Up to when the log was asked, by Slack's clock as far as it told; null before the first page. */
  to: Date | null;
};

/**
 * One poll's walk through the log. Pure: it only says what to ask next and what to remember.
 * What is newest comes first; history, and what earlier polls left, use the rest of the page budget.
 */
export type PullRun = {
  /** The next call, or null when this poll can do no more (see `unread` for what is left). */
  request(): PullRequest | null;
  /**
   * Slack refused the call with this error code. True: the pull has another way, ask `request()` again.
   * False: end the poll with the error.
   */
  refused(code: string): boolean;
  /**
   * Takes Slack's answer apart; throws MalformedPage when it is not a page of this log.
   * `slackTime`: Slack's clock when it answered, where it told.
   */
  read(body: unknown, slackTime?: Date | null): unknown[];
  /** A key per record of the page just read, the same whenever Slack returns the same entry again. */
  dedupeKeys(records: unknown[]): string[];
  /** Moves on past the page just read; what `state` then returns is stored in the page's transaction. */
  advance(outcome: PageOutcome): void;
  /** JSON to store in the source; begin() takes it back after any crash. */
  state(): unknown;
  /** What this poll set out to cover, for the ledger. */
  window(): TimeRange;
  /** What Slack has and Margay has not read yet, as far as known, newest first; empty: nothing is missing. */
  unread(): TimeRange[];
  /** What is read once more, by itself or because a person asked: nothing is known to be missing there. */
  rereading(): TimeRange[];
  reach(): Reach;
  /** What Slack has and serves in no way, as far as known; absent where a log has no such end. */
  unreachable?(): (TimeRange & { rows: number }) | null;
};

export type PullOptions = { now: Date; historyDays: number };

/** A record that could not be read, with the key that it had then; null where that was not kept. */
export type KeptRecord = { raw: unknown; key: string | null };

/** Everything that Margay knows about one log type; see registry.ts. */
export type LogType = {
  /** e.g. "Slack.AuditLogs"; stored with every event. */
  id: string;
  /** e.g. "Audit logs"; what people choose. */
  label: string;
  description: string;
  referenceUrl: string;
  slack: SlackRequirements;
  fields: FieldDefinition[];
  columns: ColumnDefinition[];
  /** Whether Slack can be asked for a stretch of time; otherwise its whole list is read. */
  readsByTime: boolean;
  /** Whether an event is a combination whose row lives on: see ParsedRecord.session. */
  hasSessions: boolean;
  /** The field from which `actionOf` reads; null for a log whose records name no action. */
  actionField: string | null;
  /** What a record says was done, by which rules find it; null for a log whose records name no action. */
  actionOf(raw: unknown): string | null;
  /** Reads one record loosely: unknown fields pass, a missing required one is the reason for quarantine. */
  parse(raw: unknown): ParseResult;
  /** What a record is, without how often Slack lists it: the same for the same entry, as long as Slack does. */
  recordId(raw: unknown): string;
  /**
   * The keys that a pull would give these records now, in their order, however it told them apart then.
   * All kept records with the same `recordId` must be given together.
   */
  keysAgain(kept: KeptRecord[]): string[];
  /** Resumes from stored state (null: never pulled; unreadable: as if never pulled). */
  beginPull(stored: unknown, options: PullOptions): PullRun;
  /** The state from which the next polls read `range` again, or the whole list where Slack knows no times. */
  readAgain(stored: unknown, range: { from: Date; to: Date }, options: PullOptions): unknown;
};

/** Slack answered with something that is not a page of this log (HTML, cut off, another shape). */
export class MalformedPage extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MalformedPage";
  }
}
