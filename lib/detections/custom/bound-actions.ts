import { type Condition, groupOf, type Leaf } from "./condition";

function ofLeaf(leaf: Leaf): string[] | null {
  if ("ignoreCase" in leaf && leaf.ignoreCase === true) return null;
  if (leaf.op === "equals") return [leaf.value];
  if (leaf.op === "in") return leaf.values;
  return leaf.op === "starts_with" ? [`${leaf.value}*`] : null;
}

/**
 * The actions, or families of them (`x*`), to which conditions bind an event: no other can ever match. Null: any may.
 * `actionField` is where the log type's events say what was done.
 */
export function boundActions(condition: Condition, actionField: string | null): string[] | null {
  if (actionField === null) return null;
  const group = groupOf(condition);
  if (!group) {
    const leaf = condition as Leaf;
    return leaf.field === actionField ? ofLeaf(leaf) : null;
  }
  const bound = group.members.map((member) => boundActions(member, actionField));
  switch (group.kind) {
    case "all": {
      const some = bound.flatMap((actions) => (actions ? [actions] : []));
      return some.toSorted((one, other) => one.length - other.length)[0] ?? null;
    }
    case "any": {
      const all = bound.flatMap((actions) => actions ?? []);
      return bound.includes(null) ? null : [...new Set(all)];
    }
    default:
      return null;
  }
}
