export type Plan = "free" | "pro" | "business" | "enterprise";

/** An organisation (E…) or a workspace (T…), which may belong to an organisation. */
export type Team = {
  id: string;
  kind: "enterprise" | "workspace";
  name: string;
  domain: string;
  plan: Plan;
  enterpriseId: string | null;
};

export const planWords: Record<Plan, string> = {
  free: "Free",
  pro: "Pro",
  business: "Business+",
  enterprise: "Enterprise",
};
