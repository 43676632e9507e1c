import { compileRule } from "@/lib/detections/custom/compile-rule";
import type { Condition, Leaf } from "@/lib/detections/custom/condition";
import { definitionSchema } from "@/lib/detections/custom/definition";
import type { Rule } from "@/lib/detections/rule";

const fields = [
  "actor.user.email",
  "actor.user.name",
  "entity.type",
  "entity.app.scopes",
  "context.ua",
  "context.location.name",
];

/** A condition of each kind that there is, as people write them. */
function leaf(index: number): Leaf {
  const field = fields[index % fields.length] ?? "action";
  const kinds: Leaf[] = [
    { field, op: "equals", value: `value ${index}` },
    { field, op: "in", values: Array.from({ length: 50 }, (_, at) => `value ${index} ${at}`) },
    { field, op: "contains", value: "admin", ignoreCase: true },
    { field, op: "starts_with", value: "uma" },
    { field, op: "regex", value: "^(slack|slackbot)/[0-9]+\\.[0-9]+", ignoreCase: true },
    { field: "context.ip_address", op: "cidr", values: ["10.0.0.0/8", "2001:db8::/32"] },
    { field: "details.count", op: "greater_than", value: index },
    { field: "details.new_value", op: "exists" },
  ];
  return kinds[index % kinds.length] ?? { field, op: "exists" };
}

/** Every fifth is bound to a family of actions, every seventh to several. */
function bound(index: number): Condition {
  if (index % 5 === 0) return { field: "action", op: "starts_with", value: `bench_${index}_` };
  if (index % 7 === 0) return { field: "action", op: "in", values: [`bench_${index}`, "bench"] };
  return { field: "action", op: "equals", value: `bench_${index}` };
}

/** So many custom rules that want other events, of all operators, compiled as they are when people store them. */
export const customRules = (count: number): Rule[] =>
  Array.from({ length: count }, (_, index) => {
    const definition = definitionSchema.parse({
      title: `Bench ${index}`,
      description: "It is asked about little.",
      severity: "LOW",
      logType: "Slack.AuditLogs",
      conditions: {
        all: [bound(index), { any: [leaf(index), leaf(index + 3)] }, { not: [leaf(index + 5)] }],
      },
      alertTitle: "{actor.user.name|actor.user.id} did {action}",
      groupBy: ["{actor.user.id}", "{action}"],
    });
    const compiled = compileRule(`Custom.Bench.${index}`, definition);
    if ("rule" in compiled) return compiled.rule;
    throw new Error(JSON.stringify(compiled.problems));
  });
