import type { Plan, Team } from "../company/team";
import type { Answer } from "../http/answer";
import type { Call } from "../http/call";
import type { Token } from "../oauth/token";
import { bearerOf } from "../oauth/bearer";
import { checkEndpoints, isNamed } from "./endpoints";
import { whenSchema, type FaultHooks, type FaultWhen } from "./fault";
import { faultKinds, type FaultName, type FaultSettings } from "./registry";

type ActiveFault = {
  id: string;
  kind: FaultName;
  settings: unknown;
  when: FaultWhen;
  matched: number;
  applied: number;
};

/** What faults do to one call. */
type Pass = {
  names: readonly string[];
  instead: () => Answer | undefined;
  change: (answer: Answer) => Answer;
};

export type FaultBoard = {
  set: <K extends FaultName>(kind: K, settings?: FaultSettings<K>, when?: FaultWhen) => string;
  /** The same for settings that come from outside; throws a ZodError when they do not fit the kind. */
  open: (kind: FaultName, settings: unknown, when?: FaultWhen) => string;
  /** Clears one fault by id, all of a kind, or all. */
  clear: (idOrKind?: string) => void;
  list: () => readonly ActiveFault[];
  admit: (call: Call) => Pass;
  refusal: (token: Token, endpoint: string) => string | undefined;
  scopes: (token: Token) => readonly string[];
  plan: (team: Team) => Plan;
  clockOffsetMs: () => number;
  /** How late an entry shows, ms, by its id; undefined while nothing is late. */
  lateness: () => ((entryId: string) => number) | undefined;
};

type Slot = { fault: ActiveFault; hooks: FaultHooks };

export const createFaultBoard = (tokens: () => readonly Token[]): FaultBoard => {
  let slots: Slot[] = [];
  let made = 0;

  const admit = (call: Call): Pass => {
    const struck = slots.filter(({ fault, hooks }) => {
      if (hooks.before === undefined && hooks.after === undefined) return false;
      if (hooks.applies?.(call) === false || !matches(fault.when, call, tokens())) return false;
      return isTurn(fault);
    });
    return {
      names: struck.map(({ fault }) => fault.kind),
      instead: () => {
        for (const { hooks } of struck) {
          const answer = hooks.before?.(call);
          if (answer !== undefined) return answer;
        }
        return undefined;
      },
      change: (answer) => {
        const changed = struck.reduce((so, { hooks }) => hooks.after?.(call, so) ?? so, answer);
        for (const { hooks } of slots) hooks.observe?.(call, answer);
        return changed;
      },
    };
  };

  const open = (kind: FaultName, settings: unknown = {}, when: FaultWhen = {}): string => {
    checkEndpoints(when.endpoint);
    const hooks = faultKinds[kind].open(settings, { tokens: tokens() });
    made += 1;
    const id = `fault-${made}`;
    const fault = { id, kind, settings, when: whenSchema.parse(when), matched: 0, applied: 0 };
    slots = [...slots, { fault, hooks }];
    return id;
  };

  return {
    set: open,
    open,
    clear: (idOrKind) => {
      slots =
        idOrKind === undefined
          ? []
          : slots.filter(({ fault }) => fault.id !== idOrKind && fault.kind !== idOrKind);
    },
    list: () => slots.map(({ fault }) => fault),
    admit,
    refusal: (token, endpoint) => {
      for (const { hooks } of slots) {
        const error = hooks.refuse?.(token, endpoint);
        if (error !== undefined) return error;
      }
      return undefined;
    },
    scopes: (token) =>
      slots.reduce<readonly string[]>(
        (scopes, { hooks }) => hooks.scopes?.(token, scopes) ?? scopes,
        token.scopes,
      ),
    plan: (team) => slots.reduce((plan, { hooks }) => hooks.plan?.(team, plan) ?? plan, team.plan),
    clockOffsetMs: () => slots.reduce((sum, { hooks }) => sum + (hooks.clockOffsetMs ?? 0), 0),
    lateness: () => {
      const late = slots.flatMap(({ hooks }) => hooks.lateMs ?? []);
      return late.length === 0 ? undefined : (id) => Math.max(...late.map((ofOne) => ofOne(id)));
    },
  };
};

const matches = (when: FaultWhen, call: Call, tokens: readonly Token[]): boolean => {
  const { endpoint, appId, token } = when;
  if (!isNamed(endpoint, call.endpoint)) return false;
  if (appId === undefined && token === undefined) return true;
  const bearer = bearerOf(call);
  if (token !== undefined && token !== bearer) return false;
  return appId === undefined || tokens.some((one) => one.token === bearer && one.appId === appId);
};

const isTurn = (fault: ActiveFault): boolean => {
  fault.matched += 1;
  const { every = 1, times = Number.POSITIVE_INFINITY } = fault.when;
  if (fault.matched % every !== 0 || fault.applied >= times) return false;
  fault.applied += 1;
  return true;
};
