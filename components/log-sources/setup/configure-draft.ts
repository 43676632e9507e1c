import { type HistoryDays, isHistoryDays, usualHistoryDays } from "@/lib/kernel/history-days";
import { type SlackPlan, slackPlans } from "@/lib/kernel/slack-plan";

import { clearDraft, readDraft, writeDraft } from "@/components/form/session-draft";

const key = "margay:new-log-source";

type ConfigureDraft = {
  name: string;
  plan: SlackPlan | undefined;
  logType: string;
  historyDays: HistoryDays;
};

function isPlan(value: unknown): value is SlackPlan {
  return typeof value === "string" && Object.hasOwn(slackPlans, value);
}

/** The source that was being configured in this tab; empty when there is none. */
export function readConfigureDraft(): ConfigureDraft {
  const { name, plan, logType, historyDays } = readDraft(key);
  return {
    name: typeof name === "string" ? name : "",
    plan: isPlan(plan) ? plan : undefined,
    logType: typeof logType === "string" ? logType : "",
    historyDays: isHistoryDays(historyDays) ? historyDays : usualHistoryDays,
  };
}

export function writeConfigureDraft(draft: Record<string, unknown>): void {
  writeDraft(key, draft);
}

export function clearConfigureDraft(): void {
  clearDraft(key);
}
