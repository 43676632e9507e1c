import type { Condition } from "@/lib/detections/custom/condition";

export type LeafOp = Extract<Condition, { op: string }>["op"];

/** A question as it is being typed: every operator's values are kept, so that trying another one loses nothing. */
export type DraftLeaf = {
  kind: "leaf";
  /** Tells it from the others as long as the form is open. */
  key: string;
  field: string;
  op: LeafOp;
  negated: boolean;
  value: string;
  /** One a line. */
  values: string;
  ignoreCase: boolean;
};

export type DraftGroup = {
  kind: "all" | "any" | "not";
  key: string;
  members: DraftNode[];
};

export type DraftNode = DraftLeaf | DraftGroup;

let made = 0;

/** Keys outlive a reload with what was typed. */
const run = Math.random().toString(36).slice(2, 8);

/** A key that no other part of a form has. */
export function nextKey(): string {
  made += 1;
  return `part-${run}-${made}`;
}

export const emptyLeaf = (field = ""): DraftLeaf => ({
  kind: "leaf",
  key: nextKey(),
  field,
  op: "equals",
  negated: false,
  value: "",
  values: "",
  ignoreCase: false,
});

export const emptyGroup = (kind: DraftGroup["kind"]): DraftGroup => ({
  kind,
  key: nextKey(),
  members: [emptyLeaf()],
});

/** The same tree with the part of this key changed; null takes it out. */
export function changeNode(
  group: DraftGroup,
  key: string,
  change: (node: DraftNode) => DraftNode | null,
): DraftGroup {
  const members = group.members.flatMap((member) => {
    if (member.key === key) return change(member) ?? [];
    return member.kind === "leaf" ? member : changeNode(member, key, change);
  });
  return { ...group, members };
}

/** How many groups stand in each other from this one on. */
export function depthOf(node: DraftNode): number {
  if (node.kind === "leaf") return 0;
  return 1 + Math.max(0, ...node.members.map(depthOf));
}

const linesOf = (text: string) =>
  text.split("\n").flatMap((line) => (line.trim() === "" ? [] : line.trim()));

/** A number where the text is one; the text itself is what is wrong with it otherwise. */
function numberOf(text: string): unknown {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

function leafToJson({ field, op, value, values, ignoreCase }: DraftLeaf): Record<string, unknown> {
  const common = { field: field.trim(), op };
  const folded = ignoreCase ? { ignoreCase } : {};
  switch (op) {
    case "exists":
      return common;
    case "cidr":
      return { ...common, values: linesOf(values) };
    case "in":
      return { ...common, values: linesOf(values), ...folded };
    case "greater_than":
      return { ...common, value: numberOf(value) };
    default:
      return { ...common, value, ...folded };
  }
}

/** Where in a definition each part of a tree stands. */
export type Places = Map<string, string>;

/** A tree as the API takes it; `places` learns under which path each part stands. */
export function toConditions(node: DraftNode, path: string, places: Places): unknown {
  if (node.kind !== "leaf") {
    places.set(path, node.key);
    return {
      [node.kind]: node.members.map((member, at) =>
        toConditions(member, `${path}.${node.kind}.${at}`, places),
      ),
    };
  }
  const own = node.negated ? `${path}.not.0` : path;
  places.set(own, node.key);
  const leaf = leafToJson(node);
  return node.negated ? { not: [leaf] } : leaf;
}

function leafFrom(leaf: Extract<Condition, { op: string }>, negated: boolean): DraftLeaf {
  return {
    ...emptyLeaf(leaf.field),
    op: leaf.op,
    negated,
    value: "value" in leaf ? String(leaf.value) : "",
    values: "values" in leaf ? leaf.values.join("\n") : "",
    ignoreCase: "ignoreCase" in leaf && leaf.ignoreCase === true,
  };
}

function nodeFrom(condition: Condition): DraftNode {
  if ("op" in condition) return leafFrom(condition, false);
  if ("not" in condition) {
    const [only] = condition.not;
    if (condition.not.length === 1 && only && "op" in only) return leafFrom(only, true);
  }
  return groupFrom(condition);
}

function groupFrom(condition: Exclude<Condition, { op: string }>): DraftGroup {
  const group = (kind: DraftGroup["kind"], members: Condition[]): DraftGroup => ({
    kind,
    key: nextKey(),
    members: members.map(nodeFrom),
  });
  if ("all" in condition) return group("all", condition.all);
  return "any" in condition ? group("any", condition.any) : group("not", condition.not);
}

/** A tree as the form shows it, which always begins with a group. */
export function fromConditions(condition: Condition): DraftGroup {
  if (!("op" in condition)) {
    const node = nodeFrom(condition);
    if (node.kind !== "leaf") return node;
  }
  return { kind: "all", key: nextKey(), members: [nodeFrom(condition)] };
}
