import type { CreateCustomRuleInput } from "@/lib/detections/custom/contract";

type Given = CreateCustomRuleInput["definition"];

/** A custom rule that every event with the action "kiln_lit" matches; what is not named is ordinary. */
export const aTestDefinition = (more: Partial<Given> = {}): Given => ({
  title: "Kiln lit",
  description: "Somebody lit a kiln.",
  severity: "HIGH",
  logType: "Slack.AuditLogs",
  conditions: { all: [{ field: "action", op: "equals", value: "kiln_lit" }] },
  alertTitle: "{actor.user.name} lit a kiln",
  groupBy: ["{actor.user.id}"],
  ...more,
});
