/** Slack's plans as its own pages name them. */
export const slackPlans = {
  FREE: "Free",
  PRO: "Pro",
  BUSINESS_PLUS: "Business+",
  ENTERPRISE: "Enterprise",
} as const;

export type SlackPlan = keyof typeof slackPlans;
