import type { RadioCard } from "@/components/ui/radio-cards";
import { type SlackPlan, slackPlans } from "@/lib/kernel/slack-plan";
import type { LogTypeDto } from "@/lib/log-types/contract";

type Choosable = Pick<LogTypeDto, "id" | "label" | "description"> & {
  slack: Pick<LogTypeDto["slack"], "plans">;
};

const planIds = Object.keys(slackPlans) as SlackPlan[];

function listed(words: string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function offers(logType: Choosable, plan: string | undefined): boolean {
  return logType.slack.plans.some((offered) => offered === plan);
}

/** Slack's plans, each with the log types that come with it. */
export function planCards(logTypes: readonly Choosable[]): RadioCard[] {
  return planIds.map((plan) => {
    const labels = logTypes.filter((logType) => offers(logType, plan)).map(({ label }) => label);
    return {
      value: plan,
      title: slackPlans[plan],
      description:
        labels.length > 0
          ? `With ${listed(labels).toLowerCase()}.`
          : "Without logs that can be pulled.",
    };
  });
}

/** The log types; those that the plan does not include are closed and name the plans that do. */
export function logTypeCards(
  logTypes: readonly Choosable[],
  plan: string | undefined,
): RadioCard[] {
  return logTypes.map((logType) => {
    const { id, label, description } = logType;
    if (offers(logType, plan)) return { value: id, title: label, description };
    const needed = listed(logType.slack.plans.map((offered) => slackPlans[offered]));
    const plans =
      logType.slack.plans.length === 1 ? `the ${needed} plan` : `these plans: ${needed}`;
    const reason = plan === undefined ? "Choose your Slack plan first." : `Comes with ${plans}.`;
    return { value: id, title: label, description: `${description} ${reason}`, disabled: true };
  });
}

/** Why nothing can be pulled with this plan; null when something can. */
export function planProblem(
  logTypes: readonly Choosable[],
  plan: string | undefined,
): string | null {
  if (plan === undefined || logTypes.some((logType) => offers(logType, plan))) return null;
  const paid = planIds.filter((other) => logTypes.some((logType) => offers(logType, other)));
  return `Slack offers these logs on paid plans only: ${listed(paid.map((other) => slackPlans[other]))}. Upgrade the workspace in Slack, then come back and choose its new plan.`;
}

/** The log type that stays chosen when the plan changes; undefined when the plan does not include it. */
export function keptLogType(
  logTypes: readonly Choosable[],
  plan: string,
  chosen: string,
): string | undefined {
  return logTypes.find((logType) => logType.id === chosen && offers(logType, plan))?.id;
}
