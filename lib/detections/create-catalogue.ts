import type { Severity } from "@/lib/kernel/severity";

import { createDispatch, type Dispatch } from "./dispatch";
import { createException, type Exception } from "./exceptions/exception";
import { type ExceptionKind, exceptionKinds } from "./exceptions/contract";
import type { Rule } from "./rule";
import { readSettings, type RuleSettings, untouched } from "./rule-settings";

/** A rule and where it comes from. */
export type RuleOrigin = {
  rule: Rule;
  kind: "MANAGED" | "CUSTOM";
  /** The pack that it is switched on and off with; null: none. */
  pack: { id: string; title: string } | null;
  /** What a custom rule is tested with. */
  tests?: readonly { name: string; event: Record<string, unknown>; matches: boolean }[];
  /** Why this version of Margay cannot run it, e.g. after an upgrade; it raises nothing then. */
  problem?: string;
};

/** A rule with what people set of it. */
export type KnownRule = RuleOrigin & {
  settings: RuleSettings;
  packEnabled: boolean;
  /** What its alerts go by. Its own severity is what it finds for each event, unless one is set. */
  inForce: {
    severity: Severity | null;
    threshold: number;
    dedupMinutes: number;
    destinationIds: readonly string[];
  };
  exceptions: readonly Exception[];
};

/** All rules, whether on or off. */
export type Catalogue = {
  known: readonly KnownRule[];
  /** The rule of this id, or null when there is none. */
  find: (ruleId: string) => KnownRule | null;
  /** Which rules want to see an event: those that are on, and those that are off and go on learning from events. */
  dispatch: Dispatch;
};

type Stored = {
  settings: ({ ruleId: string } & Parameters<typeof readSettings>[0])[];
  packs: { packId: string; enabled: boolean }[];
  exceptions: { ruleId: string; kind: string; value: string; until: Date | null }[];
};

/** True when it may raise alerts. */
export const isOn = ({ settings, packEnabled }: KnownRule) => settings.enabled && packEnabled;

/** Puts rules and what is stored of them together; what is stored of rules that are not there counts for nothing. */
export function createCatalogue({
  rules,
  settings,
  packs,
  exceptions,
}: Stored & { rules: readonly RuleOrigin[] }): Catalogue {
  const set = new Map(settings.map((row) => [row.ruleId, readSettings(row)]));
  const off = new Set(packs.filter(({ enabled }) => !enabled).map(({ packId }) => packId));
  const excepted = exceptionsByRule(exceptions);
  const known = rules.map((origin): KnownRule => {
    const { rule, pack } = origin;
    const own = set.get(rule.id) ?? untouched;
    return {
      ...origin,
      settings: own,
      packEnabled: pack === null || !off.has(pack.id),
      inForce: {
        severity: own.severity,
        threshold: own.threshold ?? rule.threshold,
        dedupMinutes: own.dedupMinutes ?? rule.dedupMinutes,
        destinationIds: own.destinationIds,
      },
      exceptions: excepted.get(rule.id) ?? [],
    };
  });
  const byId = new Map(known.map((one) => [one.rule.id, one]));
  return {
    known,
    find: (ruleId) => byId.get(ruleId) ?? null,
    dispatch: createDispatch(
      known.filter((one) => isOn(one) || one.rule.memory).map(({ rule }) => rule),
    ),
  };
}

function exceptionsByRule(rows: Stored["exceptions"]): Map<string, Exception[]> {
  const byRule = new Map<string, Exception[]>();
  for (const row of rows) {
    const kind = exceptionKinds.find((one): one is ExceptionKind => one === row.kind);
    if (!kind) continue;
    const own = byRule.get(row.ruleId) ?? [];
    own.push(createException({ ...row, kind }));
    byRule.set(row.ruleId, own);
  }
  return byRule;
}
