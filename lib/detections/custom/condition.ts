/** What a condition can ask of a field, in the order in which people are offered it. */
export const operators = [
  "equals",
  "in",
  "contains",
  "starts_with",
  "regex",
  "cidr",
  "greater_than",
  "exists",
] as const;
/** A question about one field, by its dotted path in the raw record; of a list, any element may answer it. */
export type Leaf = { field: string } & (
  | {
      op: "equals" | "contains" | "starts_with" | "regex";
      value: string;
      ignoreCase?: boolean | undefined;
    }
  | { op: "in"; values: string[]; ignoreCase?: boolean | undefined }
  /** Addresses and ranges, e.g. "203.0.113.7" and "10.0.0.0/8". */
  | { op: "cidr"; values: string[] }
  | { op: "greater_than"; value: number }
  | { op: "exists" }
);

/** A tree of questions; `not`: none of them is answered with yes. */
export type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { not: Condition[] };

export const groupKinds = ["all", "any", "not"] as const;
export type GroupKind = (typeof groupKinds)[number];

/** A group's kind and members; null for a leaf. */
export function groupOf(condition: Condition): { kind: GroupKind; members: Condition[] } | null {
  if ("all" in condition) return { kind: "all", members: condition.all };
  if ("any" in condition) return { kind: "any", members: condition.any };
  if ("not" in condition) return { kind: "not", members: condition.not };
  return null;
}
