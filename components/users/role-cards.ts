import { type Role, roles, roleTitles } from "@/lib/kernel/permission";

const about: Record<Role, string> = {
  Admin: "Everything, also log sources, destinations, users and API tokens.",
  Analyst: "Works on alerts and rules and reads logs; sees how Margay is set up.",
  AnalystReadOnly: "Sees alerts, rules and logs, and changes nothing.",
};

/** The roles as cards to choose from, each with what it may do. */
export const roleCards = roles.map((value) => ({
  value,
  title: roleTitles[value],
  description: about[value],
}));
