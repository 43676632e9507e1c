import type { AlertStatus, AlertType } from "@/lib/kernel/alert-terms";
import type { Severity } from "@/lib/kernel/severity";

/** A value that a person enters for a destination. */
export type DestinationField = {
  /** The name under which the form sends it. */
  name: string;
  label: string;
  help: string | null;
  placeholder: string;
  /** In the destination's own config, or with the credential, where the destinations of one app share it. */
  keptIn: "config" | "credential";
  /** Sealed, and never shown again. */
  secret: boolean;
  maxLength: number;
};

/** What a person does on the other side before the form is filled in. */
export type DestinationGuide = {
  title: string;
  /** Text to be taken there, e.g. an app's manifest. */
  manifest: { label: string; text: string } | null;
  /** Opens the other side with that text filled in. */
  open: { label: string; url: string } | null;
  /** A picture to download and to upload there. */
  icon: { label: string; url: string } | null;
  /** One way for each kind of installation. */
  ways: { label: string; steps: { title: string; body: string }[] }[];
};

/** A sentence about what was entered, at its field where it has one; a problem says what is wrong and what to do. */
export type FieldText = { field: string | null; message: string };

/** What a destination's side is called with; the values are those of the type's fields. */
export type DestinationAccess = {
  secrets: Readonly<Record<string, string>>;
  /** What is known of the credential without being secret. */
  facts: unknown;
  config: unknown;
  /** IANA name. */
  timeZone: string;
};

/** What the other side and the values say of a destination that can be added. */
export type FoundDestination = {
  /** What tells this credential from others of its type, e.g. the app and where it is installed. */
  identity: string;
  /** The secret fields as they are to be stored, without what pasting brought along. */
  secrets: Record<string, string>;
  facts: object;
  config: object;
  /** Deliveries with the same lane go one after the other. */
  lane: string;
};

/** What a look at the entered values found. */
export type CheckResult = {
  problems: FieldText[];
  /** What is right and worth saying, e.g. whose token it is. */
  findings: FieldText[];
  /** Null as long as a value is missing or wrong. */
  found: FoundDestination | null;
};

/** What people read of a credential or of a place, and what was entered for it without being secret. */
export type Description = { label: string; values: Record<string, string> };

/** An alert as a message shows it. */
export type AlertMessage = {
  id: string;
  /** Its page in the console. */
  url: string;
  type: AlertType;
  severity: Severity;
  status: AlertStatus;
  title: string;
  summary: string;
  /** What a person does now; null where there is nothing to do. */
  nextStep: string | null;
  runbook: string | null;
  reference: string | null;
  facts: { label: string; value: string }[];
  source: { name: string; logType: string | null } | null;
  logType: string | null;
  ruleId: string | null;
  assigneeName: string | null;
  eventCount: number;
  openedAt: Date;
  lastEventAt: Date | null;
  resolvedAt: Date | null;
  snoozedUntil: Date | null;
  /** The page of the ended alert that this one goes on from. */
  previousUrl: string | null;
  /** Sent by a person to try the destination; there is no such alert. */
  isTest: boolean;
};

/** A line of the alert's story, for the message's thread. */
export type AlertNote = { at: Date; actorName: string; kind: string; text: string };

/** Everything that Margay knows about one kind of destination; see registry.ts. */
export type DestinationType = {
  /** e.g. "slack-bot"; stored with every destination. */
  id: string;
  /** e.g. "Slack Bot"; what people choose. */
  label: string;
  description: string;
  fields: DestinationField[];
  /** Whether further destinations may use the credential of the first. */
  sharesCredential: boolean;
  /** `appUrl`: this console, as the other side reaches it. */
  guide(appUrl: string): DestinationGuide | null;
  /** What is typed on the other side so that messages may come, e.g. "/invite @Margay"; null: nothing. */
  inviteCommand: string | null;
  /**
   * Looks at what was entered so far, and asks the other side as soon as there is enough to ask with: is the access
   * alive and sufficient, is there such a place. A value that is missing or empty is no problem here. Never throws for
   * what the other side answered, and repeats no secret.
   */
  check(values: Readonly<Record<string, string>>): Promise<CheckResult>;
  /** The facts of a check, e.g. "Fernhollow (workspace)". */
  describeCredential(facts: unknown): Description;
  /** The config of a check, e.g. "#security-alerts". */
  describePlace(config: unknown): Description;
  /** Whether messages can arrive now, in a sentence; throws DestinationError where they cannot. */
  confirmPresence(access: DestinationAccess): Promise<string>;
  /** Whether its good news ends a problem of this code. It sees no others: they end when a message arrives. */
  presenceDisproves(code: string): boolean;
  /** Sends a few words that prove that messages arrive; throws DestinationError. */
  sendWelcome(access: DestinationAccess, name: string): Promise<void>;
  /** Sends an alert; answers where the message is, as JSON. Throws DestinationError. */
  send(access: DestinationAccess, alert: AlertMessage): Promise<object>;
  /**
   * Brings a message up to date; null where the other side cannot change one. `anew`: what people chose in it and was
   * not taken must not stay on show. Throws DestinationError.
   */
  edit:
    | ((
        access: DestinationAccess,
        receipt: unknown,
        alert: AlertMessage,
        anew: boolean,
      ) => Promise<void>)
    | null;
  /** Tells a line of the story under the message; null where there is no such place. Throws DestinationError. */
  note: ((access: DestinationAccess, receipt: unknown, note: AlertNote) => Promise<void>) | null;
};

/**
 * What follows from a delivery that failed: `retry` it later by itself; `mend`: a person must change something at the
 * destination first; `refused`: this message will never be taken.
 */
export type DestinationErrorClass = "retry" | "mend" | "refused";

type Details = {
  /** What the other side wants us to wait. */
  retryAfterSeconds?: number | undefined;
  /** The field of the form at which a person mends it. */
  field?: string | undefined;
  /** True when it is not known whether the message arrived. */
  maybeSent?: boolean | undefined;
};

/** A destination did not take what was sent. The message says what happened and what to do, and holds no secret. */
export class DestinationError extends Error {
  readonly code: string;
  readonly errorClass: DestinationErrorClass;
  readonly retryAfterSeconds: number | undefined;
  readonly field: string | undefined;
  readonly maybeSent: boolean;

  constructor(
    code: string,
    errorClass: DestinationErrorClass,
    message: string,
    details: Details = {},
  ) {
    super(message);
    this.name = "DestinationError";
    this.code = code;
    this.errorClass = errorClass;
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.field = details.field;
    this.maybeSent = details.maybeSent ?? false;
  }
}
