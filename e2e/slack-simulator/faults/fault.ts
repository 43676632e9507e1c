import { z } from "zod";

import type { Plan, Team } from "../company/team";
import type { Answer } from "../http/answer";
import type { Call } from "../http/call";
import type { Token } from "../oauth/token";

/** Where a fault reaches in. A fault implements what it needs and nothing else. */
export type FaultHooks = {
  /** Whether a call can be struck at all; calls that can't do not count. */
  applies?: (call: Call) => boolean;
  /** Sees what Slack itself answered to every call, struck or not. */
  observe?: (call: Call, answer: Answer) => void;
  /** Answers in Slack's place. */
  before?: (call: Call) => Answer | undefined;
  /** Changes what Slack answered. */
  after?: (call: Call, answer: Answer) => Answer;
  /** Refuses a token that is otherwise good: the error code. */
  refuse?: (token: Token, endpoint: string) => string | undefined;
  scopes?: (token: Token, scopes: readonly string[]) => readonly string[];
  plan?: (team: Team, plan: Plan) => Plan;
  clockOffsetMs?: number;
  /** How much later than it happened an entry becomes visible. */
  lateMs?: (entryId: string) => number;
};

/** What a fault may look at when it is set. */
export type FaultScene = { tokens: readonly Token[] };

export type FaultKind<S extends z.ZodType = z.ZodType> = {
  label: string;
  settings: S;
  open: (settings: unknown, scene: FaultScene) => FaultHooks;
};

/** A kind of fault: its words on the control page, its settings, what it does. */
export const defineFault = <S extends z.ZodType>(
  label: string,
  settings: S,
  start: (settings: z.output<S>, scene: FaultScene) => FaultHooks,
): FaultKind<S> => ({
  label,
  settings,
  open: (given, scene) => start(settings.parse(given), scene),
});

/** Which calls a fault applies to: all that match, the first so many, or every so many-th. */
export const whenSchema = z.strictObject({
  endpoint: z.union([z.string(), z.array(z.string())]).optional(),
  appId: z.string().optional(),
  token: z.string().optional(),
  times: z.int().positive().optional(),
  every: z.int().positive().optional(),
});
export type FaultWhen = z.input<typeof whenSchema>;
